package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.german.word.NumberAbbreviations;
import org.fundstelle.query.Query;

/**
 * {@code 10.000} is also {@code 10 000}, as laws and tables have it, and the other way round; and
 * the groups of a telephone number are also found as one, as which the index has each.
 */
final class GroupedNumbers implements Alternatives {
  private static final Pattern POINTS = Pattern.compile("[0-9]{1,3}(?:[.'’][0-9]{3})+");

  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{3,11}");

  /** What is mostly a year, and then never grouped. */
  private static final Pattern YEAR = Pattern.compile("1[3-9][0-9]{2}|20[0-9]{2}");

  /** Behind these words it is none. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "Euro|EUR|Cent|Mark|DM|Dollar|Franken|Pfund|Rubel|Prozent|Meter|Kilometer|[kc]?m|m²|Hektar"
              + "|ha|Quadrat(?:kilo)?meter|qm|Kubikmeter|Tonnen?|t|Kilogramm|Kilo|kg|Liter|Watt|Kilowatt"
              + "|k?Wh?|Menschen|Personen|Einwohnern?|Soldaten|Stück|Mal|Stunden|Tagen?|Mitgliedern?");

  private static final Pattern FIRST = Pattern.compile("[1-9][0-9]{0,2}");
  private static final Pattern PREFIX = Pattern.compile("0[0-9]{2,5}");
  private static final Pattern SLASHED = Pattern.compile("0[0-9]{2,5}[/-][0-9]{1,10}");
  private static final Pattern END = Pattern.compile("[.,;:)]+$");
  private static final Pattern SUBSCRIBER = Pattern.compile("[0-9]{1,10}");
  private static final int FEWEST_DIGITS = 9;
  private static final int MOST_DIGITS = 13;
  private static final Pattern GROUP = Pattern.compile("[0-9]{3}");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures();
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String first = words.getFirst().text();
    if (alone && words.size() > 1) {
      return Optional.empty();
    }
    if (POINTS.matcher(first).matches()) {
      List<String> groups = Arrays.asList(first.split("[.'’]", -1));
      return amount(words, 1, List.of(List.of(first), groups))
          .or(() -> Optional.of(new Found(1, true, alone(groups))));
    }
    boolean counted = words.size() > 1 && COUNTED.matcher(words.get(1).text()).matches();
    if (isGrouped(first, counted)) {
      Optional<Query.Word> glued = NumberSpellings.glued(words);
      if (glued.isPresent()) {
        List<Query> ways = new ArrayList<>(List.of(withUnit(first, words.get(1)), glued.get()));
        amount(words, 1, List.of(List.of(first), inThrees(first)))
            .ifPresent(found -> ways.addAll(found.others()));
        return Optional.of(new Found(2, true, ways.stream().distinct().toList()));
      }
      List<Query> withUnit = NumberSpellings.withUnit(words);
      if (!withUnit.isEmpty() && !alone) {
        return amount(words, 1, List.of(List.of(first), inThrees(first)));
      }
      return Optional.of(new Found(1, true, alone(inThrees(first))));
    }
    if (SLASHED.matcher(first).matches()) {
      return slashed(words, alone);
    }
    int telephone = telephone(words);
    if (telephone > 1 && !(alone && telephone < words.size())) {
      return Optional.of(new Found(telephone, true, List.of(joined(words.subList(0, telephone)))));
    }
    int end = groupsOf(words);
    if (end == 1) {
      return Optional.empty();
    }
    List<Query.Word> number = words.subList(0, end);
    return amount(
            words,
            end,
            List.of(number.stream().map(Query.Word::text).toList(), List.of(joined(number).text())))
        .or(() -> Optional.of(new Found(end, true, List.of(joined(number)))));
  }

  /**
   * {@code 90 000 hl}: a number in all its ways, each with the unit behind it as it was typed and
   * as a word. Empty if what is behind it is no abbreviated unit.
   *
   * @param count how many words the number takes
   * @param ways the groups of the number, first as it was typed
   */
  private static Optional<Found> amount(
      List<Query.Word> words, int count, List<List<String>> ways) {
    if (words.size() <= count) {
      return Optional.empty();
    }
    String typed = words.get(count).text();
    List<String> units = new ArrayList<>(List.of(typed));
    units.addAll(NumberAbbreviations.units(END.matcher(typed).replaceFirst("")));
    if (units.size() == 1) {
      return Optional.empty();
    }
    List<Query> others = new ArrayList<>();
    for (List<String> way : ways) {
      for (String unit : units) {
        List<String> terms = new ArrayList<>(way);
        terms.add(unit);
        others.add(groups(terms));
      }
    }
    others.removeFirst(); // as it was typed
    return Optional.of(new Found(count + 1, true, others));
  }

  /** {@code 0281/55 43 20} as one number. */
  private static Optional<Found> slashed(List<Query.Word> words, boolean alone) {
    List<Query.Word> pieces = new ArrayList<>();
    for (String piece : words.getFirst().text().split("[/-]", -1)) {
      pieces.add(Query.word(piece));
    }
    int areaAndFirst = pieces.size();
    pieces.addAll(words.subList(1, words.size()));
    int end = telephone(pieces);
    int count = end - areaAndFirst + 1;
    return end < areaAndFirst || (alone && count < words.size())
        ? Optional.empty()
        : Optional.of(new Found(count, true, List.of(joined(pieces.subList(0, end)))));
  }

  /** How many words, from the first on, are one telephone number; 0 if they are none. */
  private static int telephone(List<Query.Word> words) {
    if (!PREFIX.matcher(words.getFirst().text()).matches()) {
      return 0;
    }
    int digits = words.getFirst().text().length();
    int end = 1;
    while (end < words.size() && SUBSCRIBER.matcher(words.get(end).text()).matches()) {
      digits += words.get(end).text().length();
      end++;
    }
    return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS ? end : 0;
  }

  /** How many words, from the first on, are groups of one number; 1 if the first stands alone. */
  static int groupsOf(List<Query.Word> words) {
    int end = 1;
    while (end < words.size() && GROUP.matcher(words.get(end).text()).matches()) {
      end++;
    }
    return FIRST.matcher(words.getFirst().text()).matches() ? end : 1;
  }

  /** Whether a number may also be written in groups of three digits. */
  static boolean isGrouped(String number, boolean counted) {
    return DIGITS.matcher(number).matches() && (counted || !YEAR.matcher(number).matches());
  }

  /** The number in groups, and what it counts. */
  private static Query withUnit(String number, Query.Word unit) {
    List<Query.Word> words = new ArrayList<>(inThrees(number).stream().map(Query::word).toList());
    words.add(unit);
    return Query.phrase(words);
  }

  private static Query groups(List<String> groups) {
    return Query.phrase(groups.toArray(String[]::new));
  }

  /** A number in groups, and in millions. */
  private static List<Query> alone(List<String> groups) {
    List<Query> ways = new ArrayList<>(List.of(groups(groups)));
    Magnitudes.counted(String.join("", groups)).forEach(way -> ways.add(groups(way)));
    return ways;
  }

  /** A number in groups of three digits. */
  static List<String> inThrees(String digits) {
    List<String> groups = new ArrayList<>();
    for (int end = digits.length(); end > 0; end -= 3) {
      groups.addFirst(digits.substring(Math.max(0, end - 3), end));
    }
    return groups;
  }

  /** The groups of a number as one. */
  static Query.Word joined(List<Query.Word> groups) {
    StringBuilder digits = new StringBuilder();
    groups.forEach(group -> digits.append(group.text()));
    return Query.word(digits.toString());
  }
}
