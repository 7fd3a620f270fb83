package org.fundstelle.german.morphology;

import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Nouns that the lexicon doesn't have, made by rule of a verb or an adjective that it has: {@code
 * Überstellung}, {@code Unbedenklichkeit}. There are too many for any dictionary, and laws are full
 * of them.
 */
final class DerivedNouns {

  private static final String OF_VERBS = "ung";

  /** With fewer letters before it, the suffix is mostly the end of another word. */
  private static final int SHORTEST_STEM = 3;

  private static final int SHORTEST_PART = 7;
  private static final int SHORTEST_RARE = 8;
  private static final int RARE = 1;

  /** Words that the lexicon has are likelier. */
  private static final double BY_RULE = 2.2;

  private final Lexicon lexicon;

  DerivedNouns(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** How long the suffix is that begins there; 0 if none does. */
  static int suffixAt(String word, int at) {
    if (at >= word.length()) {
      return 0;
    }
    return switch (word.charAt(at)) {
      case 'u' -> word.startsWith(OF_VERBS, at) ? OF_VERBS.length() : 0;
      case 'k' -> word.startsWith("keit", at) ? 4 : 0;
      case 'h' -> word.startsWith("heit", at) ? 4 : 0;
      case 'i' -> word.startsWith("igkeit", at) ? 6 : 0;
      default -> 0;
    };
  }

  /** Where the suffix begins that ends there; -1 if none does. */
  static int suffixBefore(String word, int end) {
    char last = end > 0 ? word.charAt(end - 1) : ' ';
    if (last == 'g') {
      return word.startsWith(OF_VERBS, end - 3) ? end - 3 : -1;
    }
    if (last != 't') {
      return -1;
    }
    if (word.startsWith("igkeit", end - 6)) {
      return end - 6;
    }
    return word.startsWith("keit", end - 4) || word.startsWith("heit", end - 4) ? end - 4 : -1;
  }

  /** Where the base form ends of a word in lower case that may be such a noun. */
  static int baseEnd(String word) {
    return word.endsWith("en") ? word.length() - 2 : word.length();
  }

  /**
   * The verb or adjective that such a noun is made of; null if the lexicon has none.
   *
   * @param word in lower case
   * @param end of the noun's base form
   */
  @Nullable String base(String word, int start, int end) {
    int suffix = suffixBefore(word, end);
    if (suffix - start < SHORTEST_STEM) {
      return null;
    }
    String stem = word.substring(start, suffix);
    return switch (word.charAt(suffix)) {
      case 'u' -> verb(stem);
      // Statthaftigkeit, and Schlüssigkeit
      case 'i' -> adjective(stem) == null ? adjective(stem + "ig") : stem;
      default -> adjective(stem);
    };
  }

  private @Nullable String verb(String stem) {
    if (is(stem + "en", WordClass.VERB)) {
      return stem + "en";
    }
    return is(stem + "n", WordClass.VERB) ? stem + "n" : null;
  }

  private @Nullable String adjective(String word) {
    return is(word, WordClass.ADJECTIVE) ? word : null;
  }

  /**
   * What the noun costs as a part of a compound; infinite if it is made of a short rare verb, which
   * it only looks like, or of a suffix: no <i>Gierung</i> is in {@code Metallegierung}, and no
   * <i>Barkeit</i> in {@code Anfechtbarkeit}.
   *
   * @param base as {@link #base} tells it
   * @param noun in lower case
   */
  double cost(String base, String noun) {
    int frequency = lexicon.frequency(base);
    int length = noun.length();
    return length < SHORTEST_PART
            || (length < SHORTEST_RARE && frequency < RARE)
            || HeadWords.mayNotEnd(noun)
        ? Double.POSITIVE_INFINITY
        : Modifiers.cost(frequency, length) + BY_RULE;
  }

  /** How the lexicon would read the noun. */
  static Reading reading(String lemma) {
    return new Reading(Lemmatizer.capitalised(lemma), WordClass.NOUN, Gender.FEMININE, false);
  }

  private boolean is(String lemma, WordClass wordClass) {
    for (Reading reading : lexicon.readings(lemma)) {
      if (reading.wordClass() == wordClass && reading.lemma().equals(lemma)) {
        return true;
      }
    }
    return false;
  }
}
