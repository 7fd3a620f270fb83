package org.fundstelle.query;

/**
 * A pattern as characters, each of which is a wildcard or stands for itself.
 *
 * <p>Immutable.
 *
 * @param characters the characters without escapes
 * @param wild at the same places {@code *} or {@code ?} for a wildcard, {@link #ESCAPED} for a
 *     character behind a backslash, else {@link #PLAIN}
 */
record Pattern(String characters, String wild) {

  static final char ANY_RUN = '*';
  static final char ANY_ONE = '?';
  private static final char ESCAPE = '\\';
  static final char PLAIN = ' ';
  static final char ESCAPED = '\\';

  /** Reads a pattern in which a backslash makes the next character stand for itself. */
  static Pattern of(String text) {
    StringBuilder characters = new StringBuilder();
    StringBuilder wild = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ESCAPE && i + 1 < text.length()) {
        characters.append(text.charAt(++i));
        wild.append(ESCAPED);
      } else {
        characters.append(c);
        wild.append(isWildcard(c) ? c : PLAIN);
      }
    }
    return new Pattern(characters.toString(), wild.toString());
  }

  static boolean isWildcard(char c) {
    return c == ANY_RUN || c == ANY_ONE;
  }

  boolean hasWildcard() {
    for (int i = 0; i < wild.length(); i++) {
      if (isWild(i)) {
        return true;
      }
    }
    return false;
  }

  boolean isWild(int i) {
    return isWildcard(wild.charAt(i));
  }

  int length() {
    return characters.length();
  }

  /** The pattern with as few escapes as it needs and runs of {@code *} as one. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length(); i++) {
      char c = characters.charAt(i);
      if (isWild(i)) {
        if (c == ANY_ONE || i == 0 || wild.charAt(i - 1) != ANY_RUN) {
          text.append(c);
        }
      } else {
        text.append(isWildcard(c) || c == ESCAPE ? "\\" : "").append(c);
      }
    }
    return text.toString();
  }
}
