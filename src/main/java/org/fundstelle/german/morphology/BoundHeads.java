package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adjectives made of a number or a measure and a noun, of which the end is no word by itself:
 * {@code dreitägig}, {@code mehrfarbig}, {@code deutschsprachig}. A closed list of our own.
 */
final class BoundHeads {
  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("achsig", "achse"),
          Map.entry("bändig", "band"),
          Map.entry("farbig", "farbe"),
          Map.entry("geschossig", "geschoss"),
          Map.entry("gleisig", "gleis"),
          Map.entry("jährig", "jahr"),
          Map.entry("köpfig", "kopf"),
          Map.entry("minütig", "minute"),
          Map.entry("monatig", "monat"),
          Map.entry("motorig", "motor"),
          Map.entry("rädrig", "rad"),
          Map.entry("sätzig", "satz"),
          Map.entry("seitig", "seite"),
          Map.entry("sekündig", "sekunde"),
          Map.entry("silbig", "silbe"),
          Map.entry("sprachig", "sprache"),
          Map.entry("spurig", "spur"),
          Map.entry("stellig", ""), // a sechsstelliger sum has nothing to do with a Stelle
          Map.entry("stimmig", "stimme"),
          Map.entry("stöckig", "stock"),
          Map.entry("strophig", "strophe"),
          Map.entry("stufig", "stufe"),
          Map.entry("stündig", "stunde"),
          Map.entry("tägig", "tag"),
          Map.entry("teilig", "teil"),
          Map.entry("türig", "tür"),
          Map.entry("wöchig", "woche"),
          Map.entry("zeilig", "zeile"));

  /** What stands before them beside numbers. */
  private static final Set<String> MEASURES =
      Set.of("ganz", "halb", "lang", "mehr", "viel", "hundert", "tausend", "anderthalb");

  private static final List<String> LANGUAGES = List.of("deutsch", "fremd", "anders");

  private static final String SPOKEN = "sprachig";

  /** What is seen from one side, or from many, has no sides. */
  private static final Set<String> OF_THEIR_OWN = Set.of("einseitig", "vielseitig");

  private BoundHeads() {}

  /**
   * The noun in an adjective.
   *
   * @param adjective its base form, lower case
   * @return the lemma of the noun, lower case; null if it is no such adjective, or says little of
   *     the noun
   */
  static @Nullable String noun(String adjective) {
    String noun = head(adjective);
    return noun == null || noun.isEmpty() ? null : noun;
  }

  /** Whether it is an adjective of this kind in its base form, lower case. */
  static boolean isOne(String adjective) {
    return head(adjective) != null;
  }

  private static @Nullable String head(String adjective) {
    if (!adjective.endsWith("ig") || OF_THEIR_OWN.contains(adjective)) {
      return null;
    }
    for (Map.Entry<String, String> head : NOUNS.entrySet()) {
      int start = adjective.length() - head.getKey().length();
      if (start > 0 && adjective.endsWith(head.getKey())) {
        return mayStandBefore(adjective.substring(0, start), head.getKey())
            ? head.getValue()
            : null;
      }
    }
    return null;
  }

  private static boolean mayStandBefore(String modifier, String head) {
    return Numerals.isWord(modifier)
        || MEASURES.contains(modifier)
        || (head.equals(SPOKEN) && (modifier.endsWith("isch") || LANGUAGES.contains(modifier)));
  }
}
