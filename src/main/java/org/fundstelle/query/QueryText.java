package org.fundstelle.query;

import java.util.Arrays;
import java.util.Set;

/**
 * The characters of a query that count, each with its place in the text as typed.
 *
 * <p>Gone are characters nobody sees and nobody means (marks of text direction, soft hyphens, byte
 * order marks); control characters are blanks; halves of surrogate pairs are U+FFFD. Immutable.
 */
final class QueryText {

  private static final char REPLACEMENT = '\uFFFD';

  private static final String HYPHENS = "-\u2010";

  /** Before one of these a hyphen stands for the rest of a word: <i>Ein- und Ausfuhr</i>. */
  private static final Set<String> JOINTS =
      Set.of("und", "oder", "bis", "sowie", "bzw", "beziehungsweise", "wie", "statt", "noch");

  private final String text;
  // The place of each character in the text as typed, and one more for the end.
  private final int[] offsets;

  private QueryText(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /** Cleans a text in one pass. */
  static QueryText of(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    int[] offsets = new int[typed.length() + 1];
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (isInvisible(c)) {
        continue;
      }
      int continued = HYPHENS.indexOf(c) < 0 ? i : afterLineEnd(typed, i, text);
      if (continued > i) {
        i = continued - 1;
        continue;
      }
      offsets[text.length()] = i;
      if (Character.isHighSurrogate(c)
          && i + 1 < typed.length()
          && Character.isLowSurrogate(typed.charAt(i + 1))) {
        text.append(c).append(typed.charAt(++i));
        offsets[text.length() - 1] = i;
      } else if (Character.isSurrogate(c)) {
        text.append(REPLACEMENT);
      } else {
        text.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    offsets[text.length()] = typed.length();
    return new QueryText(text.toString(), Arrays.copyOf(offsets, text.length() + 1));
  }

  /**
   * Where a word goes on that a hyphen divides at the end of a line, as in what is copied from a
   * page: {@code un-} and {@code antastbar}; the hyphen's own place if it belongs to the word.
   */
  private static int afterLineEnd(String typed, int hyphen, StringBuilder before) {
    boolean letter = !before.isEmpty() && Character.isLetter(before.charAt(before.length() - 1));
    int at = hyphen + 1;
    boolean lineEnd = false;
    while (at < typed.length() && isBlank(typed.charAt(at))) {
      lineEnd |= typed.charAt(at) == '\n' || typed.charAt(at) == '\r';
      at++;
    }
    int end = at;
    while (end < typed.length() && Character.isLowerCase(typed.charAt(end))) {
      end++;
    }
    boolean divided = letter && lineEnd && end > at && !JOINTS.contains(typed.substring(at, end));
    return divided ? at : hyphen;
  }

  /** What counts. */
  String text() {
    return text;
  }

  /** The place in the text as typed. */
  int offset(int place) {
    return offsets[place];
  }

  /**
   * A cleaned text that is one word.
   *
   * @throws IllegalArgumentException if it is empty or holds a blank
   */
  static String word(String typed) {
    String text = of(typed).text();
    if (text.isEmpty() || text.chars().anyMatch(c -> isBlank((char) c))) {
      throw new IllegalArgumentException(
          "\"" + typed + "\" is not one word; build a phrase, or one word for each piece");
    }
    return text;
  }

  /** Blanks of all widths, no-break ones too, tabs and line ends. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    return switch (c) {
      case '\u00AD', '\u061C', '\u200B', '\u200E', '\u200F', '\uFEFF' -> true;
      default ->
          (c >= '\u202A' && c <= '\u202E')
              || (c >= '\u2060' && c <= '\u206F')
              || (c >= '\uFFF9' && c <= '\uFFFB');
    };
  }
}
