package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/**
 * A day of a year as texts write it: {@code 3.5.2021}, {@code 03.05.2021}, {@code 3. Mai 2021} and
 * {@code 2021-05-03} find each other. Without its year a day may be a number of anything.
 */
public final class DateSpellings implements Alternatives {
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

  private static final Pattern POINTS =
      Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})[,;.:)]?");

  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[,;.:)]?");

  private static final Pattern DAY = Pattern.compile("([0-9]{1,2})\\.");
  private static final Pattern YEAR = Pattern.compile("([0-9]{4})[,;.:)]?");

  private static final int LAST_DAY = 31;

  /** Three numbers side by side are rare: found otherwise they would outweigh what was typed. */
  private static final float WEIGHT = 0.4f;

  private record Day(int day, int month, int year) {
    Optional<Day> possible() {
      return 1 <= day && day <= LAST_DAY && 1 <= month && month <= MONTHS.size()
          ? Optional.of(this)
          : Optional.empty();
    }
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    if (!alone || words.size() == 1) {
      Optional<Day> oneWord = oneWord(words.getFirst().text());
      if (oneWord.isPresent()) {
        return oneWord.map(day -> found(1, day, words));
      }
    }
    return words.size() < 3 || (alone && words.size() > 3)
        ? Optional.empty()
        : threeWords(words).map(day -> found(3, day, words));
  }

  private static Optional<Day> oneWord(String text) {
    Matcher points = POINTS.matcher(text);
    if (points.matches()) {
      return day(points.group(1), points.group(2), points.group(3));
    }
    Matcher iso = ISO.matcher(text);
    return iso.matches() ? day(iso.group(3), iso.group(2), iso.group(1)) : Optional.empty();
  }

  /** {@code 3. Mai 2021} and {@code 3. 5. 2021}. */
  private static Optional<Day> threeWords(List<Query.Word> words) {
    Matcher day = DAY.matcher(words.getFirst().text());
    Matcher year = YEAR.matcher(words.get(2).text());
    if (!day.matches() || !year.matches()) {
      return Optional.empty();
    }
    String month = words.get(1).text();
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).equalsIgnoreCase(month)) {
        return day(day.group(1), Integer.toString(i + 1), year.group(1));
      }
    }
    Matcher number = DAY.matcher(month);
    return number.matches() ? day(day.group(1), number.group(1), year.group(1)) : Optional.empty();
  }

  private static Optional<Day> day(String day, String month, String year) {
    return new Day(Integer.parseInt(day), Integer.parseInt(month), Integer.parseInt(year))
        .possible();
  }

  private static Found found(int words, Day day, List<Query.Word> typed) {
    String year = String.format(Locale.ROOT, "%04d", day.year());
    String shortDay = Integer.toString(day.day());
    String shortMonth = Integer.toString(day.month());
    String longDay = twoDigits(day.day());
    String longMonth = twoDigits(day.month());
    String name = MONTHS.get(day.month() - 1);
    List<List<String>> spellings = new ArrayList<>();
    for (String first : shortDay.equals(longDay) ? List.of(shortDay) : List.of(shortDay, longDay)) {
      spellings.add(List.of(first, name, year));
      spellings.add(List.of(first, longMonth, year));
      if (!longMonth.equals(shortMonth)) {
        spellings.add(List.of(first, shortMonth, year));
      }
    }
    spellings.add(List.of(year, longMonth, longDay));
    spellings.remove(pieces(typed.subList(0, words)));
    return new Found(words, true, spellings.stream().map(DateSpellings::phrase).toList(), WEIGHT);
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
    return new Query.Phrase(
        pieces.stream()
            .<Query.Term>map(p -> MONTHS.contains(p) ? Query.word(p) : Query.exact(p))
            .toList(),
        0,
        Form.INFLECTED);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
