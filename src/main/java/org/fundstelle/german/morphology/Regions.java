package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;

/** Takes names such as {@code Norditalien} apart. Safe for use by several threads. */
final class Regions {
  private static final int SHORTEST_PLACE = 4;

  /** What parts of countries are called by; the longer ones first. */
  private static final List<String> DIRECTIONS =
      List.of(
          "nordost",
          "nordwest",
          "südost",
          "südwest",
          "nord",
          "süd",
          "ost",
          "west",
          "mittel",
          "zentral");

  /** Rivers that valleys are called by, and that the lexicon mostly lacks. */
  private static final Set<String> RIVERS =
      Set.of(
          "aar",
          "agger",
          "ahr",
          "aller",
          "altmühl",
          "ammer",
          "bode",
          "diemel",
          "dill",
          "donau",
          "eder",
          "elbe",
          "elz",
          "ems",
          "enz",
          "erft",
          "eyach",
          "fils",
          "fulda",
          "glotter",
          "gutach",
          "hase",
          "iller",
          "ilm",
          "inn",
          "innerste",
          "isar",
          "itz",
          "jagst",
          "kinzig",
          "kocher",
          "lahn",
          "lauter",
          "lech",
          "leine",
          "lenne",
          "loisach",
          "main",
          "mangfall",
          "möll",
          "mosel",
          "mulde",
          "mur",
          "murg",
          "müglitz",
          "nagold",
          "nahe",
          "neckar",
          "neiße",
          "oker",
          "ötz",
          "paznaun",
          "pitz",
          "pleiße",
          "regnitz",
          "rems",
          "rench",
          "rhein",
          "ruhr",
          "saale",
          "saar",
          "salzach",
          "sauer",
          "sieg",
          "stubai",
          "tauber",
          "unstrut",
          "volme",
          "weser",
          "wied",
          "wiese",
          "wipper",
          "wisper",
          "würm",
          "zschopau",
          "ziller");

  private static final List<String> VALLEY = List.of("tal", "tals", "tales", "tale");

  private final Lexicon lexicon;

  Regions(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** {@code Nordkorea}: a part of a country, continent or town. */
  Optional<Compound> split(String form, String lower) {
    for (String direction : DIRECTIONS) {
      if (lower.startsWith(direction) && lower.length() >= direction.length() + SHORTEST_PLACE) {
        String place = Lemmatizer.capitalised(lower.substring(direction.length()));
        List<Reading> readings = lexicon.readings(place);
        if (isName(readings) || (isName(lexicon.readings(form)) && mayBeName(readings))) {
          String lemma = readings.getFirst().lemma().toLowerCase(Locale.ROOT);
          return Optional.of(
              new Compound(
                  List.of(
                      new Part(direction, 0, direction.length()),
                      new Part(lemma, direction.length(), lower.length())),
                  direction + lemma));
        }
      }
    }
    return valley(form, lower);
  }

  /** {@code Ahrtal}. */
  private Optional<Compound> valley(String form, String lower) {
    for (String valley : VALLEY) {
      int start = lower.length() - valley.length();
      if (lower.endsWith(valley)
          && RIVERS.contains(lower.substring(0, start))
          && !lexicon.knows(form)) {
        String river = lower.substring(0, start);
        return Optional.of(
            new Compound(
                List.of(new Part(river, 0, start), new Part("tal", start, lower.length())),
                river + "tal"));
      }
    }
    return Optional.empty();
  }

  private static boolean isName(List<Reading> readings) {
    return mayBeName(readings)
        && readings.stream().allMatch(r -> r.wordClass() == WordClass.PROPER_NOUN);
  }

  private static boolean mayBeName(List<Reading> readings) {
    return readings.stream().anyMatch(r -> r.wordClass() == WordClass.PROPER_NOUN);
  }
}
