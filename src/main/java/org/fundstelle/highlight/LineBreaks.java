package org.fundstelle.highlight;

/**
 * Tells a line break that ends something (a headline, a list item, a paragraph of one line) from
 * one that only wraps a long paragraph.
 */
final class LineBreaks {

  /** No wrapped text has longer lines; what is longer is a paragraph in one line. */
  private static final int LONGEST_WRAPPED = 120;

  /** Nor is any text wrapped so narrow: lines like that are headings, addresses, names. */
  private static final int NARROWEST_WRAPPED = 30;

  /** Two lines shorter than this that stand alone are headlines, not a wrapped sentence. */
  private static final int SHORT = 40;

  private static final int LONGEST_MARKER = 8;

  private static final int LONGEST_LABEL = 24;

  private static final String SALUTATION = "Sehr geehrte";

  /** 1 for a line end, 2 for what ends a paragraph by itself, 0 for any other character. */
  int lineEndAt(CharSequence text, int at) {
    char c = text.charAt(at);
    if (!Characters.isLineEnd(c) || (c == '\n' && at > 0 && text.charAt(at - 1) == '\r')) {
      return 0;
    }
    return c == '\f' || c == '\u2029' ? 2 : 1;
  }

  /** Whether the only line end between {@code end} and {@code next} also ends a sentence. */
  boolean endsSentence(CharSequence text, int end, int next) {
    char last = text.charAt(end - 1);
    if (startsListItem(text, next)) {
      return !(Character.isDigit(text.charAt(next)) && ordinalGoesOn(text, end, next));
    }
    char first = text.charAt(next);
    if (Characters.isDash(first)) {
      return last == ':'
          || startsWithDash(text, end)
          || isCapitalAfterDash(text, next)
          || nextLineStartsWithDash(text, next);
    }
    if (last == '.' && isSectionNumeral(text, end)) {
      return true;
    }
    if (isDateOfLaw(text, next)
        || isDateOfLaw(text, lineStart(text, end))
        || startsWith(text, next, "gez. ")) {
      return !isWrapped(text, end, next);
    }
    if (last == ',' && startsWith(text, lineStart(text, end), SALUTATION)) {
      return true;
    }
    if (startsWithLabel(text, next)
        && (startsWithLabel(text, lineStart(text, end))
            || startsWithLabel(text, afterLineEnd(text, lineEnd(text, next))))
        && !isFunctionWord(Preceding.word(text, end))) {
      return true;
    }
    if (Character.isLowerCase(first)
        || ",-/&(".indexOf(last) >= 0
        || Characters.isTerminator(last)
        || ",;.!?)".indexOf(first) >= 0) {
      return false;
    }
    if (last != ':' && Following.beginsOnlySentences(text, next)) {
      return true;
    }
    return !isFunctionWord(Preceding.word(text, end)) && !isWrapped(text, end, next);
  }

  /** {@code Beginn: 17 Uhr}, as minutes and letters begin. */
  private static boolean startsWithLabel(CharSequence text, int at) {
    int end = at;
    int ceiling = Math.min(text.length() - 1, at + LONGEST_LABEL);
    while (end < ceiling
        && (Character.isLetter(text.charAt(end)) || (end > at && text.charAt(end) == '.'))) {
      end++;
    }
    return end - at >= 2
        && end < ceiling
        && text.charAt(end) == ':'
        && Characters.isBlank(text.charAt(end + 1))
        && Character.isUpperCase(text.charAt(at));
  }

  /** A Roman numeral alone in its line, as judgments number their sections. */
  private static boolean isSectionNumeral(CharSequence text, int end) {
    return Ordinals.isRoman(text, lineStart(text, end), end - 1);
  }

  /** A line of a title: {@code vom 14. März 1997}. */
  private static boolean isDateOfLaw(CharSequence text, int at) {
    return startsWith(text, at, "vom ")
        && at + 4 < text.length()
        && Character.isDigit(text.charAt(at + 4));
  }

  private static boolean startsWith(CharSequence text, int at, String beginning) {
    int end = at + beginning.length();
    return end <= text.length() && beginning.contentEquals(text.subSequence(at, end));
  }

  /** A line is wrapped if the first word of the next had no room left on it. */
  private static boolean isWrapped(CharSequence text, int end, int next) {
    int start = lineStart(text, end);
    int length = end - start;
    if (length > LONGEST_WRAPPED) {
      return false;
    }
    int nextEnd = lineEnd(text, next);
    int word = next;
    while (word < nextEnd && !Characters.isSpace(text.charAt(word))) {
      word++;
    }
    int widest = Math.max(nextEnd - next, lineAfter(text, nextEnd));
    boolean first = isBlankBefore(text, start);
    if (!first) {
      int previousEnd = start - 1;
      widest = Math.max(widest, previousEnd - lineStart(text, previousEnd));
    }
    if (length + 1 + (word - next) <= widest
        || (length < NARROWEST_WRAPPED && widest < NARROWEST_WRAPPED)) {
      return false;
    }
    return !(first && length < SHORT && isBlankAfter(text, nextEnd));
  }

  /** The length of the line after the one that ends at {@code lineEnd}; 0 if it is blank. */
  private static int lineAfter(CharSequence text, int lineEnd) {
    int start = afterLineEnd(text, lineEnd);
    return lineEnd(text, start) - start;
  }

