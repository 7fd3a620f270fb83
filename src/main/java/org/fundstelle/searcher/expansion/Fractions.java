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
import org.jspecify.annotations.Nullable;

/**
 * {@code 1½ l} is also {@code 1 1/2 l} and {@code 1,5 l}, {@code ¼} also {@code 1/4}, and {@code
 * eineinhalb} one and a half.
 */
public final class Fractions implements Alternatives {
  private static final String SIGNS = "½¼¾⅓⅔⅛";

  private static final List<String> WITH_SLASH = List.of("1/2", "1/4", "3/4", "1/3", "2/3", "1/8");

  /** Behind the comma; a third has no end. */
  private static final List<String> DECIMALS = List.of("5", "25", "75");

  private static final Pattern SIGNED = Pattern.compile("([0-9]{0,3})([" + SIGNS + "])");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,3}");
  private static final Pattern DECIMAL = Pattern.compile("([0-9]{1,3}),(5|25|75)0?");

  private static final Map<String, String> HALVES =
      Map.of(
          "eineinhalb", "1",
          "anderthalb", "1",
          "zweieinhalb", "2",
          "dreieinhalb", "3",
          "viereinhalb", "4",
          "fünfeinhalb", "5");

  private static final Pattern END = Pattern.compile("[.,;:)]+$");

  /**
   * A number with a fraction.
   *
   * @param whole without it; empty if there is nothing else
   * @param sign which fraction, as a place in {@link #SIGNS}
   * @param words how many words of the query it takes
   */
  private record Mixed(String whole, int sign, int words) {
    /** All ways to write it, each as the words that it has. */
    Set<List<String>> spellings() {
      Set<List<String>> all = new LinkedHashSet<>();
      all.add(List.of(whole + SIGNS.charAt(sign)));
      String slash = WITH_SLASH.get(sign);
      all.add(whole.isEmpty() ? List.of(slash) : List.of(whole, slash));
      if (sign < DECIMALS.size()) {
        all.add(List.of((whole.isEmpty() ? "0" : whole) + "," + DECIMALS.get(sign)));
      }
      return all;
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
    Mixed number = read(words);
    if (number == null) {
      return Optional.empty();
    }
    Set<List<String>> spellings = number.spellings();
    List<Query.Word> rest = words.subList(number.words(), words.size());
    String unit = rest.isEmpty() ? "" : END.matcher(rest.getFirst().text()).replaceFirst("");
    List<String> units = new ArrayList<>(NumberAbbreviations.units(unit));
    boolean withUnit = !units.isEmpty();
    int count = number.words() + (withUnit ? 1 : 0);
    if (alone && words.size() > count) {
      return Optional.empty();
    }
    List<String> typed = words.subList(0, number.words()).stream().map(Query.Word::text).toList();
    if (!withUnit) {
      spellings.remove(typed);
      return Optional.of(new Found(count, true, spellings.stream().map(Fractions::said).toList()));
    }
    units.add(unit);
    List<Query> others = new ArrayList<>();
    for (List<String> spelling : spellings) {
      for (String one : units) {
        List<String> phrase = new ArrayList<>(spelling);
        phrase.add(one);
        others.add(said(phrase));
      }
      if (spelling.size() == 1) {
        others.add(Query.word(spelling.getFirst() + unit)); // 1,5l
      }
    }
    return Optional.of(new Found(count, true, others));
  }

  private static @Nullable Mixed read(List<Query.Word> words) {
    String first = words.getFirst().text();
    Matcher signed = SIGNED.matcher(first);
    if (signed.matches()) {
      return new Mixed(signed.group(1), SIGNS.indexOf(signed.group(2)), 1);
    }
    Matcher decimal = DECIMAL.matcher(first);
    if (decimal.matches()) {
      String whole = decimal.group(1).equals("0") ? "" : decimal.group(1);
      return new Mixed(whole, DECIMALS.indexOf(decimal.group(2)), 1);
    }
    if (HALVES.containsKey(first)) {
      return new Mixed(HALVES.get(first), 0, 1);
    }
    int slash = WITH_SLASH.indexOf(first);
    if (slash >= 0) {
      return new Mixed("", slash, 1);
    }
    int second = words.size() > 1 ? WITH_SLASH.indexOf(words.get(1).text()) : -1;
    return second >= 0 && WHOLE.matcher(first).matches() ? new Mixed(first, second, 2) : null;
  }

  private static Query said(List<String> words) {
    return words.size() == 1
        ? Query.word(words.getFirst())
        : Query.phrase(words.toArray(String[]::new));
  }
}
