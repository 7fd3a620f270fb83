package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/** {@code Platz 1} is also <i>Platz eins</i>, and {@code Liga zwei} also <i>Liga 2</i>. */
final class SpelledPlaces implements Alternatives {
  private static final Set<String> COUNTED =
      Set.of(
          "platz",
          "rang",
          "liga",
          "gruppe",
          "kapitel",
          "gleis",
          "linie",
          "stufe",
          "etappe",
          "runde",
          "halle",
          "teil",
          "tag",
          "nummer",
          "akt",
          "bahn",
          "lauf",
          "zone",
          "phase",
          "band",
          "klasse",
          "kanal",
          "tor",
          "spieltag",
          "staffel",
          "folge",
          "reihe");

  private static final Pattern SMALL = Pattern.compile("[1-9]|1[0-2]");

  private static final String ONE = "eins";

  @Override
  public boolean mayKnow(Shape shape) {
    return COUNTED.contains(shape.first());
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Query.Word place = words.getFirst();
    if (words.size() < 2
        || (alone && words.size() > 2)
        || !COUNTED.contains(place.text().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return other(words.get(1).text())
        .map(number -> Query.phrase(List.of(place, Query.exact(number))))
        .map(way -> new Found(2, true, List.of(way)));
  }

  private static Optional<String> other(String number) {
    if (number.equals("1")) {
      return Optional.of(ONE);
    }
    if (number.equalsIgnoreCase(ONE)) {
      return Optional.of("1");
    }
    return SMALL.matcher(number).matches()
        ? NumberWords.spelled(number).map(Query.Word::text)
        : NumberWords.digits(number).filter(figures -> SMALL.matcher(figures).matches());
  }
}
