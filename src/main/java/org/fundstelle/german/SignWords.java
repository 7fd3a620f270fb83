package org.fundstelle.german;

/**
 * Signs that are read as a word, so that {@code 20 %} and {@code 20 Prozent} are the same, and
 * {@code Müller & Söhne} <i>Müller und Söhne</i>. The paragraph sign is none of them: it stands
 * before every second number of a law.
 */
final class SignWords {

  private SignWords() {}

  /** Whether the sign is read as a word. */
  static boolean isSign(char c) {
    return c == '%' || c == '\u2030' || c == '&' || isCurrency(c);
  }

  /** Whether the sign is that of a currency, which may also stand before the number. */
  static boolean isCurrency(char c) {
    return c == '€' || c == '$' || c == '£';
  }

  /** How the sign is read. */
  static String word(char sign) {
    return switch (sign) {
      case '%' -> "Prozent";
      case '\u2030' -> "Promille";
      case '&' -> "und";
      case '€' -> "Euro";
      case '$' -> "Dollar";
      case '£' -> "Pfund";
      default -> throw new IllegalArgumentException("read as no word: " + sign);
    };
  }
}
