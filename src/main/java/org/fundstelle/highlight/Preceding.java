package org.fundstelle.highlight;

/** What stands before a place in a text, as far as it matters for the end of a sentence. */
final class Preceding {

  /** So much white space is skipped at most, so that every look back stays short. */
  private static final int MOST_BLANKS = 40;

  /** ULM; shorter ones are rather Roman numerals and abbreviations. */
  private static final int SHORTEST_DATELINE = 3;

  private static final String CHRISTIAN = "Chr";

  private Preceding() {}

  /** The place after the last character before {@code at} that is no white space. */
  static int end(CharSequence text, int at) {
    int end = at;
    int floor = Math.max(0, at - MOST_BLANKS);
    while (end > floor && Characters.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The word before {@code at}; empty if it is no word. */
  static String word(CharSequence text, int at) {
    int end = end(text, at);
    return text.subSequence(Characters.wordStart(text, end, Characters.LONGEST_WORD), end)
        .toString();
  }

  /** Whether a number stands before {@code at}, with white space between. */
  static boolean isNumber(CharSequence text, int at) {
    int end = end(text, at);
    return end > 0 && end < at && Character.isDigit(text.charAt(end - 1));
  }

  /**
   * Whether only the number of the paragraph stands in the line before {@code at}, as judgments
   * have it: {@code 7} in <i>7 1. Zutreffend ist</i>.
   */
  static boolean isMarginNumber(CharSequence text, int at) {
    int end = at - 1;
    if (end < 1 || !Characters.isBlank(text.charAt(end))) {
      return false;
    }
    int start = end;
    while (start > 0 && end - start < 3 && Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    return start < end && (start == 0 || Characters.isLineEnd(text.charAt(start - 1)));
  }

  /** Whether what begins at {@code at} begins a sentence or a line. */
  static boolean beginsSentence(CharSequence text, int at) {
    int end = at;
    int floor = Math.max(0, at - MOST_BLANKS);
    while (end > floor) {
      char c = text.charAt(end - 1);
      if (Characters.isLineEnd(c)) {
        return true;
      }
      if (!Characters.isSpace(c) && !Characters.isOpener(c)) {
        break;
      }
      end--;
    }
    if (end == 0) {
      return true;
    }
    char last = text.charAt(end - 1);
    if (last != '.') {
      return Characters.isTerminator(last);
    }
    char before = end > 1 ? text.charAt(end - 2) : '.';
    if (Characters.isCloser(before)) {
      return true; // (svp.).
    }
    return !Character.isDigit(before)
        && end >= 3
        && Characters.isWordPart(text.charAt(end - 3))
        && Abbreviations.endingAt(text, end - 1) == null;
  }

  /**
   * Whether the line up to {@code end} only says where a report comes from: {@code BERLIN/KIEW},
   * {@code NEUSTADT (dpa)}, {@code Neustadt (dpa)}.
   */
  static boolean isDateline(CharSequence text, int end) {
    int at = end;
    boolean agency = false;
    if (at > 0 && text.charAt(at - 1) == ')') {
      agency = true;
      at -= 2;
      while (at > 0 && end - at <= MOST_BLANKS && text.charAt(at) != '(') {
        agency &= Character.isLowerCase(text.charAt(at)) || text.charAt(at) == '/';
        at--;
      }
    }
    int capitals = 0;
    int floor = Math.max(0, at - Characters.LONGEST_WORD);
    for (; at > floor && !Characters.isLineEnd(text.charAt(at - 1)); at--) {
      char c = text.charAt(at - 1);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (c != ' ' && c != '/' && c != '-' && !(agency && isInsideWord(text, at - 1))) {
        return false;
      }
    }
    return capitals >= (agency ? 1 : SHORTEST_DATELINE)
        && (at == 0 || Characters.isLineEnd(text.charAt(at - 1)));
  }

  private static boolean isInsideWord(CharSequence text, int at) {
    return at > 0 && Character.isLetter(text.charAt(at)) && Character.isLetter(text.charAt(at - 1));
  }

  /** Whether a colon, a semicolon or a comma stands before {@code at}. */
  static boolean introduces(CharSequence text, int at) {
    int end = end(text, at);
    return end > 0 && ":;,".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** {@code Joh. Chr. Reinke}: no Christ, but a Christian. */
  static boolean isFirstName(CharSequence text, int period) {
    int start = Characters.wordStart(text, period, Characters.LONGEST_WORD);
    int before = end(text, start) - 1;
    return CHRISTIAN.contentEquals(text.subSequence(start, period))
        && before > 2
        && text.charAt(before) == '.'
        && Character.isLowerCase(text.charAt(before - 2));
  }
}
