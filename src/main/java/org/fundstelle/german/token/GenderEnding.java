package org.fundstelle.german.token;

import org.fundstelle.german.morphology.GenderForms;

/**
 * Where the ending of a gender form ends that a sign divides from its word, so that the whole is
 * one word; which one it is says {@link GenderForms}. Gives the place of the sign where none
 * stands.
 */
final class GenderEnding {
  private GenderEnding() {}

  /** After a sign: {@code :innen}, {@code *in}, {@code *r}; {@code at} is where letters begin. */
  static int end(char[] text, int length, int sign, int at) {
    for (String ending : new String[] {"innen", "in", "r", "n", "e", "en"}) {
      int end = at + ending.length();
      boolean fits =
          end == length || (end < length && CharacterClass.of(text[end]) == CharacterClass.OTHER);
      for (int k = 0; fits && k < ending.length(); k++) {
        fits = text[at + k] == ending.charAt(k);
      }
      boolean clear =
          (ending.length() > 1 && ending.startsWith("in"))
              || (text[sign] == '*' && ending.length() == 1);
      if (fits && clear) {
        return end;
      }
    }
    return sign;
  }

  /** In brackets: {@code (inn)en}, {@code (in)}. */
  static int bracketed(char[] text, int length, int open) {
    for (String ending : new String[] {"(inn)en", "(in)"}) {
      int end = open + ending.length();
      if (end <= length
          && (end == length || CharacterClass.of(text[end]) == CharacterClass.OTHER)) {
        boolean fits = true;
        for (int k = 0; fits && k < ending.length(); k++) {
          fits = text[open + k] == ending.charAt(k);
        }
        if (fits) {
          return end;
        }
      }
    }
    return open;
  }
}
