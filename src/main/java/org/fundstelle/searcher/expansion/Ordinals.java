package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.stream.IntStream;
import org.fundstelle.german.morphology.Numerals;

/** Ordinal numbers up to a hundred, as words and in Roman digits; the first has the index 0. */
final class Ordinals {
  private static final int MOST = 100;
  private static final int LAST_IN_TE = 19;

  /** Uninflected but for the -e. */
  static final List<String> WORDS =
      IntStream.rangeClosed(1, MOST).mapToObj(Ordinals::word).toList();

  /** Those of rulers, centuries and wars. */
  static final List<String> ROMAN =
      List.of(
          "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
          "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII");

  private static final List<String> ENDINGS = List.of("", "r", "n", "s", "m");

  private Ordinals() {}

  private static String word(int number) {
    return switch (number) {
      case 1 -> "erste";
      case 3 -> "dritte";
      case 7 -> "siebte";
      case 8 -> "achte";
      default -> Numerals.word(number) + (number <= LAST_IN_TE ? "te" : "ste");
    };
  }

  /** The index of the ordinal, in lower case and any of its forms; -1 if it is none. */
  static int ofWord(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith("e" + ending)) {
        int found = WORDS.indexOf(word.substring(0, word.length() - ending.length()));
        if (found >= 0) {
          return found;
        }
      }
    }
    return -1;
  }
}
