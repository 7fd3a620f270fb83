package org.fundstelle.german.morphology;

import java.util.Set;

/** Tells, where the letters of a part fit two words, which one its neighbour shows to be meant. */
final class MeantParts {
  private static final String LEFT = "link";
  private static final String RIGHT = "recht";
  private static final String LINK = "s";

  /** What {@code Rechts-} stands before where it is a side, and not what the law says. */
  private static final Set<String> OF_SIDES =
      Set.of(
          "abbieger",
          "ausleger",
          "block",
          "extrem",
          "extreme",
          "extremismus",
          "extremist",
          "extremistin",
          "extremistisch",
          "händer",
          "kurve",
          "lastig",
          "populismus",
          "populist",
          "populistin",
          "populistisch",
          "radikal",
          "radikale",
          "radikalismus",
          "rock",
          "ruck",
          "rutsch",
          "schwenk",
          "terror",
          "terrorismus",
          "terrorist",
          "terroristisch",
          "wähler");

  private MeantParts() {}

  /**
   * The part as it is meant before the next one.
   *
   * @param word that they are parts of, in lower case
   */
  static Part of(String word, Part part, Part next) {
    String written = word.substring(part.start(), part.end());
    if (word.startsWith(LINK, part.end())
        && part.end() < next.start()
        && (written.equals(LEFT) || (written.equals(RIGHT) && OF_SIDES.contains(next.lemma())))) {
      return new Part(written + LINK, part.start(), part.end() + 1); // Links|kurve, of no link
    }
    return new Part(
        ModifierWords.meant(part.lemma(), written, next.lemma()), part.start(), part.end());
  }
}
