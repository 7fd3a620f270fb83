package org.fundstelle.german;

import java.text.Normalizer;

/**
 * The plain spelling of a word as it stands in a text: composed characters, no invisible signs, no
 * dots in abbreviations and thousands, one kind of apostrophe.
 */
final class WordNormalizer {
  private WordNormalizer() {}

  /** The plain spelling; the same string where nothing needs doing, which is nearly always. */
  static String normalize(String form) {
    boolean plain = true;
    for (int i = 0; i < form.length() && plain; i++) {
      char c = form.charAt(i);
      plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= 'À' && c < 'ʰ'
              || c >= '0' && c <= '9';
    }
    return plain ? form : rewrite(form);
  }

  private static String rewrite(String form) {
    String composed = Normalizer.normalize(form, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(composed.length());
    boolean digits = Character.isDigit(composed.charAt(0));
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      switch (c) {
        case '\u00AD', '\u200C', '\u200D', '\u2060' -> {}
        case '.' -> {}
        case '’', 'ʼ', '‘', '`', '´' -> out.append('\'');
        case '-', '\u2010', '\u2011', '\n', '\r', '\t', ' ' -> {}
        case ',' -> out.append(digits ? "," : "");
        default -> out.append(c);
      }
    }
    return out.isEmpty() ? form : out.toString();
  }
}
