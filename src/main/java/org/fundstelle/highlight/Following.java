package org.fundstelle.highlight;

import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.german.token.FullStopWords;

/** What comes after the white space behind which a sentence may begin. */
enum Following {
  /** Something no sentence begins with. */
  GOES_ON,
  /** A word that, with a capital, nearly always begins a sentence. */
  OPENER,
  /** Another word with a capital, or a sign. */
  CAPITAL,
  /** A digit. */
  NUMBER;

  private static final Set<String> OPENERS = FullStopWords.sentenceOpeners();

  private static final String TICKER = "+++";

  private static final Pattern ADDRESS = Pattern.compile("Sie|Ih[rn].*|Eu.*|Du|Dein.*|Sein.*");

  /** What stands at {@code next}. */
  static Following at(CharSequence text, int next) {
    int at = next;
    int ceiling = Math.min(text.length(), next + 6);
    while (at < ceiling && (Characters.isOpener(text.charAt(at)) || isBlankAfterDash(text, at))) {
      at++;
    }
    if (at == text.length()) {
      return CAPITAL;
    }
    char c = text.charAt(at);
    if (Character.isLowerCase(c)) {
      boolean brand = at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1));
      return brand ? CAPITAL : GOES_ON;
    }
    if (Character.isDigit(c)) {
      return NUMBER;
    }
    if (!Character.isLetter(c)) {
      if (isTicker(text, next)) {
        return CAPITAL;
      }
      return at == next && ",;:.!?/=+&%)]}|".indexOf(c) >= 0 ? GOES_ON : CAPITAL;
    }
    String word =
        text.subSequence(at, Characters.wordEnd(text, at, Characters.LONGEST_WORD)).toString();
    return isOpener(word) ? OPENER : CAPITAL;
  }

  /** {@code +++} between two pieces of news. */
  private static boolean isTicker(CharSequence text, int next) {
    int end = next + TICKER.length();
    return end < text.length()
        && TICKER.contentEquals(text.subSequence(next, end))
        && Characters.isBlank(text.charAt(end));
  }

  /**
   * Whether the word at {@code next} can, with its capital, only begin a sentence or a headline.
   * What may also be an address ({@code Sie}, {@code Ihre}) is left out.
   */
  static boolean beginsOnlySentences(CharSequence text, int next) {
    if (!Character.isLetter(text.charAt(next)) || at(text, next) != OPENER) {
      return false;
    }
    String word =
        text.subSequence(next, Characters.wordEnd(text, next, Characters.LONGEST_WORD)).toString();
    return !ADDRESS.matcher(word).matches();
  }

  /** Whether a sentence, but hardly anything else, begins with {@code word}, written so. */
  static boolean isOpener(String word) {
    return OPENERS.contains(word);
  }

  private static boolean isBlankAfterDash(CharSequence text, int at) {
    return at > 0 && Characters.isBlank(text.charAt(at)) && Characters.isDash(text.charAt(at - 1));
  }
}
