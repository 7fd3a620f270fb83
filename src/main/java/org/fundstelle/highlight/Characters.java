package org.fundstelle.highlight;

/** What a character is to the reader of a German text. */
final class Characters {

  /** Nobody looks further for the end of a word. */
  static final int LONGEST_WORD = 40;

  private static final char ZERO_WIDTH_JOINER = '\u200D';

  private Characters() {}

  /** Whether {@code c} is white space of any kind, the no-break kinds included. */
  static boolean isSpace(char c) {
    return c <= ' '
        ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\u001C' && c <= '\u001F')
        : c >= '\u0085' && (c == '\u0085' || Character.isSpaceChar(c));
  }

  /** Whether {@code c} is white space within a line. */
  static boolean isBlank(char c) {
    return isSpace(c) && !isLineEnd(c);
  }

  /** Whether {@code c} ends a line. */
  static boolean isLineEnd(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Whether the character at {@code at} separates words and carries no accent. */
  static boolean separates(CharSequence text, int at) {
    return isSpace(text.charAt(at)) && (at + 1 == text.length() || !continues(text, at + 1));
  }

  /** Whether {@code c} ends a sentence if its surroundings agree. */
  static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '‽' || c == '。';
  }

  /** Whether {@code c} is a quotation mark of any kind. */
  static boolean isQuote(char c) {
    return switch (c) {
      case '"', '\'', '„', '“', '”', '‟', '»', '«', '›', '‹', '‚', '‘', '’', '`', '´' -> true;
      default -> false;
    };
  }

  /** Whether {@code c} is a quotation mark that is no apostrophe. */
  static boolean isDoubleQuote(char c) {
    return switch (c) {
      case '"', '„', '“', '”', '‟', '»', '«' -> true;
      default -> false;
    };
  }

  /** Whether {@code c} may close a quotation or a bracket after the end of a sentence. */
  static boolean isCloser(char c) {
    return c == ')' || c == ']' || c == '}' || isQuote(c) || isRaised(c);
  }

  /** Whether {@code c} is a footnote number. */
  static boolean isRaised(char c) {
    return c == '¹' || c == '²' || c == '³' || (c >= '⁰' && c <= '⁹');
  }

  /** Whether {@code c} may stand before the first word of a sentence. */
  static boolean isOpener(char c) {
    return c == '('
        || c == '['
        || c == '{'
        || c == '*'
        || c == '_'
        || c == '¿'
        || c == '¡'
        || isDash(c)
        || isQuote(c);
  }

  /** Whether {@code c} is a hyphen, plain or typeset. */
  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** Whether {@code c} is a hyphen or a dash. */
  static boolean isDash(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '−';
  }

  /** Whether {@code c} is part of a word: a letter, a digit, an accent. */
  static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || isMark(c) || Character.isSurrogate(c);
  }

  /** Where the run of letters (and hyphens between them) that ends at {@code end} begins. */
  static int wordStart(CharSequence text, int end, int longest) {
    int floor = Math.max(0, end - longest);
    int at = end;
    while (at > floor && (isLetter(text.charAt(at - 1)) || isInnerHyphen(text, at - 1, end))) {
      at--;
    }
    return at;
  }

  /** Where the run of letters that begins at {@code start} ends. */
  static int wordEnd(CharSequence text, int start, int longest) {
    int ceiling = Math.min(text.length(), start + longest);
    int at = start;
    while (at < ceiling && isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || isMark(c);
  }

  private static boolean isInnerHyphen(CharSequence text, int at, int end) {
    return text.charAt(at) == '-'
        && at + 1 < end
        && at > 0
        && Character.isLetter(text.charAt(at - 1));
  }

  private static boolean isMark(char c) {
    if (c < '\u0300') {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /**
   * Whether the code unit at {@code at} belongs to the character before it: the second half of a
   * surrogate pair, an accent, what a zero-width joiner joins. A cut before it would tear the
   * character apart.
   */
  static boolean continues(CharSequence text, int at) {
    char c = text.charAt(at);
    if (c < '\u0300' || at == 0) {
      return at > 0 && text.charAt(at - 1) == ZERO_WIDTH_JOINER;
    }
    char before = text.charAt(at - 1);
    if (Character.isSurrogatePair(before, c) || before == ZERO_WIDTH_JOINER) {
      return true;
    }
    if (c == ZERO_WIDTH_JOINER || isMark(c)) {
      return true;
    }
    return Character.isHighSurrogate(c) && isSupplementaryMark(text, at);
  }

  private static boolean isSupplementaryMark(CharSequence text, int at) {
    int codePoint = Character.codePointAt(text, at);
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF); // skin tones
  }

  /** The last place at or before {@code at} that tears no character apart. */
  static int boundaryBefore(CharSequence text, int at) {
    int place = at;
    while (place > 0 && place < text.length() && continues(text, place)) {
      place--;
    }
    return place;
  }

  /** The first place at or after {@code at} that tears no character apart. */
  static int boundaryAfter(CharSequence text, int at) {
    int place = at;
    while (place > 0 && place < text.length() && continues(text, place)) {
      place++;
    }
    return place;
  }
}
