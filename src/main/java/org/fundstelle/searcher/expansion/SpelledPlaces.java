package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * {@code Platz 1} is also <i>Platz eins</i>, and {@code Liga zwei} also <i>Liga 2</i>; {@code Band
 * 3} and {@code Band III} are also <i>dritter Band</i>.
 */
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

  /** Of which each is also named by its ordinal; there is no third Gleis where there are five. */
  private static final Set<String> ORDERED =
      Set.of(
          "platz",
          "rang",
          "liga",
          "kapitel",
          "stufe",
          "etappe",
          "runde",
          "teil",
          "akt",
          "phase",
          "band",
          "klasse",
          "staffel",
          "folge",
          "abschnitt",
          "absatz",
          "bezirk",
          "jahrgang");

  private static final Pattern SMALL = Pattern.compile("[1-9]|1[0-2]");

  private static final String ONE = "eins";

  @Override
  public boolean mayKnow(Shape shape) {
    return COUNTED.contains(shape.first()) || ORDERED.contains(shape.first());
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Query.Word place = words.getFirst();
    String noun = place.text().toLowerCase(Locale.ROOT);
    if (words.size() < 2 || (alone && words.size() > 2)) {
      return Optional.empty();
    }
    String number = words.get(1).text();
    List<Query> ways = new ArrayList<>();
    if (COUNTED.contains(noun)) {
      other(number).ifPresent(way -> ways.add(Query.phrase(List.of(place, Query.exact(way)))));
    }
    if (ORDERED.contains(noun)) {
      ordinal(number).ifPresent(way -> ways.add(Query.phrase(List.of(Query.word(way), place))));
    }
    return ways.isEmpty() ? Optional.empty() : Optional.of(new Found(2, true, ways));
  }

  /** {@code dritter Band}: what has this ordinal is also called by its number. */
  static List<Query> counted(int number, Query.Word place) {
    if (!ORDERED.contains(place.text().toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    List<Query> ways = new ArrayList<>();
    ways.add(Query.phrase(List.of(place, Query.exact(Integer.toString(number)))));
    if (number <= Ordinals.ROMAN.size()) {
      ways.add(Query.phrase(List.of(place, Query.exact(Ordinals.ROMAN.get(number - 1)))));
    }
    return ways;
  }

  private static Optional<String> ordinal(String number) {
    int roman = Ordinals.ROMAN.indexOf(number) + 1;
    Optional<String> figures =
        roman > 0
            ? Optional.of(Integer.toString(roman))
            : SMALL.matcher(number).matches() ? Optional.of(number) : other(number);
    return figures
        .filter(text -> Character.isDigit(text.charAt(0)))
        .map(text -> Ordinals.WORDS.get(Integer.parseInt(text) - 1));
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
