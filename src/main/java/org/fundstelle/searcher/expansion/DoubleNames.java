package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundstelle.query.Query;

/**
 * First names of two: {@code Karl Heinz} is also {@code Karlheinz}, and the other way round. With a
 * hyphen, either finds the other in the keys of the index.
 */
final class DoubleNames implements Alternatives {
  /** What double names begin with. */
  private static final Set<String> FIRST =
      Set.of(
          "karl", "carl", "hans", "heinz", "klaus", "claus", "wolf", "ernst", "franz", "horst",
          "jan", "jens", "kai", "bernd", "gerd", "rolf", "paul", "peter", "fritz", "georg", "jörg",
          "max", "otto", "anna", "anne", "ann", "eva", "maria", "marie", "rosa", "rose", "lisa",
          "lise", "hanna", "hanne", "inge", "ilse", "lena", "katja", "sophie");

  /** What they end in. */
  private static final Set<String> SECOND =
      Set.of(
          "heinz",
          "peter",
          "joachim",
          "jochen",
          "georg",
          "jürgen",
          "jörg",
          "dieter",
          "dietrich",
          "werner",
          "josef",
          "joseph",
          "otto",
          "ludwig",
          "uwe",
          "ulrich",
          "ueli",
          "ruedi",
          "rudolf",
          "friedrich",
          "wilhelm",
          "günter",
          "günther",
          "gerd",
          "martin",
          "michael",
          "henning",
          "christian",
          "christoph",
          "erich",
          "ernst",
          "eugen",
          "hermann",
          "helmut",
          "herbert",
          "karl",
          "kurt",
          "lothar",
          "markus",
          "olaf",
          "rainer",
          "thomas",
          "volker",
          "walter",
          "willi",
          "wolfgang",
          "albert",
          "anton",
          "bernd",
          "bernhard",
          "lena",
          "marie",
          "maria",
          "luise",
          "louise",
          "lotte",
          "sophie",
          "sofie",
          "katrin",
          "kathrin",
          "katharina",
          "christin",
          "christine",
          "kristin",
          "elisabeth",
          "gret",
          "grete",
          "margret",
          "rose",
          "rosa",
          "linde",
          "liese",
          "lore",
          "sabine",
          "sophia",
          "theresa",
          "therese",
          "bell",
          "belle",
          "charlotte",
          "helene",
          "johanna");

  /** As many as the shortest has. */
  private static final int LETTERS = 3;

  private static final Set<String> BEGINNINGS =
      FIRST.stream().map(name -> name.substring(0, LETTERS)).collect(Collectors.toSet());

  private static final int SHORTEST = 6;
  private static final int LONGEST = 16;

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.first().length() >= LETTERS
        && BEGINNINGS.contains(shape.first().substring(0, LETTERS));
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String first = words.getFirst().text();
    if (words.size() > 1 && !(alone && words.size() > 2) && FIRST.contains(lower(first))) {
      String second = lower(words.get(1).text());
      if (SECOND.contains(second)) {
        return Optional.of(new Found(2, true, List.of(Query.word(first + second))));
      }
    }
    return alone && words.size() > 1 ? Optional.empty() : apart(first);
  }

  private static Optional<Found> apart(String name) {
    if (name.length() < SHORTEST || name.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = lower(name);
    for (int cut = LETTERS; cut <= 6 && cut < lower.length(); cut++) {
      if (FIRST.contains(lower.substring(0, cut)) && SECOND.contains(lower.substring(cut))) {
        String second = lower.substring(cut, cut + 1).toUpperCase(Locale.ROOT);
        return Optional.of(
            Found.apart(
                Query.phrase(
                    List.of(
                        Query.exact(name.substring(0, cut)),
                        Query.word(second + lower.substring(cut + 1))))));
      }
    }
    return Optional.empty();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
