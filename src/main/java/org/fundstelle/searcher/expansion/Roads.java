package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * Numbered roads: {@code B 27} is also <i>B27</i> and <i>Bundesstraße 27</i>, {@code Autobahn 7}
 * also <i>A 7</i> and <i>BAB 7</i>, and the other way round; so is who says both, {@code Autobahn A
 * 7}.
 */
final class Roads implements Alternatives {
  /** The letters on the sign, and what the road is called. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "A", List.of("Autobahn", "Bundesautobahn"),
          "BAB", List.of("Autobahn", "Bundesautobahn"),
          "B", List.of("Bundesstraße"),
          "L", List.of("Landesstraße", "Landstraße"),
          "K", List.of("Kreisstraße"),
          "E", List.of("Europastraße"));

  /** By the name in lower case, with two s. */
  private static final Map<String, List<String>> LETTERS = new HashMap<>();

  static {
    NAMES.forEach((letters, names) ->
        names.forEach(
            name -> LETTERS.computeIfAbsent(folded(name), n -> new ArrayList<>()).add(letters)));
    LETTERS.values().forEach(letters -> letters.sort(null));
  }

  private static final Pattern GLUED = Pattern.compile("(\\p{Lu}{1,3})([0-9]{1,4}[a-z]?)[,;.:)]?");

  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,4}[a-z]?)[,;.:)]?");

  /**
   * A road as it was typed.
   *
   * @param letters what may stand on its sign
   * @param words how many words of the query it takes
   */
  private record Road(List<String> letters, String number, int words) {}

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures();
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Optional<Road> found = signed(words);
    if (found.isEmpty()) {
      found = named(words);
    }
    if (found.isEmpty() || (alone && found.get().words() < words.size())) {
      return Optional.empty();
    }
    Road road = found.get();
    List<Query> others = new ArrayList<>();
    List<String> letters = new ArrayList<>(road.letters());
    for (String sign : road.letters()) {
      for (String name : NAMES.getOrDefault(sign, List.of())) {
        LETTERS.getOrDefault(folded(name), List.of()).stream()
            .filter(l -> !letters.contains(l))
            .forEach(letters::add);
      }
    }
    for (String sign : letters) {
      others.add(Query.phrase(sign, road.number()));
      others.add(Query.word(sign + road.number()));
    }
    NAMES
        .getOrDefault(letters.getFirst(), List.of())
        .forEach(name -> others.add(Query.phrase(name, road.number())));
    // One word is commoner than the same apart, which would outweigh it. As two, letter and number
    // belong together: A 8 is no 8 km on the A 3.
    return Optional.of(
        road.words() == 1 ? Found.apart(others) : new Found(road.words(), false, others));
  }

  /** {@code B27} and {@code B 27}. */
  private static Optional<Road> signed(List<Query.Word> words) {
    String first = words.getFirst().text();
    Matcher glued = GLUED.matcher(first);
    if (glued.matches() && NAMES.containsKey(glued.group(1))) {
      return Optional.of(new Road(List.of(glued.group(1)), glued.group(2), 1));
    }
    if (words.size() < 2 || !NAMES.containsKey(first)) {
      return Optional.empty();
    }
    Matcher number = NUMBER.matcher(words.get(1).text());
    return number.matches()
        ? Optional.of(new Road(List.of(first), number.group(1), 2))
        : Optional.empty();
  }

  /** {@code Bundesstraße 27} and {@code Bundesstraße B 27}. */
  private static Optional<Road> named(List<Query.Word> words) {
    List<String> letters = LETTERS.get(folded(words.getFirst().text()));
    if (letters == null || words.size() < 2) {
      return Optional.empty();
    }
    Matcher number = NUMBER.matcher(words.get(1).text());
    if (number.matches()) {
      return Optional.of(new Road(letters, number.group(1), 2));
    }
    return signed(words.subList(1, words.size()))
        .filter(road -> letters.contains(road.letters().getFirst()))
        .map(road -> new Road(letters, road.number(), road.words() + 1));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace("ß", "ss");
  }
}
