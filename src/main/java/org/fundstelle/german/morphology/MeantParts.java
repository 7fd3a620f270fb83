package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts right the parts of a compound, of which only the neighbours tell what is meant. */
final class MeantParts {
  private static final String EI = "ei";
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

  /** Who is a farmer, and builds nothing of what stands before {@code -bauer}. */
  private static final Set<String> FARMERS =
      Set.of(
          "acker",
          "alm",
          "alt",
          "alternativ",
          "apfel",
          "arm",
          "banane",
          "baumwolle",
          "beere",
          "berg",
          "biene",
          "bio",
          "blume",
          "christbaum",
          "dorf",
          "edel",
          "erbe",
          "erbhof",
          "erdbeere",
          "feld",
          "fisch",
          "frei",
          "fron",
          "gebirge",
          "gemüse",
          "genossenschaft",
          "getreide",
          "groß",
          "gurke",
          "gut",
          "güter",
          "halb",
          "heide",
          "hobby",
          "hof",
          "hopfen",
          "huhn",
          "imker",
          "jung",
          "kaffee",
          "kakao",
          "kartoffel",
          "klein",
          "kohl",
          "koka",
          "kolchose",
          "korn",
          "kraut",
          "kuh",
          "kürbis",
          "land",
          "lehen",
          "leibeigen",
          "mais",
          "marsch",
          "milch",
          "mittel",
          "mohn",
          "moor",
          "nachbar",
          "nahrung",
          "neben",
          "nebenerwerb",
          "neu",
          "nuss",
          "obst",
          "olive",
          "opium",
          "pacht",
          "pelz",
          "pflanze",
          "reich",
          "reis",
          "rind",
          "rübe",
          "salat",
          "schaf",
          "schwein",
          "soja",
          "spargel",
          "tabak",
          "tal",
          "tee",
          "teich",
          "tomate",
          "ur",
          "vieh",
          "voll",
          "vollerwerb",
          "wald",
          "wehr",
          "weide",
          "wein",
          "weizen",
          "wiese",
          "wild",
          "ziege",
          "zins",
          "zucker",
          "zuckerrübe",
          "zwiebel",
          "öko");

  /** Also a noun, and as often as not meant: {@code Geldwert}. */
  private static final String WORTH = "wert";

  private final KnownWholes wholes;
  private final boolean ownWhole;

  /**
   * @param ownWhole whether compounds whose parts don't say what they are are one part
   */
  MeantParts(KnownWholes wholes, boolean ownWhole) {
    this.wholes = wholes;
    this.ownWhole = ownWhole;
  }

  /**
   * Joins parts that are one word, and takes each as it is meant beside its neighbours.
   *
   * @param word that they are parts of, in lower case
   * @param adjective whether its last part is one
   */
  void mend(String word, List<Part> parts, boolean adjective) {
    for (int i = parts.size() - 2; i >= 0; i--) {
      Part part = parts.get(i);
      Part next = parts.get(i + 1);
      String whole = whole(word, part, next);
      if (whole != null) {
        parts.set(i, new Part(whole, part.start(), next.end()));
        parts.remove(i + 1);
      } else {
        parts.set(i, beforeNext(word, part, next));
        parts.set(i + 1, last(part, next));
      }
    }
    if (ownWhole
        && parts.size() > 1
        && Suffixoids.saysLittle(parts.getLast().lemma(), parts.get(parts.size() - 2).lemma())
        && (adjective || (!parts.getLast().lemma().equals(WORTH) && wholes.isKnownInSmall(word)))) {
      parts.removeLast();
    }
  }

  /** The one word that two parts are; null if they are two. */
  private @Nullable String whole(String word, Part part, Part next) {
    String both = word.substring(part.start(), next.end());
    if (Numerals.isWord(both)) {
      return both; // siebzehn|jährig
    }
    String written = word.substring(part.start(), part.end());
    if (part.end() == next.start()
        && word.substring(next.start(), next.end()).equals(EI)
        && part.lemma().equals(written)
        && written.endsWith("er")
        && wholes.mayBeTrade(written)
        && !ShortHeads.isOfEggs(written)) {
      return written + EI; // Fischerei
    }
    String own =
        ownWhole
            ? OwnCompounds.whole(word.substring(part.start(), next.start()), next.lemma())
            : null;
    if (own != null) {
      return own; // Kindergärten
    }
    // arbeitslos|en|quote
    return wholes.without(word.substring(part.start(), next.start()), next.lemma());
  }

  /** The last part as it is meant behind the one before it: an <i>Autobauer</i> is no farmer. */
  private static Part last(Part before, Part last) {
    return last.lemma().equals(FARMER) && !FARMERS.contains(before.lemma())
        ? new Part(BUILD, last.start(), last.end())
        : last;
  }

  /** The part as it is meant before the next one, where its letters fit two words. */
  private static Part beforeNext(String word, Part part, Part next) {
    String written = word.substring(part.start(), part.end());
    if (word.startsWith(LINK, part.end())
        && part.end() < next.start()
        && (written.equals(LEFT) || (written.equals(RIGHT) && OF_SIDES.contains(next.lemma())))) {
      return new Part(written + LINK, part.start(), part.end() + 1); // Links|kurve, of no link
    }
    if (written.equals(ART) && MADE.contains(next.lemma())) {
      return new Part(ARTIFICIAL, part.start(), part.end());
    }
    if (part.start() == 0 && NameModifiers.isPerson(written, next.lemma())) {
      return new Part(written, part.start(), part.end());
    }
    String meant = ChanceParts.meant(written, next.lemma(), part.start() == 0);
    if (meant != null) {
      return new Part(meant, part.start(), part.end());
    }
    return new Part(
        ModifierWords.meant(part.lemma(), written, next.lemma()), part.start(), part.end());
  }
}
