package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Locale;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Adjectives and participles that have lost the e of their -en, as verse and older papers write
 * them: {@code zerbrochne}, {@code goldnen}, {@code vergangnes}.
 *
 * <p>Safe for use by several threads.
 */
final class SyncopatedForms {
  /** Shorter ones are other words: <i>ebne</i>. */
  private static final int SHORTEST = 5;

  private static final String BEFORE_VOWEL_OR_N = "aeiouyäöünh";

  private final Lexicon lexicon;

  SyncopatedForms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The base form; null if it is no such form.
   *
   * @param lower the form in lower case
   * @param bare without the ending of an adjective
   */
  @Nullable String lemma(String lower, String bare) {
    int last = bare.length() - 1;
    if (bare.length() < SHORTEST
        || bare.length() == lower.length()
        || bare.charAt(last) != 'n'
        || (BEFORE_VOWEL_OR_N.indexOf(bare.charAt(last - 1)) >= 0 && !bare.endsWith("chn"))) {
      return null;
    }
    List<Reading> readings = lexicon.readings(bare.substring(0, last) + "en");
    String found = null;
    for (Reading reading : readings) {
      if (reading.wordClass() == WordClass.PARTICIPLE || Heads.isAdjective(reading)) {
        found = reading.lemma();
      }
    }
    for (Reading reading : readings) {
      if (found != null && reading.wordClass() == WordClass.VERB) {
        found = reading.lemma(); // by which all other forms of the participle are found
      }
    }
    return found == null ? null : found.toLowerCase(Locale.ROOT);
  }
}
