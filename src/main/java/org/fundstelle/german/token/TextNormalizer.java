package org.fundstelle.german.token;

import java.text.Normalizer;
import java.util.Set;

/**
 * Brings a token as it stands in a text, perhaps from a PDF or a Mac, to the form it is analysed
 * in: composed characters (NFC), ligatures and the long s dissolved, soft hyphens and zero-width
 * characters removed, a word broken at the end of a line joined, one kind of hyphen and apostrophe,
 * lowered digits ({@code CO₂}) on the line.
 *
 * <p>It works on one token, so that the token keeps its offsets in the text whatever is removed
 * inside it. Upper and lower case stay.
 *
 * <p>Safe for use by several threads.
 */
public final class TextNormalizer {

  private static final Set<String> AFTER_SUSPENDED_HYPHEN =
      Set.of(
          "und", "oder", "bzw", "sowie", "wie", "als", "noch", "bis", "beziehungsweise", "statt");

  private TextNormalizer() {}

  /** The token's normal form; {@code token} itself, if it is a string, when nothing is to do. */
  public static String normalize(CharSequence token) {
    if (isNormal(token)) {
      return token.toString();
    }
    String composed = Normalizer.normalize(token, Normalizer.Form.NFC);
    StringBuilder normal = new StringBuilder(composed.length() + 2);
    int i = 0;
    while (i < composed.length()) {
      char c = composed.charAt(i);
      int end = isHyphen(c) || c == '\u00AD' ? afterLineBreak(composed, i + 1) : -1;
      if (end > 0 && joinsAcrossLineBreak(composed, i)) {
        i = end;
      } else {
        append(normal, c);
        i++;
      }
    }
    // a mark may have stood behind a ligature or something invisible
    return Normalizer.normalize(normal, Normalizer.Form.NFC);
  }

  /**
   * Whether the hyphen at {@code hyphenIndex} only divides a word at the end of a line, so that the
   * word goes on, without hyphen, on the next: {@code Ver-⏎fassung}. A suspended hyphen ({@code
   * Ein-⏎und Ausfuhr}), the hyphen of a compound ({@code Nord-⏎Süd}, {@code EU-⏎weit}, {@code
   * 20-⏎jährig}) and a dash stay. A soft hyphen at the end of a line always joins.
   *
   * @param text any text
   * @param hyphenIndex where the hyphen stands in it
   */
  public static boolean joinsAcrossLineBreak(CharSequence text, int hyphenIndex) {
    char hyphen = text.charAt(hyphenIndex);
    if (!isHyphen(hyphen) && hyphen != '\u00AD') {
      return false;
    }
    int next = afterLineBreak(text, hyphenIndex + 1);
    if (next < 0 || hyphenIndex == 0 || !isWordCharacter(text.charAt(hyphenIndex - 1))) {
      return false;
    }
    if (hyphen == '\u00AD') {
      return Character.isLetter(text.charAt(next));
    }
    return Character.isLowerCase(text.charAt(next))
        && endsLikeHalfAWord(text, hyphenIndex)
        && !AFTER_SUSPENDED_HYPHEN.contains(wordAt(text, next));
  }

  /**
   * Where the next line's first word begins if nothing but blanks and one line break stand before
   * it, from {@code from} on; -1 otherwise.
   */
  static int afterLineBreak(CharSequence text, int from) {
    int i = afterBlanks(text, from);
    if (i >= text.length()) {
      return -1;
    }
    char c = text.charAt(i);
    if (c != '\n' && c != '\r' && c != '\u2028' && c != '\u0085' && c != '\u000B') {
      return -1;
    }
    i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 2 : 1;
    i = afterBlanks(text, i);
    return i < text.length() && Character.isLetter(text.charAt(i)) ? i : -1;
  }

  private static int afterBlanks(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Two letters or more before the hyphen, not all of them capitals, and no digit. */
  private static boolean endsLikeHalfAWord(CharSequence text, int hyphenIndex) {
    int letters = 0;
    boolean small = false;
    for (int i = hyphenIndex - 1; i >= 0 && isWordCharacter(text.charAt(i)); i--) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
      small |= Character.isLowerCase(text.charAt(i));
      if (Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return letters >= 2 && small;
  }

  private static String wordAt(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.subSequence(start, end).toString();
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u202F';
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\uFE63' || c == '\uFF0D';
  }

  /** Latin letters below the combining marks are composed already; what is special is named. */
  private static boolean isNormal(CharSequence token) {
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c >= '\u02B0'
          || c < ' '
          || c == '\u00AD'
          || c == '\u00B5'
          || c == '\u017F'
          || c == '`'
          || c == '´') {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder normal, char c) {
    switch (c) {
      case '\uFB00' -> normal.append("ff");
      case '\uFB01' -> normal.append("fi");
      case '\uFB02' -> normal.append("fl");
      case '\uFB03' -> normal.append("ffi");
      case '\uFB04' -> normal.append("ffl");
      case '\uFB05', '\uFB06' -> normal.append("st");
      case '\u017F' -> normal.append('s');
      case '\u00B5' -> normal.append('\u03BC'); // the sign of a millionth is a letter as well
      case '\u2018', '\u2019', '\u201B', '\u02BC', '\u2032', '\u00B4', '`' -> normal.append('\'');
      default -> {
        if (isHyphen(c)) {
          normal.append('-');
        } else if (c >= '\uFF01' && c <= '\uFF5E') {
          normal.append((char) (c - 0xFEE0));
        } else if (c >= '\u2080' && c <= '\u2089') {
          normal.append((char) (c - '\u2080' + '0')); // CO₂; a raised digit may be a footnote
        } else if (!isInvisible(c)) {
          normal.append(c);
        }
      }
    }
  }

  /**
   * Soft hyphen, zero-width space, joiners, direction marks, byte order mark, variation selectors.
   */
  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.FORMAT
        || (c >= '\uFE00' && c <= '\uFE0F')
        || c == '\u034F';
  }
}
