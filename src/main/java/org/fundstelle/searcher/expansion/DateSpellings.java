package org.fundstelle.searcher.expansion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundstelle.article.DateFormats;
import org.fundstelle.query.DateSpan;
import org.fundstelle.query.Query;

/**
 * A day of a year as texts write it: {@code 3.5.2021}, {@code 03.05.21}, {@code 3. Mai 2021} and
 * {@code 2021-05-03} find each other, and a month of a year ({@code Mai 2021}) the days in it.
 * Without its year {@code 3. Mai} is {@code 03.05.}: other figures side by side, <i>3, 5</i>, may
 * be numbers of anything.
 */
final class DateSpellings implements Alternatives {
  private static final List<String> MONTHS =
      List.of(
          "Januar",
          "Februar",
          "März",
          "April",
          "Mai",
          "Juni",
          "Juli",
          "August",
          "September",
          "Oktober",
          "November",
          "Dezember");

  /** A day, a month and a year: fewer figures may be anything, and words such as today no date. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "([0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
              + "|[0-9]{1,2}\\. (?:[0-9]{1,2}\\.|\\p{L}{3,9}\\.?) [0-9]{4})[,;.:)]?");

  private static final Pattern BLANK_BETWEEN_NUMBERS = Pattern.compile("(?<=[0-9]\\.) (?=[0-9])");

  /** Three numbers side by side are rare: found otherwise they would outweigh what was typed. */
  private static final float WEIGHT = 0.4f;

