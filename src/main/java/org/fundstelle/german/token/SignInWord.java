package org.fundstelle.german.token;

import static org.fundstelle.german.token.CharacterClass.DIGIT;
import static org.fundstelle.german.token.CharacterClass.LETTER;
import static org.fundstelle.german.token.CharacterClass.OTHER;

/**
 * Signs that don't end a word: the dots of {@code 1.000} and {@code U.S.A.}, the comma of {@code
 * 3,5}, apostrophes, the ends of {@code C++} and {@code C#}, {@code R&B}, {@code ver.di}, and
 * gender endings.
 */
final class SignInWord {
  private SignInWord() {}

  /** Where the word goes on after the sign at {@code i}, or {@code i} if it ends there. */
  static int after(char[] text, int length, int from, int i, boolean letters, boolean digits) {
    char c = text[i];
    int next = i + 1 < length ? CharacterClass.of(text[i + 1]) : OTHER;
    switch (c) {
      case '\'', '’', 'ʼ', '‘', '`', '´' -> {
        return letters && next == LETTER || digits && !letters && thousands(text, length, from, i)
            ? i + 1
            : i;
      }
      case '.' -> {
        if (digits && !letters) {
          return thousands(text, length, from, i) ? i + 4 : i;
        }
        if (letters && !digits && isOfName(text, length, from, i)) {
          return i + 3;
        }
        return letters && !digits && initials(text, length, from, i) ? i + 2 : i;
      }
      case '\u202F', '\u2009' -> {
        return digits && !letters && thousands(text, length, from, i) ? i + 1 : i;
      }
      case ',' -> {
        return digits && !letters && next == DIGIT ? digitsEnd(text, length, i + 1) : i;
      }
      case '&' -> {
        boolean capital = Character.isUpperCase(text[i - 1]) && i - from <= 3;
        return capital && next == LETTER && Character.isUpperCase(text[i + 1]) ? i + 1 : i;
      }
      case '+' -> {
        boolean both = i + 1 < length && text[i + 1] == '+';
        boolean done = i + 2 >= length || CharacterClass.of(text[i + 2]) == OTHER;
        return letters && both && done && i - from <= 3 ? i + 2 : i;
      }
      case '#' -> {
        return i - from == 1 && Character.isUpperCase(text[from]) && next == OTHER ? i + 1 : i;
      }
      case ':', '*', '_' -> {
        return letters ? GenderEnding.end(text, length, i, i + 1) : i;
      }
      case '/' -> {
        boolean hyphen = i + 1 < length && CharacterClass.isHyphen(text[i + 1]);
        return letters ? GenderEnding.end(text, length, i, hyphen ? i + 2 : i + 1) : i;
      }
      case '(' -> {
        return letters ? GenderEnding.bracketed(text, length, i) : i;
      }
      default -> {
        return i;
      }
    }
  }

  /** {@code ver.di}, {@code E.ON}: the names of which every paper writes the dot. */
  private static boolean isOfName(char[] text, int length, int from, int dot) {
    int before = dot - from;
    if (dot + 2 >= length || (before != 1 && before != 3)) {
      return false;
    }
    String name = new String(text, from, before) + text[dot + 1] + text[dot + 2];
    return ("verdi".equalsIgnoreCase(name) || "eon".equalsIgnoreCase(name))
        && (dot + 3 >= length || CharacterClass.of(text[dot + 3]) == OTHER);
  }

  private static boolean thousands(char[] text, int length, int from, int dot) {
    for (int k = 1; k <= 3; k++) {
      if (dot + k >= length || CharacterClass.of(text[dot + k]) != DIGIT) {
        return false;
      }
    }
    boolean ends = dot + 4 >= length || CharacterClass.of(text[dot + 4]) != DIGIT;
    int first = dot - 1;
    while (first >= from && CharacterClass.of(text[first]) == DIGIT) {
      first--;
    }
    int run = dot - 1 - first;
    return ends && (first < from ? run <= 3 : run == 3) && text[from] != '0';
  }

  private static int digitsEnd(char[] text, int length, int i) {
    int end = i;
    while (end < length && CharacterClass.of(text[end]) == DIGIT) {
      end++;
    }
    return end;
  }

  /** Whether single letters and dots alternate from the start: {@code U.S.A.}, {@code z.B.}. */
  private static boolean initials(char[] text, int length, int from, int dot) {
    if ((dot - from) % 2 != 1) {
      return false;
    }
    for (int k = from + 1; k < dot; k += 2) {
      if (text[k] != '.') {
        return false;
      }
    }
    return dot + 2 < length && CharacterClass.of(text[dot + 1]) == LETTER && text[dot + 2] == '.';
  }
}
