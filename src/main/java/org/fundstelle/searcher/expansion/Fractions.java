package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.german.word.NumberAbbreviations;
import org.fundstelle.query.Query;

/**
 * Halves, quarters and other fractions: {@code 0,5 l} is also {@code ½ l} and {@code 1/2 Liter},
 * {@code 2,5} also {@code 2½}, {@code 2 ½} and {@code 2 1/2}. A 1/2 by itself may be a date or a
 * page, and is found by its signs only. {@code eineinhalb} is one and a half.
 */
final class Fractions implements Alternatives {
  private static final String SIGNS = "½¼¾⅓⅔⅛";

  private static final Map<String, String> HALVES =
      Map.of(
          "eineinhalb", "1",
          "anderthalb", "1",
          "zweieinhalb", "2",
          "dreieinhalb", "3",
          "viereinhalb", "4",
          "fünfeinhalb", "5");

  /** A fraction: as one sign, with a stroke, and behind a comma if that has an end. */
  private enum Part {
    HALF('½', "1/2", "5"),
    QUARTER('¼', "1/4", "25"),
    THREE_QUARTERS('¾', "3/4", "75"),
    THIRD('⅓', "1/3", ""),
    TWO_THIRDS('⅔', "2/3", ""),
    EIGHTH('⅛', "1/8", "");

    private final char sign;
    private final String stroke;
    private final String decimal;

    Part(char sign, String stroke, String decimal) {
      this.sign = sign;
      this.stroke = stroke;
      this.decimal = decimal;
    }

    static Optional<Part> of(Predicate<Part> test) {
      return Arrays.stream(values()).filter(test).findFirst();
    }
  }

  private static final Pattern DECIMAL = Pattern.compile("([0-9]{1,3}),(50?|25|75)");
  private static final Pattern SIGNED = Pattern.compile("([0-9]{0,3})([" + SIGNS + "])");
  private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,2}");
  private static final Pattern END = Pattern.compile("[.,;:)]+$");

  /**
   * A number with a half or a quarter.
   *
   * @param whole what stands before it; empty if nothing does
   * @param words how many words of the query it takes
   */
  private record Amount(String whole, Part part, int words) {
    /** Every way to write it, each as the words of a phrase. */
    List<List<String>> ways() {
      String sign = Character.toString(part.sign);
      List<List<String>> ways = new ArrayList<>();
      if (whole.isEmpty()) {
        ways.add(List.of(sign));
        ways.add(List.of(part.stroke));
      } else {
        ways.add(List.of(whole + sign));
        ways.add(List.of(whole, sign));
        ways.add(List.of(whole, part.stroke));
      }
      if (!part.decimal.isEmpty()) {
        String decimal = (whole.isEmpty() ? "0" : whole) + "," + part.decimal;
        ways.add(List.of(decimal));
        if (part == Part.HALF) {
          ways.add(List.of(decimal + "0"));
        }
      }
      return ways;
    }
  }

  /** Whether the character is a fraction. */
  static boolean isFraction(char c) {
    return SIGNS.indexOf(c) >= 0;
  }

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures() || HALVES.containsKey(shape.first());
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Optional<Amount> number = number(words);
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
      boolean date = way.equals(List.of(number.get().part().stroke));
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
    } else if (NumberAbbreviations.isUnit(unit.toLowerCase(Locale.ROOT))) {
      units.add(typed);
    }
    return units;
  }

  private static Optional<Amount> number(List<Query.Word> words) {
    String first = words.getFirst().text();
    Matcher decimal = DECIMAL.matcher(first);
    if (decimal.matches()) {
      String whole = decimal.group(1).equals("0") ? "" : decimal.group(1);
      String behind = decimal.group(2).equals("50") ? "5" : decimal.group(2);
      return Part.of(p -> p.decimal.equals(behind)).map(p -> new Amount(whole, p, 1));
    }
    Matcher signed = SIGNED.matcher(first);
    if (signed.matches()) {
      char sign = signed.group(2).charAt(0);
      return Part.of(p -> p.sign == sign).map(p -> new Amount(signed.group(1), p, 1));
    }
    if (HALVES.containsKey(first)) {
      return Optional.of(new Amount(HALVES.get(first), Part.HALF, 1));
    }
    if (WHOLE.matcher(first).matches() && words.size() > 1) {
      String second = words.get(1).text();
      return Part.of(p -> p.stroke.equals(second) || second.equals(Character.toString(p.sign)))
          .map(p -> new Amount(first, p, 2));
    }
    return Part.of(p -> p.stroke.equals(first)).map(p -> new Amount("", p, 1));
  }

  private static Query query(List<String> words) {
    return words.size() == 1
        ? Query.word(words.getFirst())
        : Query.phrase(words.toArray(String[]::new));
  }
}
