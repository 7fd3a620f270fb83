package org.fundstelle.ingest;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a reader sees of a key or of a word: who may see an article must not depend on signs that
 * nobody sees, nor on how a letter is put together.
 */
final class VisibleWord {
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

  private VisibleWord() {}

  /** Composed, without invisible characters, and with single blanks inside only. */
  static String of(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c <= ' ' || c > '~') {
        String seen = INVISIBLE.matcher(written).replaceAll("");
        String composed = Normalizer.normalize(seen, Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
      }
    }
    return written;
  }

  /** The same in small letters. */
  static String lower(String written) {
    return of(written).toLowerCase(Locale.ROOT);
  }
}
