package org.fundstelle.german.lexicon;

/**
 * Folds spellings of German words onto one: lower case, ä and ae to a, ö and oe to o, ü and ue to
 * u, ß to ss.
 *
 * <p>{@code Führer}, {@code Fuehrer} and {@code Fuhrer} fold to the same string; so do {@code daß}
 * and {@code dass}.
 */
public final class Folding {

  private Folding() {}

  /** The folded word; a string without letters to fold comes back equal. */
  public static String fold(CharSequence word) {
    StringBuilder folded = new StringBuilder(word.length() + 2);
    for (int i = 0; i < word.length(); i++) {
      char c = Character.toLowerCase(word.charAt(i));
      switch (c) {
        case 'ä' -> folded.append('a');
        case 'ö' -> folded.append('o');
        case 'ü' -> folded.append('u');
        case 'ß' -> folded.append("ss");
        case 'a', 'o', 'u' -> {
          folded.append(c);
          if (i + 1 < word.length() && Character.toLowerCase(word.charAt(i + 1)) == 'e') {
            i++;
          }
        }
        default -> folded.append(c);
      }
    }
    return folded.toString();
  }
}
