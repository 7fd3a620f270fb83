package org.fundstelle.cluster;

import java.util.Locale;
import java.util.regex.Matcher;
import org.fundstelle.searcher.matching.EveryFormQuery;

/**
 * Patterns that also find values with a word in them that fits, as regular expressions of the
 * engine, which has no classes of Unicode: what stands between words is listed.
 */
final class WordsInValues {
  private static final String BETWEEN = between();

  private WordsInValues() {}

  /** All that is no letter, mark or number, as ranges in a class. */
  private static String between() {
    // A letter stands for the halves of pairs, which stand nowhere.
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      all.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 'a' : c);
    }
    StringBuilder ranges = new StringBuilder();
    Matcher run = EveryFormQuery.NO_WORD.matcher(all);
    while (run.find()) {
      // None of these ends means anything else there; one behind a backslash begins no range.
      ranges
          .appendCodePoint(all.codePointAt(run.start()))
          .append('-')
          .appendCodePoint(all.codePointBefore(run.end()));
    }
    return ranges.toString();
  }

  /** Values that fit the pattern as a whole, or in one of their words. */
  static String fitting(String pattern) {
    String lower = pattern.toLowerCase(Locale.ROOT);
    String whole = ClusterTerms.expression(lower);
    if (EveryFormQuery.NO_WORD.matcher(lower.replaceAll("[*?]", "")).find()) {
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
