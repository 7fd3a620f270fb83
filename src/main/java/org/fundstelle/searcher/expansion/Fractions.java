package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.german.word.NumberAbbreviations;
import org.fundstelle.query.Query;

/**
 * Halves and quarters: {@code 0,5 l} is also {@code ½ l} and {@code 1/2 Liter}, {@code 2,5} also
 * {@code 2½}, {@code 2 ½} and {@code 2 1/2}. A 1/2 by itself may be a date or a page, and is found
 * by its signs only.
 */
public final class Fractions implements Alternatives {
  private static final String SIGNS = "½¼¾";

  /** By the sign: what it is with a stroke, and behind a comma. */
  private static final Map<Character, List<String>> WRITTEN =
      Map.of('½', List.of("1/2", "5"), '¼', List.of("1/4", "25"), '¾', List.of("3/4", "75"));

  private static final Pattern DECIMAL = Pattern.compile("([0-9]{1,3}),(50?|25|75)");
  private static final Pattern SIGNED = Pattern.compile("([0-9]{0,3})([½¼¾])");
  private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,2}");
  private static final Pattern END = Pattern.compile("[.,;:)]+$");

  /**
   * A number with a half or a quarter.
   *
   * @param whole what stands before it; empty if nothing does
   * @param sign the fraction
   * @param words how many words of the query it takes
   */
  private record Number(String whole, char sign, int words) {
    /** Every way to write it, each as the words of a phrase. */
    List<List<String>> ways() {
      String stroke = WRITTEN.get(sign).getFirst();
      String decimal = (whole.isEmpty() ? "0" : whole) + "," + WRITTEN.get(sign).getLast();
      return whole.isEmpty()
          ? List.of(List.of("" + sign), List.of(stroke), List.of(decimal))
          : List.of(
              List.of(whole + sign),
              List.of(whole, "" + sign),
              List.of(whole, stroke),
              List.of(decimal));
    }
  }

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures() || hasSign(shape.first()) || hasSign(shape.second());
  }

  private static boolean hasSign(String word) {
    return word.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Optional<Number> number = number(words);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int count = number.get().words();
    List<String> units = units(words, count);
    boolean bare = units.isEmpty();
    int length = bare ? count : count + 1;
    if (alone && words.size() > length) {
      return Optional.empty();
    }
    List<String> typed = words.subList(0, length).stream().map(Query.Word::text).toList();
    Set<Query> others = new LinkedHashSet<>();
    for (List<String> way : number.get().ways()) {
      boolean date = way.equals(List.of(WRITTEN.get(number.get().sign()).getFirst()));
      if (bare && !date && !way.equals(typed)) {
        others.add(query(way));
      }
      for (String unit : units) {
        List<String> all = new ArrayList<>(way);
        all.add(unit);
        if (!all.equals(typed)) {
          others.add(query(all));
        }
      }
    }
    NumberSpellings.glued(words.subList(0, length)).ifPresent(others::add);
    return Optional.of(new Found(length, true, List.copyOf(others)));
  }

  /** The unit behind the number as it was typed and as a word; none if it is no abbreviation. */
  private static List<String> units(List<Query.Word> words, int at) {
    if (words.size() <= at) {
      return List.of();
    }
    String typed = words.get(at).text();
    String unit = END.matcher(typed).replaceFirst("");
    List<String> meant = NumberAbbreviations.units(unit);
    List<String> units = new ArrayList<>();
    if (!meant.isEmpty()) {
      units.add(typed);
      units.addAll(meant);
    } else if (NumberAbbreviations.isUnit(unit.toLowerCase(java.util.Locale.ROOT))) {
      units.add(typed);
    }
    return units;
  }

  private static Optional<Number> number(List<Query.Word> words) {
    String first = words.getFirst().text();
    Matcher decimal = DECIMAL.matcher(first);
    if (decimal.matches()) {
      String whole = decimal.group(1).equals("0") ? "" : decimal.group(1);
      return sign(decimal.group(2).replace("50", "5"), true).map(c -> new Number(whole, c, 1));
    }
    Matcher signed = SIGNED.matcher(first);
    if (signed.matches()) {
      return Optional.of(new Number(signed.group(1), signed.group(2).charAt(0), 1));
    }
    if (WHOLE.matcher(first).matches() && words.size() > 1) {
      String second = words.get(1).text();
      Optional<Character> sign =
          second.length() == 1 && hasSign(second)
              ? Optional.of(second.charAt(0))
              : sign(second, false);
      return sign.map(c -> new Number(first, c, 2));
    }
    return sign(first, false).map(c -> new Number("", c, 1));
  }

  /** The sign for what is written with a stroke or behind a comma. */
  private static Optional<Character> sign(String written, boolean decimal) {
    return WRITTEN.entrySet().stream()
        .filter(e -> (decimal ? e.getValue().getLast() : e.getValue().getFirst()).equals(written))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Query query(List<String> words) {
    return words.size() == 1
        ? Query.word(words.getFirst())
        : Query.phrase(words.toArray(String[]::new));
  }
}
