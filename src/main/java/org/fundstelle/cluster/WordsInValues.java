package org.fundstelle.cluster;

import java.util.Locale;

/**
 * Patterns that also find values with a word in them that fits, as regular expressions of the
 * engine, which has no classes of Unicode: what stands between words is listed.
 */
final class WordsInValues {
  private static final String BETWEEN = between();

  private WordsInValues() {}

  /** All that is no letter, mark or number, as ranges in a class. */
  private static String between() {
    StringBuilder ranges = new StringBuilder();
    for (int from = 0; from <= Character.MAX_CODE_POINT; from++) {
      int to = from;
      while (to <= Character.MAX_CODE_POINT && isBetween(to)) {
        to++;
      }
      if (to > from) {
        // None of these ends means anything else there; one behind a backslash begins no range.
        ranges.appendCodePoint(from).append('-').appendCodePoint(to - 1);
        from = to;
      }
    }
    return ranges.toString();
  }

  /** Whether it may stand between words; halves of pairs stand nowhere. */
  private static boolean isBetween(int letter) {
    return switch (Character.getType(letter)) {
      case Character.SURROGATE,
          Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          false;
      default -> true;
    };
  }

  /** Values that fit the pattern as a whole, or in one of their words. */
  static String fitting(String pattern) {
    String lower = pattern.toLowerCase(Locale.ROOT);
    String whole = ClusterTerms.expression(lower);
    if (lower.codePoints().anyMatch(c -> c != '*' && c != '?' && isBetween(c))) {
      return whole; // No word has that in it.
    }
    StringBuilder word = new StringBuilder();
    lower
        .codePoints()
        .forEach(c -> {
          if (c == '*' || c == '?') {
            word.append("[^").append(BETWEEN).append(c == '*' ? "]*" : "]");
          } else {
            word.append(Vocabulary.literally(Character.toString(c)));
          }
        });
    String apart = "[" + BETWEEN + "]";
    return whole + "|(.*" + apart + ")?" + word + "(" + apart + ".*)?";
  }
}
