package org.fundstelle.german;

import java.util.List;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.token.CharacterClass;
import org.fundstelle.german.token.WordTokenizer;
import org.fundstelle.german.word.Word;

/** Joins the groups of a telephone number. */
final class TelephoneNumbers {
  /** Of a telephone number in digits, with the 0 it begins with. */
  private static final int FEWEST_DIGITS = 9;

  private static final int MOST_DIGITS = 13;
  private static final int SHORTEST_PREFIX = 3;
  private static final int LONGEST_PREFIX = 6;

  private TelephoneNumbers() {}

  /** {@code 052 267 51 52} and {@code 030/1234567} as one number. */
  static void find(GermanTextAnalyzer text, WordTokenizer tokens, int i, List<Join> joins) {
    int prefix = tokens.end(i) - tokens.start(i);
    char[] chars = tokens.chars();
    boolean begins =
        i == 0
            || !NumberNeighbours.isNumber(tokens, i - 1)
            || tokens.end(i - 1) < tokens.start(i) - 1;
    boolean pairs = prefix == 1 && isInPairs(tokens, i); // 0 52 34/98 76-0
    if ((prefix < SHORTEST_PREFIX && !pairs)
        || prefix > LONGEST_PREFIX
        || !begins
        || !text.mayWantBeginning(chars[tokens.start(i)], second(tokens, i))
        || !isDigits(chars, tokens.start(i), tokens.end(i))) {
      return;
    }
    StringBuilder digits =
        new StringBuilder(NumberNeighbours.form(chars, tokens.start(i), tokens.end(i)));
    int last = i;
    while (last + 1 < tokens.size()
        && digits.length() < MOST_DIGITS
        && isDivider(chars, tokens.end(last), tokens.start(last + 1))
        && isDigits(chars, tokens.start(last + 1), tokens.end(last + 1))) {
      last++;
      digits.append(chars, tokens.start(last), tokens.end(last) - tokens.start(last));
    }
    if (last > i && digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS) {
      String number = digits.toString();
      joins.add(
          new Join(
              new Word(number, List.of(number), List.of(), List.of(), List.of(), false),
              i,
              List.of(new int[] {tokens.start(i), tokens.end(last)})));
    }
  }

  /** Whether a prefix is written in pairs of digits, as was the rule, and a slash after it. */
  private static boolean isInPairs(WordTokenizer tokens, int i) {
    for (int at = i + 1; at < tokens.size() && at <= i + LONGEST_PREFIX / 2; at++) {
      if (tokens.end(at) - tokens.start(at) > 2
          || !NumberNeighbours.isNumber(tokens, at)
          || !isDivider(tokens.chars(), tokens.end(at - 1), tokens.start(at))) {
        return false;
      }
      if (tokens.charAfter(at) == '/') {
        return true;
      }
    }
    return false;
  }

  private static char second(WordTokenizer tokens, int i) {
    int first = tokens.start(i);
    return tokens.chars()[first + 1 < tokens.end(i) ? first + 1 : tokens.start(i + 1)];
  }

  private static boolean isDigits(char[] chars, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!NumberNeighbours.isDigit(chars[at])) {
        return false;
      }
    }
    return true;
  }

  /** A blank, a slash or a hyphen. */
  private static boolean isDivider(char[] chars, int from, int to) {
    return to == from + 1
        && (NumberNeighbours.isBlank(chars[from])
            || chars[from] == '/'
            || CharacterClass.isHyphen(chars[from]));
  }
}
