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

/**
 * {@code 20 %} and {@code € 50} as one piece of a query, for a sign alone is no word; and amounts
 * of money as they are written: {@code 50 Euro} is also {@code EUR 50}, {@code € 50} and {@code
 * 50,00 Euro}.
 */
public final class NumbersWithSign implements Alternatives {
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");
  private static final Pattern AMOUNT =
      Pattern.compile("([0-9]+|[0-9]{1,3}(?:\\.[0-9]{3})+)(,00|,[-–—])?");
  private static final Pattern AFTER = Pattern.compile("[%‰€$£]|°C?");
  private static final Pattern BEFORE = Pattern.compile("[€$£]");

  /** It may be below zero. */
  private static final Pattern DEGREE = Pattern.compile("[-−–]?[0-9][0-9.,]*");

  private static final Pattern DEGREES = Pattern.compile("°C?");

  /** What is said for a sign behind a number that is spelled out. */
  private static final Map<String, String> UNITS = Map.of("%", "Prozent", "€", "Euro");

  private static final Pattern GLUED = Pattern.compile("([0-9]{1,3})([%€])");
  private static final Pattern END = Pattern.compile("[.;:)]$");

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
          Map.entry("Franken", "Franken"),
          Map.entry("CHF", "Franken"),
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
      if (second.equals("%")) {
        others.add(Query.phrase(first, "v.", "H."));
        spelled(first, unit).ifPresent(others::add);
      }
      if (GroupedNumbers.isGrouped(first, true)) {
        others.add(phrase(GroupedNumbers.inThrees(first), second));
      }
    }
    boolean number = Character.isDigit(first.charAt(0));
    String currency = CURRENCIES.get(END.matcher(number ? second : first).replaceFirst(""));
    Matcher amount = AMOUNT.matcher(number ? first : second);
    if (currency != null && amount.matches()) {
      others.addAll(amounts(amount.group(1), currency));
      others.remove(Query.phrase(first, second));
    }
    return others.isEmpty() ? Optional.empty() : Optional.of(new Found(2, !together, others));
  }

  /** A number of euros, before or behind it, with and without no cents. */
  private static Set<Query> amounts(String number, String currency) {
    Set<Query> ways = new LinkedHashSet<>();
    for (String figures : List.of(number, number + ",00")) {
      ways.add(Query.phrase(figures, currency));
      ways.add(Query.phrase(currency, figures));
    }
    spelled(number, currency).ifPresent(ways::add);
    String digits = number.replace(".", "");
    if (GroupedNumbers.isGrouped(digits, true)) {
      List<String> groups = new ArrayList<>(GroupedNumbers.inThrees(digits));
      groups.add(currency);
      ways.add(Query.phrase(groups.toArray(String[]::new)));
    }
    return ways;
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
