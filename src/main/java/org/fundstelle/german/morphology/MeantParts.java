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

  private static final String ART = "kunst";
  private static final String ARTIFICIAL = "künstlich";

  /** What {@code Kunst-} says of that someone makes it, and nothing of art. */
  private static final Set<String> MADE =
      Set.of(
          "aroma",
          "auge",
          "baum",
          "blume",
          "darm",
          "dünger",
          "eis",
          "eisbahn",
          "faser",
          "fell",
          "gelenk",
          "glied",
          "gummi",
          "haar",
          "harz",
          "herz",
          "honig",
          "kautschuk",
          "leder",
          "licht",
          "marmor",
          "nagel",
          "pelz",
          "rasen",
          "schnee",
          "seide",
          "sprache",
          "stein",
          "stoff",
          "tanne",
          "wimper",
          "wolle",
          "wort");

  private static final String FARMER = "bauer";
  private static final String BUILD = "bauen";

  /** What is built by someone whose name ends in {@code -bauer}. */
  private static final Set<String> BUILT =
      Set.of(
          "akku",
          "anlage",
          "aufzug",
          "auto",
          "automobil",
          "batterie",
          "boot",
          "brücke",
          "bühne",
          "chip",
          "drohne",
          "fahrzeug",
          "flugzeug",
          "garten",
          "geige",
          "gerüst",
          "gitarre",
          "haus",
          "häuschen",
          "häusle",
          "instrument",
          "kessel",
          "klavier",
          "kran",
          "landschaft",
          "lift",
          "maschine",
          "messe",
          "metall",
          "modell",
          "motor",
          "möbel",
          "ofen",
          "orgel",
          "panzer",
          "rakete",
          "roboter",
          "schiff",
          "stahl",
          "straße",
          "tunnel",
          "turbine",
          "wagen",
          "werkzeug",
          "zug");

  private MeantParts() {}

  /** The last part as it is meant behind the one before it: an <i>Autobauer</i> is no farmer. */
  static Part last(Part before, Part last) {
    return last.lemma().equals(FARMER) && BUILT.contains(before.lemma())
        ? new Part(BUILD, last.start(), last.end())
        : last;
  }

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
    if (written.equals(ART) && MADE.contains(next.lemma())) {
      return new Part(ARTIFICIAL, part.start(), part.end());
    }
    return new Part(
        ModifierWords.meant(part.lemma(), written, next.lemma()), part.start(), part.end());
  }
}
