package org.fundstelle.german.morphology;

import java.util.Map;
import java.util.Set;

/**
 * Adjectives that behind a noun are hardly more than an ending: nobody is <i>reich</i> where the
 * guests are {@code zahlreich}, and what is {@code steuerfrei} has nothing to do with
 * <i>Freiheit</i>.
 */
final class Suffixoids {

  /** Each with what it means itself behind: {@code steinreich}. */
  private static final Map<String, Set<String>> MEANT_BEHIND =
      Map.of(
          "arm", Set.of("betteln", "bitter", "super"),
          "frei", Set.of("halb", "un", "vogel"),
          "fähig", Set.of(),
          "gerecht", Set.of("selbst", "un"),
          "reich", Set.of("mega", "neu", "schwer", "stein", "stink", "super", "über"),
          "voll", Set.of("brechen", "halb", "knall", "prall", "proppen", "rand", "viertel", "über"),
          "weit", Set.of("himmel", "meter", "kilometer", "meile"),
          "wert", Set.of("gleich"),
          "würdig", Set.of("mensch"));

  private Suffixoids() {}

  /**
   * Whether the adjective says little behind the part.
   *
   * @param head the lemma of the adjective
   * @param before the lemma of the part before it
   */
  static boolean saysLittle(String head, String before) {
    Set<String> meant = MEANT_BEHIND.get(head);
    return meant != null && !meant.contains(before);
  }
}