  private static int afterLineEnd(CharSequence text, int lineEnd) {
    boolean two =
        lineEnd + 1 < text.length()
            && text.charAt(lineEnd) == '\r'
            && text.charAt(lineEnd + 1) == '\n';
    return Math.min(text.length(), lineEnd + (two ? 2 : 1));
  }

  private static int lineStart(CharSequence text, int from) {
    int at = from;
    int floor = Math.max(0, from - 2 * LONGEST_WRAPPED);
    while (at > floor && !Characters.isLineEnd(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int lineEnd(CharSequence text, int from) {
    int at = from;
    int ceiling = Math.min(text.length(), from + 2 * LONGEST_WRAPPED);
    while (at < ceiling && !Characters.isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlankBefore(CharSequence text, int lineStart) {
    int at = lineStart - 1;
    if (at > 0 && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r') {
      at--;
    }
    return at <= 0 || Characters.isLineEnd(text.charAt(at - 1));
  }

  private static boolean isBlankAfter(CharSequence text, int lineEnd) {
    int start = afterLineEnd(text, lineEnd);
    return start == text.length() || Characters.isLineEnd(text.charAt(start));
  }

  /** Whether a line begins with {@code 1.}, {@code a)}, {@code (2)}, {@code §} or a bullet. */
  private static boolean startsListItem(CharSequence text, int at) {
    char c = text.charAt(at);
    if ("•‣◦▪■●*§".indexOf(c) >= 0) {
      return at + 1 < text.length();
    }
    int from = c == '(' ? at + 1 : at;
    int to = from;
    int ceiling = Math.min(text.length(), from + LONGEST_MARKER);
    while (to < ceiling && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    if (to == from || to == ceiling || to + 1 >= text.length()) {
      return false;
    }
    char closing = text.charAt(to);
    if (closing == '.' && c != '(' && isSection(text, at)) {
      return true;
    }
    boolean closes = closing == ')' || (closing == '.' && c != '(');
    return closes && Characters.isSpace(text.charAt(to + 1)) && isItemNumber(text, from, to);
  }

  /** {@code 1.3 Die Wegbreite} after a whole sentence; {@code 14.30 Uhr} only there too. */
  private static boolean isSection(CharSequence text, int at) {
    int end = at;
    int ceiling = Math.min(text.length() - 2, at + LONGEST_MARKER);
    while (end < ceiling && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    int before = Preceding.end(text, at);
    return Character.isDigit(text.charAt(end - 1))
        && Characters.isBlank(text.charAt(end))
        && Character.isUpperCase(text.charAt(end + 1))
        && before > 0
        && (Characters.isTerminator(text.charAt(before - 1))
            || ":;".indexOf(text.charAt(before - 1)) >= 0);
  }

  /** {@code 12}, {@code 3a}, {@code b}, {@code bb}, {@code iv}. */
  private static boolean isItemNumber(CharSequence text, int from, int to) {
    int at = from;
    while (at < to && Character.isDigit(text.charAt(at))) {
      at++;
    }
    int letters = to - at;
    if (at > from) {
      return at - from <= 3 && letters <= 1;
    }
    boolean same = true;
    for (int i = from; i < to; i++) {
      same &= text.charAt(i) == text.charAt(from);
    }
    return text.charAt(to) == '.'
        ? letters == 1 && Character.isLowerCase(text.charAt(from))
        : (same && letters <= 3) || Ordinals.isRoman(text, from, to);
  }

  /** {@code am} at the end of a line, {@code 3. Oktober} at the start of the next. */
  private static boolean ordinalGoesOn(CharSequence text, int end, int next) {
    int period = next;
    while (period < text.length() && Character.isDigit(text.charAt(period))) {
      period++;
    }
    return period < text.length()
        && text.charAt(period) == '.'
        && Ordinals.belongsToWordBefore(text, end);
  }

  private static boolean startsWithDash(CharSequence text, int end) {
    int at = lineStart(text, end);
    while (at < end && Characters.isSpace(text.charAt(at))) {
      at++;
    }
    return at < end && Characters.isDash(text.charAt(at));
  }

  /** A list has more than one item. */
  private static boolean nextLineStartsWithDash(CharSequence text, int dash) {
    int start = afterLineEnd(text, lineEnd(text, dash));
    return start + 1 < text.length()
        && text.charAt(start) == text.charAt(dash)
        && Characters.isBlank(text.charAt(start + 1))
        && Characters.isBlank(text.charAt(dash + 1));
  }

  private static boolean isCapitalAfterDash(CharSequence text, int dash) {
    int at = dash + 1;
    while (at < text.length() && at < dash + 3 && Characters.isBlank(text.charAt(at))) {
      at++;
    }
    return at > dash + 1 && at < text.length() && !Character.isLowerCase(text.charAt(at));
  }

  /** Whether {@code word} stands in lower case and announces more: an article, a preposition. */
  private static boolean isFunctionWord(String word) {
    return !word.isEmpty()
        && Character.isLowerCase(word.charAt(0))
        && Following.isOpener(Character.toUpperCase(word.charAt(0)) + word.substring(1));
  }
}
