package org.fundstelle.query;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which characters and words mean something, and where. */
final class Signs {

  private static final String NO_OPERAND = "+-~^:,;.!/|<>)]}";

  private static final Pattern MEASURE =
      Pattern.compile("[0-9]{1,3}(?:,[0-9]{1,2})? ?(?:[°%]|(?:Grad|Prozent)(?![\\p{L}-]))");

  /** Punctuation that ends a sentence or part of one. */
  static final String CLOSING = ".,;:!?…";

  private Signs() {}

  /** Whether a backslash before it makes it stand for itself. */
  static boolean isEscapable(char c) {
    return (c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c)) || c == '…' || Quotes.isQuote(c);
  }

  /** Whether {@code text} has something at {@code i} that {@code +} or {@code -} can work on. */
  static boolean isOperand(String text, int i) {
    if (i >= text.length() || QueryText.isBlank(text.charAt(i))) {
      return false;
    }
    char c = text.charAt(i);
    return c == '=' ? isExactOperand(text, i + 1) : NO_OPERAND.indexOf(c) < 0;
  }

  /**
   * Whether {@code text} has a temperature or a percentage at {@code i}, which a minus sign before
   * it makes a negative one: {@code -6 Grad}.
   */
  static boolean isMeasure(String text, int i) {
    return MEASURE.matcher(text).region(i, text.length()).lookingAt();
  }

  /** Whether {@code text} has a word or phrase at {@code i}. */
  static boolean isExactOperand(String text, int i) {
    return i < text.length()
        && text.charAt(i) != '='
        && text.charAt(i) != '('
        && isOperand(text, i);
  }

  /** Whether a word that is an operator ends here. */
  static boolean endsOperator(String text, int i) {
    return i >= text.length()
        || QueryText.isBlank(text.charAt(i))
        || text.charAt(i) == '('
        || text.charAt(i) == ')'
        || Quotes.isQuote(text.charAt(i));
  }

  /** Whether a piece ends here. */
  static boolean endsPiece(String text, int i) {
    return i >= text.length() || QueryText.isBlank(text.charAt(i)) || text.charAt(i) == ')';
  }

  /** Whether a whole text reads as an operator. */
  static boolean isOperator(String text) {
    return operator(text, 0).filter(t -> length(t) == text.length()).isPresent();
  }

  /** The operator at {@code start}, if one stands there and ends there. */
  static Optional<Token> operator(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < 6 && isCapital(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end);
    Optional<Token> token =
        switch (word) {
          case "UND", "AND" -> Optional.of(new Token.And(start, word));
          case "ODER", "OR" -> Optional.of(new Token.Or(start, word));
          case "NICHT", "NOT" -> Optional.of(new Token.Not(start, word));
          case "NEBEN", "NEAR" -> Optional.of(near(text, start, end));
          default -> Optional.empty();
        };
    return token.filter(t -> endsOperator(text, start + length(t)));
  }

  private static Token near(String text, int start, int wordEnd) {
    int end = wordEnd + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    if (end > wordEnd + 1 && text.charAt(wordEnd) == '/') {
      int distance = Math.max(1, number(text.substring(wordEnd + 1, end)));
      return new Token.Near(start, text.substring(start, end), distance);
    }
    return new Token.Near(start, text.substring(start, wordEnd), Query.Near.USUAL_DISTANCE);
  }

  /** How much of the text an operator takes. */
  static int length(Token operator) {
    return switch (operator) {
      case Token.Joint joint -> joint.text().length();
      case Token.Not not -> not.text().length();
      default -> 1;
    };
  }

  /** A run of digits as a number; a million for all that are larger. */
  static int number(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length() && value < 1_000_000; i++) {
      value = value * 10 + (digits.charAt(i) - '0');
    }
    return Math.min(value, 1_000_000);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /**
   * The place behind {@code in} or {@code innen} at {@code start} if it ends a word there: the
   * feminine ending that follows a colon or star in gender forms. Minus one if there is none.
   */
  static int feminineEnd(String text, int start, int limit) {
    for (String ending : new String[] {"innen", "in"}) {
      int end = start + ending.length();
      if (end <= limit
          && text.startsWith(ending, start)
          && (Signs.endsPiece(text, end)
              || end == limit
              || CLOSING.indexOf(text.charAt(end)) >= 0)) {
        return end;
      }
    }
    return -1;
  }
}