  private static final Pattern SHORT_YEAR =
      Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{2})[,;.:)]?");

  private static final int CENTURY = 100;

  private static final Pattern DAY = Pattern.compile("[0-9]{1,2}\\.");
  private static final Pattern DAY_AND_MONTH = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.");
  private static final Pattern END = Pattern.compile("[,;.:)]$");
  private static final int MOST_DAYS = 31;
  private static final int FIRST_OF_TWO_DIGITS = 10;

  /** Figures that stand for a month only, so that a day is no month. */
  private static final Pattern YEAR = Pattern.compile("(1[0-9]{3}|20[0-9]{2})[,;.:)]?");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures();
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Optional<Found> month = month(words, alone);
    if (month.isPresent()) {
      return month;
    }
    Optional<Found> withoutYear = withoutYear(words, alone);
    if (withoutYear.isPresent()) {
      return withoutYear;
    }
    for (int count : new int[] {1, 3}) {
      if (words.size() >= count && !(alone && words.size() > count)) {
        Optional<LocalDate> day = day(words.subList(0, count));
        if (day.isPresent()) {
          return day.map(d -> found(count, d, words));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code Mai 2021} is in {@code 03.05.2021}. */
  private static Optional<Found> month(List<Query.Word> words, boolean alone) {
    if (words.size() < 2 || (alone && words.size() > 2)) {
      return Optional.empty();
    }
    int number = month(words.getFirst().text());
    Matcher year = YEAR.matcher(words.get(1).text());
    if (number == 0 || !year.matches()) {
      return Optional.empty();
    }
    List<Query> others = new ArrayList<>();
    for (String figures : digits(number).reversed()) {
      others.add(phrase(List.of(figures, year.group(1))));
    }
    others.add(phrase(List.of(year.group(1), twoDigits(number))));
    return Optional.of(new Found(2, true, others, WEIGHT));
  }

  /** Of {@code 31. März} and, if no noun is counted so, of {@code 31. 3.}; 0 if it is none. */
  private static int monthBehindDay(List<Query.Word> words) {
    String typed = words.get(1).text();
    boolean counts = words.size() > 2 && Character.isUpperCase(words.get(2).text().codePointAt(0));
    return DAY.matcher(typed).matches() && !counts
        ? Integer.parseInt(typed.substring(0, typed.length() - 1))
        : month(typed);
  }

  /** The number of the month of that name, 0 if it is none. */
  private static int month(String typed) {
    String name = END.matcher(typed).replaceFirst("");
    return MONTHS.indexOf(
            switch (name) {
              case "Jänner" -> "Januar";
              case "Feber" -> "Februar";
              default -> name;
            })
        + 1;
  }

  /** In one digit, where that is enough, and in two. */
  private static List<String> digits(int number) {
    return number < FIRST_OF_TWO_DIGITS
        ? List.of(Integer.toString(number), twoDigits(number))
        : List.of(Integer.toString(number));
  }

  /** {@code 3. Mai} and {@code 3.5.} as {@code 03.05.}, and each as the other. */
  private static Optional<Found> withoutYear(List<Query.Word> words, boolean alone) {
    Matcher figures = DAY_AND_MONTH.matcher(words.getFirst().text());
    boolean inFigures = figures.matches();
    if (!inFigures && (words.size() < 2 || !DAY.matcher(words.getFirst().text()).matches())) {
      return Optional.empty();
    }
    int count = inFigures ? 1 : 2;
    if ((alone && words.size() > count)
        || (words.size() > count && YEAR.matcher(words.get(count).text()).matches())) {
      return Optional.empty();
    }
    String first = words.getFirst().text();
    int day = Integer.parseInt(first.substring(0, first.indexOf('.')));
    int month = inFigures ? Integer.parseInt(figures.group(2)) : monthBehindDay(words);
    if (day < 1 || day > MOST_DAYS || month < 1 || month > MONTHS.size()) {
      return Optional.empty();
    }
    List<Query> others = new ArrayList<>();
    if (!inFigures) {
      others.add(Query.word(day + "." + month + "."));
    }
    for (String shortOrLong : digits(day)) {
      others.add(phrase(List.of(shortOrLong, MONTHS.get(month - 1))));
      // One digit and two, 2.08., are rather a time.
      boolean twoDigits = shortOrLong.length() > 1;
      if (twoDigits
          && (month < FIRST_OF_TWO_DIGITS || day > MONTHS.size() || day < FIRST_OF_TWO_DIGITS)) {
        others.add(phrase(List.of(shortOrLong, twoDigits(month))));
      }
    }
    others.remove(phrase(pieces(words.subList(0, count))));
    Found found = new Found(count, true, others, WEIGHT);
    return Optional.of(inFigures ? found : found.nearEachOther());
  }

  private static Optional<LocalDate> day(List<Query.Word> words) {
    String text = words.stream().map(Query.Word::text).collect(Collectors.joining(" "));
    Matcher whole = WHOLE.matcher(text);
    Matcher shortYear = SHORT_YEAR.matcher(text);
    if (shortYear.matches()) {
      return DateSpan.parse(
              shortYear.group(1)
                  + "."
                  + shortYear.group(2)
                  + "."
                  + DateFormats.year(Integer.parseInt(shortYear.group(3))))
          .filter(DateSpan.Day.class::isInstance)
          .map(span -> ((DateSpan.Day) span).day());
    }
    return whole.matches()
        ? DateSpan.parse(BLANK_BETWEEN_NUMBERS.matcher(whole.group(1)).replaceAll(""))
            .filter(DateSpan.Day.class::isInstance)
            .map(span -> ((DateSpan.Day) span).day())
        : Optional.empty();
  }

  private static Found found(int words, LocalDate day, List<Query.Word> typed) {
    String year = String.format(Locale.ROOT, "%04d", day.getYear());
    String shortMonth = Integer.toString(day.getMonthValue());
    String longDay = twoDigits(day.getDayOfMonth());
    String longMonth = twoDigits(day.getMonthValue());
    String name = MONTHS.get(day.getMonthValue() - 1);
    List<List<String>> spellings = new ArrayList<>();
    for (String first : digits(day.getDayOfMonth())) {
      spellings.add(List.of(first, name, year));
      spellings.add(List.of(first, longMonth, year));
      if (!longMonth.equals(shortMonth)) {
        spellings.add(List.of(first, shortMonth, year));
      }
    }
    spellings.add(List.of(year, longMonth, longDay));
    spellings.remove(pieces(typed.subList(0, words)));
    List<Query> others = new ArrayList<>();
    spellings.forEach(spelling -> others.add(phrase(spelling)));
    int lastDigits = day.getYear() % CENTURY;
    if (DateFormats.year(lastDigits) == day.getYear()) {
      others.add(Query.word(day.getDayOfMonth() + "." + shortMonth + "." + twoDigits(lastDigits)));
    }
    return new Found(words, true, others, WEIGHT);
  }

  /** What was typed, as it would stand among the spellings. */
  private static List<String> pieces(List<Query.Word> typed) {
    List<String> pieces = new ArrayList<>();
    for (Query.Word word : typed) {
      for (String piece : word.text().split("[-.,;:)]", -1)) {
        if (!piece.isEmpty()) {
          pieces.add(piece);
        }
      }
    }
    return pieces;
  }

  /** The month may be abbreviated, as its other forms. */
  private static Query phrase(List<String> pieces) {
    return Query.phrase(
        pieces.stream().map(p -> MONTHS.contains(p) ? Query.word(p) : Query.exact(p)).toList());
  }

  private static String twoDigits(int number) {
    return number < FIRST_OF_TWO_DIGITS ? "0" + number : Integer.toString(number);
  }
}
