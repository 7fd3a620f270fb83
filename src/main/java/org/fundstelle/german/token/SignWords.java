package org.fundstelle.german.token;

import java.util.List;

/**
 * Signs that are read as a word, so that {@code 20 %} and {@code 20 Prozent} are the same, and
 * {@code Müller & Söhne} <i>Müller und Söhne</i>. The paragraph sign is none of them: it stands
 * before every second number of a law.
 */
public final class SignWords {

  /** What stands between a number and a currency: {@code 90 Mio. €}. */
  private static final List<String> MILLIONS =
      List.of("Mio", "Mrd", "Tsd", "Bio", "Million", "Millionen", "Milliarde", "Milliarden");

  private SignWords() {}

  /** Whether the sign is read as a word. */
  public static boolean isSign(char c) {
    return c == '%' || c == '\u2030' || c == '&' || isCurrency(c);
  }

  /** Whether the sign is that of a currency, which may also stand before the number. */
  static boolean isCurrency(char c) {
    return c == '€' || c == '$' || c == '£';
  }

  /** How the sign is read. */
  public static String word(char sign) {
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

  /** Whether a percent or currency sign stands beside a number, or an ampersand between words. */
  static boolean stands(char[] text, int length, int at) {
    char c = text[at];
    if (!isSign(c)) {
      return false;
    }
    if (c == '&') {
      return (at == 0 || Character.isWhitespace(text[at - 1]))
          && (at + 1 == length || Character.isWhitespace(text[at + 1]));
    }
    if (isOfUnitedStates(text, at)) {
      return true;
    }
    if (at + 1 < length && CharacterClass.of(text[at + 1]) == CharacterClass.LETTER) {
      return false; // 20%ig, $name
    }
    int before = at - 1;
    if (before >= 0 && isBlank(text[before])) {
      before--;
    }
    if (before >= 0
        && (CharacterClass.of(text[before]) == CharacterClass.DIGIT
            || (isCurrency(c) && endsInMillions(text, before)))) {
      return true;
    }
    if (isCurrency(c) && isWithoutCents(text, before)) {
      return true;
    }
    int after = at + 1 < length && isBlank(text[at + 1]) ? at + 2 : at + 1;
    return isCurrency(c)
        && after < length
        && CharacterClass.of(text[after]) == CharacterClass.DIGIT;
  }

  /** {@code 22,– €}. */
  private static boolean isWithoutCents(char[] text, int last) {
    return last >= 2
        && (text[last] == '-' || text[last] == '–' || text[last] == '—')
        && text[last - 1] == ','
        && CharacterClass.of(text[last - 2]) == CharacterClass.DIGIT;
  }

  private static boolean endsInMillions(char[] text, int last) {
    int end = text[last] == '.' ? last : last + 1;
    int start = end;
    while (start > 0 && Character.isLetter(text[start - 1])) {
      start--;
    }
    String word = new String(text, start, end - start);
    return MILLIONS.contains(word);
  }

  /** {@code US-$}, {@code US$}. */
  static boolean isOfUnitedStates(char[] text, int at) {
    int end = at > 0 && CharacterClass.isHyphen(text[at - 1]) ? at - 1 : at;
    return text[at] == '$'
        && end >= 2
        && text[end - 1] == 'S'
        && text[end - 2] == 'U'
        && (end == 2 || CharacterClass.of(text[end - 3]) == CharacterClass.OTHER);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }
}
