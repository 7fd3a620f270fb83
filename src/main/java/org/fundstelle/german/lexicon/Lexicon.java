package org.fundstelle.german.lexicon;

import java.util.List;
import java.util.Locale;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;

/** Known German word forms. Implementations are immutable and safe for use by several threads. */
public interface Lexicon {

  /**
   * Every reading of a word form exactly as written, upper and lower case and umlauts included;
   * empty if the form is unknown. No two readings are equal.
   */
  List<Reading> readings(CharSequence form);

  /** Whether the form has a reading, exactly as written; cheaper than asking for them. */
  default boolean knows(CharSequence form) {
    return !readings(form).isEmpty();
  }

  /** Whether it has the word as it stands or with a capital. */
  default boolean knowsInEitherCase(String word) {
    return knows(word) || knows(capitalised(word));
  }

  /**
   * Whether it is the base form of a word of this class.
   *
   * @param lemma in lower case, whatever the dictionary writes
   */
  default boolean isBaseForm(String lemma, WordClass wordClass) {
    for (Reading reading : readings(asWritten(lemma, wordClass))) {
      if (reading.wordClass() == wordClass && isSpelled(reading, lemma)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is the base form of a noun of this gender.
   *
   * @param lemma in lower case
   */
  default boolean isNoun(String lemma, Gender gender) {
    for (Reading reading : readings(capitalised(lemma))) {
      if (reading.wordClass() == WordClass.NOUN
          && reading.gender() == gender
          && isSpelled(reading, lemma)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpelled(Reading reading, String lower) {
    return reading.lemma().length() == lower.length()
        && reading.lemma().toLowerCase(Locale.ROOT).equals(lower);
  }

  private static String asWritten(String lemma, WordClass wordClass) {
    return wordClass == WordClass.NOUN || wordClass == WordClass.PROPER_NOUN
        ? capitalised(lemma)
        : lemma;
  }

  /** The word with a capital, as nouns have one. */
  static String capitalised(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** What may stand before the head of a compound, in lower case, without its linking element. */
  default PartFilter modifiers() {
    return PartFilter.ALL;
  }

  /** What may be the head of a compound, in lower case: nouns, adjectives and participles. */
  default PartFilter heads() {
    return PartFilter.ALL;
  }

  /**
   * The known forms that equal {@code form} once both are folded (lower case, ä/ae to a, ö/oe to o,
   * ü/ue to u, ß to ss); empty if there is none.
   */
  List<String> formsFoldedLike(CharSequence form);

  /**
   * The known forms of a lemma as written, whatever its word class; empty if there is none. Two
   * lemmas that differ only in case, such as <i>Treffen</i> and <i>treffen</i>, share their forms.
   *
   * @param lemma in lower case
   */
  List<String> forms(CharSequence lemma);

  /**
   * How often the lemma was counted in running text; 0 if never.
   *
   * @param lemma as the dictionary writes it, or in lower case for all lemmas that differ from it
   *     only in case: {@code Treffen} the noun, {@code treffen} verb and noun together
   */
  int frequency(CharSequence lemma);

  /**
   * How often a verb was counted, without what the noun of the same letters was: there are far more
   * of <i>Eisen</i> than of <i>eisen</i>.
   *
   * @param lemma in lower case
   */
  default int verbFrequency(String lemma) {
    return Math.max(0, frequency(lemma) - frequency(capitalised(lemma)));
  }

  /**
   * Names data and version, such as {@code german-pos-dict-1.2.4/1}; part of an index's
   * fingerprint.
   */
  String version();

  /** Whether it knows no word, so that not to be known means nothing. */
  default boolean isEmpty() {
    return false;
  }

  /** A lexicon that knows no word. */
  static Lexicon empty() {
    return new Lexicon() {
      @Override
      public boolean isEmpty() {
        return true;
      }

      @Override
      public List<Reading> readings(CharSequence form) {
        return List.of();
      }

      @Override
      public List<String> formsFoldedLike(CharSequence form) {
        return List.of();
      }

      @Override
      public List<String> forms(CharSequence lemma) {
        return List.of();
      }

      @Override
      public int frequency(CharSequence lemma) {
        return 0;
      }

      @Override
      public String version() {
        return "empty";
      }
    };
  }
}
