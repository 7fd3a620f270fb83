package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * {@code 20 %} and {@code € 50} as one piece of a query, for a sign alone is no word; and amounts
 * of money as they are written: {@code 50 Euro} is also {@code EUR 50}, {@code € 50} and {@code
 * 50,00 Euro}, {@code 19,80 Franken} also {@code Fr. 19.80}.
 */
final class NumbersWithSign implements Alternatives {
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");
  private static final Pattern AMOUNT =
      Pattern.compile("([0-9]+|[0-9]{1,3}(?:[.'’][0-9]{3})+)(?:,00|[.,][-–—]{1,2}|,([0-9]{1,2}))?");

  /** As the Swiss part francs from their hundredths. */
  private static final Pattern SWISS =
      Pattern.compile("([0-9]+|[0-9]{1,3}(?:['’][0-9]{3})+)\\.([0-9]{2})");

  private static final Pattern GROUPING = Pattern.compile("[.'’]");
  private static final Pattern AFTER = Pattern.compile("[%‰€$£]|°C?");
  private static final Pattern BEFORE = Pattern.compile("[€$£]");

  /** It may be below zero. */
  private static final Pattern DEGREE = Pattern.compile("[-−–]?[0-9][0-9.,]*");

  private static final Pattern DEGREES = Pattern.compile("°C?");

  /** What is said for a sign behind a number that is spelled out. */
  private static final Map<String, String> UNITS = Map.of("%", "Prozent", "€", "Euro");

  private static final Pattern GLUED = Pattern.compile("([0-9]{1,3})([%€])");
  private static final Pattern END = Pattern.compile("[.;:)]$");

  private static final String FRANC = "Franken";

