package org.fundstelle.searcher.visibility;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a word of a name is also written where there are no umlauts, accents and signs. */
final class NameSpellings {
  private static final Map<String, String> SPELLED_OUT =
      Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss");

  private NameSpellings() {}

  /** A form in lower case also as addresses have it, which know no umlauts and accents. */
  static Set<String> of(String form) {
    Set<String> spellings = new LinkedHashSet<>(List.of(form));
    spellings.add(spelledOut(form));
    spellings.add(bare(form.replace("ß", "ss")));
    return spellings;
  }

  /** Without umlauts, <i>müller</i> as <i>mueller</i>, and accents. */
  static String spelledOut(String form) {
    String spelledOut = form;
    for (Map.Entry<String, String> umlaut : SPELLED_OUT.entrySet()) {
      spelledOut = spelledOut.replace(umlaut.getKey(), umlaut.getValue());
    }
    return bare(spelledOut);
  }

  /** Without the signs in it. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String bare(String form) {
    StringBuilder bare = new StringBuilder();
    Normalizer.normalize(form, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
