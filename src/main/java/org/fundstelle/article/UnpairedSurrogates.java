package org.fundstelle.article;

/**
 * Halves of characters outside of the basic plane that stand alone, as where a program has cut a
 * text in two. No file and no index can hold them: what comes back is another sign. So an article
 * has that sign from the beginning.
 */
public final class UnpairedSurrogates {
  private static final char REPLACEMENT = '\ufffd';

  private UnpairedSurrogates() {}

  /** The text with U+FFFD in the place of each of them; the same string if it has none. */
  public static String replaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!isPair(text, i)) {
          return replaced(text, i);
        }
        i++;
      }
    }
    return text;
  }

  private static String replaced(String text, int from) {
    StringBuilder whole = new StringBuilder(text);
    for (int i = from; i < text.length(); i++) {
      if (isPair(text, i)) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        whole.setCharAt(i, REPLACEMENT);
      }
    }
    return whole.toString();
  }

  private static boolean isPair(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }
}