  /** The word for a currency that may stand before or behind the number. */
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("€", "Euro"),
          Map.entry("$", "Dollar"),
          Map.entry("£", "Pfund"),
          Map.entry("Euro", "Euro"),
          Map.entry("EUR", "Euro"),
          Map.entry("Dollar", "Dollar"),
          Map.entry("USD", "Dollar"),
          Map.entry("US-Dollar", "US-Dollar"),
          Map.entry("US-$", "US-Dollar"),
          Map.entry(FRANC, FRANC),
          Map.entry("CHF", FRANC),
          Map.entry("Fr", FRANC),
          Map.entry("SFr", FRANC),
          Map.entry("sFr", FRANC),
          Map.entry("Pfund", "Pfund"));

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures() || UNITS.containsKey(shape.second());
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    int groups = GroupedNumbers.groupsOf(words);
    if (groups > 1) {
      return inGroups(words, groups, alone);
    }
    String first = words.getFirst().text();
    Matcher glued = GLUED.matcher(first);
    if (glued.matches() && !(alone && words.size() > 1)) {
      return spelled(glued.group(1), UNITS.getOrDefault(glued.group(2), ""))
          .map(way -> new Found(1, true, List.of(way)));
    }
    if (words.size() < 2 || (alone && words.size() > 2)) {
      return Optional.empty();
    }
    String second = words.get(1).text();
    if (DEGREE.matcher(first).matches() && DEGREES.matcher(second).matches()) {
      return Optional.of(new Found(2, false, List.of(Query.phrase(first, "Grad"))));
    }
    String unit = UNITS.getOrDefault(second, "");
    Optional<String> figures = unit.isEmpty() ? Optional.empty() : NumberWords.digits(first);
    if (figures.isPresent()) {
      Query spelled = Query.phrase(List.of(Query.exact(first), Query.word(unit)));
      return Optional.of(new Found(2, false, List.of(Query.word(figures.get() + second), spelled)));
    }
    boolean together =
        NUMBER.matcher(first).matches() && AFTER.matcher(second).matches()
            || BEFORE.matcher(first).matches() && NUMBER.matcher(second).matches();
    List<Query> others = new ArrayList<>();
    if (together) {
      others.add(Query.word(first + second));
      otherDecimal(first).ifPresent(same -> others.add(Query.word(same + second)));
      if (second.equals("%")) {
        others.add(Query.phrase(first, "v.", "H."));
        others.add(Query.phrase(first, "v.H."));
        others.add(Query.phrase(first, "vom", "Hundert"));
        spelled(first, unit).ifPresent(others::add);
      }
      if (GroupedNumbers.isGrouped(first, true)) {
        others.add(phrase(GroupedNumbers.inThrees(first), second));
      }
    }
    boolean number = Character.isDigit(first.charAt(0));
    String currency = CURRENCIES.get(END.matcher(number ? second : first).replaceFirst(""));
    if (currency != null) {
      others.addAll(amounts(number ? first : second, currency));
      others.remove(Query.phrase(first, second));
    }
    return others.isEmpty() ? Optional.empty() : Optional.of(new Found(2, !together, others));
  }

  /** {@code 4,5} is as much as {@code 4,50}. */
  private static Optional<String> otherDecimal(String number) {
    int behind = number.length() - number.lastIndexOf(',') - 1;
    return number.indexOf(',') < 0 || behind > 2
        ? Optional.empty()
        : behind == 1
            ? Optional.of(number + "0")
            : Optional.of(number)
                .filter(n -> n.endsWith("0"))
                .map(n -> n.substring(0, n.length() - 1));
  }

  /** An amount of money, with the currency before and behind it; none if it is no amount. */
  private static Set<Query> amounts(String typed, String currency) {
    Matcher amount = AMOUNT.matcher(typed);
    Matcher swiss = SWISS.matcher(typed);
    if (currency.equals(FRANC) && swiss.matches()) {
      return amounts(swiss.group(1), swiss.group(2), currency);
    }
    return amount.matches() ? amounts(amount.group(1), amount.group(2), currency) : Set.of();
  }

  private static Set<Query> amounts(String number, @Nullable String cents, String currency) {
    Set<Query> ways = new LinkedHashSet<>();
    for (List<String> figures : figures(number, cents, currency)) {
      List<String> way = new ArrayList<>(figures);
      way.add(currency);
      ways.add(Query.phrase(way.toArray(String[]::new)));
      way.removeLast();
      way.addFirst(currency);
      ways.add(Query.phrase(way.toArray(String[]::new)));
    }
    if (cents == null) {
      spelled(number, currency).ifPresent(ways::add);
    }
    String digits = GROUPING.matcher(number).replaceAll("");
    if (GroupedNumbers.isGrouped(digits, true)) {
      List<String> groups = new ArrayList<>(GroupedNumbers.inThrees(digits));
      groups.add(groups.removeLast() + (cents == null ? "" : "," + cents));
      groups.add(currency);
      ways.add(Query.phrase(groups.toArray(String[]::new)));
    }
    if (cents == null) {
      for (List<String> way : Magnitudes.counted(digits)) {
        List<String> amount = new ArrayList<>(way);
        amount.add(currency);
        ways.add(Query.phrase(amount.toArray(String[]::new)));
      }
    }
    return ways;
  }

  /** With and without no cents; the Swiss have a period before them. */
  private static List<List<String>> figures(
      String number, @Nullable String cents, String currency) {
    if (cents == null) {
      return List.of(List.of(number), List.of(number + ",00"));
    }
    List<List<String>> figures = new ArrayList<>();
    String tenths = cents.substring(0, 1);
    String hundredths = cents.length() == 1 ? cents + "0" : cents;
    figures.add(List.of(number + "," + hundredths));
    if (hundredths.endsWith("0")) {
      figures.add(List.of(number + "," + tenths));
    }
    if (currency.equals(FRANC)) {
      figures.add(List.of(number, hundredths));
    }
    return figures;
  }

  /** {@code 3 €} are <i>drei Euro</i>. */
  private static Optional<Query> spelled(String figures, String unit) {
    return NumberWords.spelled(figures)
        .map(number -> Query.phrase(List.of(number, Query.word(unit))));
  }

  /** {@code 10 000 €}: the number in groups and as one, each with the sign. */
  private static Optional<Found> inGroups(List<Query.Word> words, int groups, boolean alone) {
    if (words.size() == groups || (alone && words.size() > groups + 1)) {
      return Optional.empty();
    }
    String sign = words.get(groups).text();
    if (!AFTER.matcher(sign).matches() || DEGREES.matcher(sign).matches()) {
      return Optional.empty();
    }
    List<Query.Word> number = words.subList(0, groups);
    List<Query> ways =
        List.of(
            phrase(number.stream().map(Query.Word::text).toList(), sign),
            Query.word(GroupedNumbers.joined(number).text() + sign));
    return Optional.of(new Found(groups + 1, false, ways));
  }

  private static Query phrase(List<String> groups, String sign) {
    List<String> words = new ArrayList<>(groups.subList(0, groups.size() - 1));
    words.add(groups.getLast() + sign);
    return Query.phrase(words.toArray(String[]::new));
  }
}
