package org.fundstelle.german;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.token.WordTokenizer;
import org.fundstelle.german.word.Word;

/**
 * Two numbers that a sign makes one: the result {@code 3:1}, the time {@code 18:03} or {@code
 * 18.03}, the day {@code 4.2.}, {@code 4.2.25}. Side by side they would also be found where they
 * belong to others: <i>1:0</i> in <i>2:1 (0:1)</i>. Each number alone stays a word, too.
 */
final class NumberPairs {
  private static final int MOST_DIGITS = 3;
  private static final int MOST_OF_DAY = 2;
  private static final int DIGITS_OF_YEAR = 2;
  private static final int MOST_DAYS = 31;
  private static final int MOST_MONTHS = 12;
  private static final int MOST_HOURS = 24;
  private static final int MOST_MINUTES = 59;

  /** With what may stand around it in a sentence. */
  private static final Pattern COLON =
      Pattern.compile("[(\\[]?([0-9]{1,3}):([0-9]{1,3})[)\\],;.:!?]{0,2}");

  private static final Pattern DAY =
      Pattern.compile("[(\\[]?([0-9]{1,2})\\.([0-9]{1,2})\\.(?:([0-9]{2})\\.?)?[)\\],;:!?]{0,2}");

  private NumberPairs() {}

  /** What a piece of a query is found by, if it is such a pair. */
  static Optional<Word> typed(String text) {
    Matcher colon = COLON.matcher(text);
    if (colon.matches()) {
      return Optional.of(Word.of(pair(colon.group(1), colon.group(2))));
    }
    Matcher day = DAY.matcher(text);
    return day.matches() && isDay(day.group(1), day.group(2))
        ? Optional.of(
            Word.of(day(day.group(1), day.group(2)) + (day.group(3) == null ? "" : day.group(3))))
        : Optional.empty();
  }

  /** Adds the pairs that the number {@code i} begins. */
  static void find(GermanTextAnalyzer text, WordTokenizer tokens, int i, List<Join> joins) {
    if (i + 1 >= tokens.size() || !isNumber(tokens, i) || !isNumber(tokens, i + 1)) {
      return;
    }
    char[] chars = tokens.chars();
    int end = tokens.end(i);
    int next = tokens.start(i + 1);
    boolean colon = isSign(chars, ':', end, next);
    boolean period = chars[end] == '.' && next <= end + 2;
    if (!colon && !period) {
      return;
    }
    String first = form(tokens, i);
    String second = form(tokens, i + 1);
    if (colon) {
      add(text, tokens, i, i + 1, pair(first, second), joins);
    } else if (next == end + 1 && isTime(tokens, i, first, second)) {
      add(text, tokens, i, i + 1, pair(first, second), joins);
    }
    if (period
        && (next == end + 1 || NumberNeighbours.isBlank(chars[end + 1]))
        && tokens.charAfter(i + 1) == '.'
        && isDay(first, second)) {
      String day = day(first, second);
      add(text, tokens, i, i + 1, day, joins);
      if (isYear(tokens, i + 2)) {
        add(text, tokens, i, i + 2, day + form(tokens, i + 2), joins);
      }
    }
  }

  private static void add(
      GermanTextAnalyzer text,
      WordTokenizer tokens,
      int i,
      int last,
      String form,
      List<Join> joins) {
    if (text.mayWantBeginning(form.charAt(0), form.charAt(1))) {
      int[] piece = {tokens.start(i), tokens.end(last)};
      joins.add(new Join(Word.of(form), i, List.of(piece)));
    }
  }

  /** Whether the sign is all that stands between, but for a blank on both sides. */
  private static boolean isSign(char[] chars, char sign, int from, int to) {
    return (to == from + 1 && chars[from] == sign)
        || (to == from + 3
            && chars[from + 1] == sign
            && NumberNeighbours.isBlank(chars[from])
            && NumberNeighbours.isBlank(chars[from + 2]));
  }

  /** {@code 18.03}, but not in {@code 14.01.2021} or {@code 2.10.3}. */
  private static boolean isTime(WordTokenizer tokens, int i, String first, String second) {
    return first.length() <= MOST_OF_DAY
        && second.length() == MOST_OF_DAY
        && Integer.parseInt(first) <= MOST_HOURS
        && Integer.parseInt(second) <= MOST_MINUTES
        && !(i > 0 && NumberNeighbours.isNumber(tokens, i - 1) && isPeriod(tokens, i - 1))
        && !(i + 2 < tokens.size()
            && NumberNeighbours.isNumber(tokens, i + 2)
            && isPeriod(tokens, i + 1));
  }

  /** Whether the number is a year in two digits right behind a month: {@code 21.05.25}. */
  private static boolean isYear(WordTokenizer tokens, int i) {
    return i < tokens.size()
        && isNumber(tokens, i)
        && tokens.end(i) - tokens.start(i) == DIGITS_OF_YEAR
        && isPeriod(tokens, i - 1)
        && !(i + 1 < tokens.size()
            && NumberNeighbours.isNumber(tokens, i + 1)
            && isPeriod(tokens, i));
  }

  private static boolean isPeriod(WordTokenizer tokens, int i) {
    return tokens.charAfter(i) == '.' && tokens.start(i + 1) == tokens.end(i) + 1;
  }

  private static boolean isDay(String first, String second) {
    return first.length() <= MOST_OF_DAY
        && second.length() <= MOST_OF_DAY
        && isWithin(first, MOST_DAYS)
        && isWithin(second, MOST_MONTHS);
  }

  private static boolean isWithin(String number, int most) {
    int value = Integer.parseInt(number);
    return value >= 1 && value <= most;
  }

  private static boolean isNumber(WordTokenizer tokens, int i) {
    int from = tokens.start(i);
    int to = tokens.end(i);
    if (to - from > MOST_DIGITS) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (!NumberNeighbours.isDigit(tokens.chars()[at])) {
        return false;
      }
    }
    return true;
  }

  private static String form(WordTokenizer tokens, int i) {
    return NumberNeighbours.form(tokens.chars(), tokens.start(i), tokens.end(i));
  }

  private static String pair(String first, String second) {
    return Integer.parseInt(first) + ":" + second;
  }

  private static String day(String first, String second) {
    return Integer.parseInt(first) + "." + Integer.parseInt(second) + ".";
  }
}
