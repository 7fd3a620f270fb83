package org.fundstelle.german;

import java.util.List;
import java.util.Locale;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;

/** Decides which words of the lexicon may be compounds, before any splitting is tried. */
final class KnownWholes {

  private final Lexicon lexicon;

  KnownWholes(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Whether a word of these readings may be a compound: nouns and adjectives may, but not verbs and
   * what is derived from prefixed verbs ({@code teilgenommen}, {@code verbleibend}, {@code
   * Verbrauch}, {@code Unterhaltung}).
   */
  boolean mayBeCompound(List<Reading> readings) {
    boolean possible = false;
    for (Reading reading : readings) {
      if (reading.wordClass() == WordClass.VERB || ModifierWords.WHOLE.contains(reading.lemma())) {
        return false;
      }
      possible |=
          switch (reading.wordClass()) {
            case NOUN -> !isOfPrefixedVerb(reading);
            case ADJECTIVE -> true;
            case PARTICIPLE -> !hasVerbReading(reading.lemma());
            case PROPER_NOUN, VERB, ADVERB, NUMERAL, FUNCTION, ABBREVIATION -> false;
          };
    }
    return possible;
  }

  /** Whether it is the base form of a verb. */
  boolean isVerb(String lemma) {
    for (Reading reading : lexicon.readings(lemma)) {
      if (reading.wordClass() == WordClass.VERB && reading.lemma().equals(lemma)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfPrefixedVerb(Reading noun) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    String stem = lemma.endsWith("ung") ? lemma.substring(0, lemma.length() - 3) : lemma;
    return (stem.length() < lemma.length() || startsWithPrefix(stem)) && isVerb(stem + "en");
  }

  private static boolean startsWithPrefix(String stem) {
    for (String prefix : ModifierWords.VERB_PREFIXES) {
      if (stem.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasVerbReading(String form) {
    for (Reading reading : lexicon.readings(form)) {
      if (reading.wordClass() == WordClass.VERB) {
        return true;
      }
    }
    return false;
  }
}
