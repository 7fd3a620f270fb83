package org.fundstelle.german.morphology;

import java.util.Set;

/**
 * Feminine nouns in -e beside which there is an adjective. The dictionary has them in all genders,
 * as if <i>Platte</i> were someone who is <i>platt</i> and a <i>Runde</i> one who is <i>rund</i>.
 */
final class FeminineNouns {

  /** What the adjective says of something: {@code Breite}. Nouns of the same family. */
  private static final Set<String> QUALITIES =
      Set.of(
          "breite",
          "dichte",
          "dicke",
          "dürre",
          "enge",
          "ferne",
          "feuchte",
          "frische",
          "helle",
          "kühle",
          "leere",
          "liebe",
          "milde",
          "reife",
          "schiefe",
          "schräge",
          "schwere",
          "starre",
          "steile",
          "stille",
          "strenge",
          "süße",
          "tiefe",
          "treue",
          "untreue",
          "weite",
          "alternative",
          "antike",
          "defensive",
          "diagonale",
          "direktive",
          "exekutive",
          "horizontale",
          "konstante",
          "legislative",
          "moderne",
          "offensive",
          "parallele",
          "pauschale",
          "variable",
          "vertikale");

  /** Words of their own. */
  private static final Set<String> OTHERS =
      Set.of(
          "ebene",
          "feige",
          "feste",
          "filiale",
          "flotte",
          "gerade",
          "initiative",
          "kommode",
          "krause",
          "linde",
          "matte",
          "olive",
          "perspektive",
          "platte",
          "ranke",
          "runde",
          "schale",
          "spirale",
          "spitze",
          "taube",
          "tolle",
          "totale",
          "wache",
          "weiche",
          "weise",
          "wunde",
          "wüste",
          "zentrale");

  private FeminineNouns() {}

  /** Whether a noun, lower case, is not inflected like the adjective without its -e. */
  static boolean contains(String noun) {
    return QUALITIES.contains(noun) || OTHERS.contains(noun);
  }

  /** Whether it has nothing to do with that adjective, or no longer. */
  static boolean isOfItsOwn(String noun) {
    return OTHERS.contains(noun);
  }
}
