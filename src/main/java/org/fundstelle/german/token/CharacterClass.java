package org.fundstelle.german.token;

import java.util.Arrays;

/** What a character can be in a word. */
public final class CharacterClass {
  static final byte OTHER = 0;

  /** A letter, a mark on one, or half of a character beyond the first 65,536. */
  static final byte LETTER = 1;

  static final byte DIGIT = 2;
  private static final byte UNKNOWN = -1;

  /**
   * The class of each character that was met so far. Asked for all at once, they would delay a
   * command of a tenth of a second by a fifth. Threads may write the same into a place at once.
   */
  private static final byte[] CLASS = unknown();

  private CharacterClass() {}

  private static byte[] unknown() {
    byte[] classes = new byte[0x10000];
    Arrays.fill(classes, UNKNOWN);
    return classes;
  }

  static byte of(char c) {
    byte known = CLASS[c];
    if (known == UNKNOWN) {
      known = find(c);
      CLASS[c] = known;
    }
    return known;
  }

  private static byte find(char c) {
    if (invisible(c)) {
      return OTHER; // only inside a word
    }
    if (Character.isLetter(c) || isMark(c)) {
      return LETTER;
    }
    if (Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER) {
      return DIGIT;
    }
    return Character.isSurrogate(c) ? LETTER : OTHER; // a surrogate is decided by the pair
  }

  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Soft hyphen, zero-width characters, marks of direction, byte order mark. */
  static boolean invisible(char c) {
    return c == 0xAD
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2064)
        || c == 0xFEFF;
  }

  /** A hyphen as people and typesetters write it; dashes join no words. */
  public static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }
}
