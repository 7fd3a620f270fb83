package org.fundstelle.german.lexicon;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Folds the spellings of a German word onto one: lower case, ä and ae to a, ö and oe to o, ü and ue
 * to u, ß to ss, no marks.
 *
 * <p>{@code Führer}, {@code Fuehrer} and {@code Fuhrer} fold to the same string, and so do {@code
 * daß} and {@code dass}, {@code Café} and {@code Cafe}. The price: {@code ue} in {@code neue} and
 * {@code aktuell} is no ü but falls to u as well. That does no harm as long as both sides of a
 * comparison are folded; a folded word is a key, not a word. Words that the lexicon knows with and
 * without umlaut ({@code zahlen}, {@code zählen}) fold together too, and the caller has to keep
 * them apart.
 *
 * <p>Safe for use by several threads.
 */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Folding() {}

  /** The folded word; a string without letters to fold comes back equal. */
  public static String fold(CharSequence word) {
    CharSequence letters = isGerman(word) ? word : withoutMarks(word);
    StringBuilder folded = new StringBuilder(letters.length() + 2);
    for (int i = 0; i < letters.length(); i++) {
      char c = Character.toLowerCase(letters.charAt(i));
      switch (c) {
        case 'ä' -> folded.append('a');
        case 'ö' -> folded.append('o');
        case 'ü' -> folded.append('u');
        case 'ß' -> folded.append("ss");
        case 'a', 'o', 'u' -> {
          folded.append(c);
          if (i + 1 < letters.length() && (letters.charAt(i + 1) | 0x20) == 'e') {
            i++;
          }
        }
        default -> folded.append(c);
      }
    }
    return folded.toString();
  }

  /** Nearly every word: nothing but what the loop above knows. */
  private static boolean isGerman(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x80 && "äöüßÄÖÜ".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMarks(CharSequence word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(apart.length() + 2);
    apart.chars().forEach(c -> appendPlain(plain, (char) c));
    return MARKS.matcher(plain).replaceAll("");
  }

  private static void appendPlain(StringBuilder plain, char c) {
    switch (c) {
      case 'ß', 'ẞ' -> plain.append("ss");
      case 'ł', 'Ł' -> plain.append('l');
      case 'ø', 'Ø', 'œ', 'Œ' -> plain.append('o');
      case 'æ', 'Æ' -> plain.append('a');
      case 'đ', 'Đ', 'ð', 'Ð' -> plain.append('d');
      case 'ı' -> plain.append('i');
      default -> plain.append(c);
    }
  }
}
