package org.fundstelle.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.article.DateFormats;
import org.fundstelle.query.DateSpan.Day;
import org.fundstelle.query.DateSpan.DaysAgo;
import org.fundstelle.query.DateSpan.InYear;
import org.fundstelle.query.DateSpan.LastDays;
import org.fundstelle.query.DateSpan.Month;

/** Stretches of days ↔ text: ISO and German dates, and days told from today in both languages. */
final class Days {

  private static final Pattern ISO =
      Pattern.compile("(-[0-9]{1,4}|[0-9]{4})(?:[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?)?");

  /** Counted from Christ backwards; ISO's year -43 is 44 before Christ. */
  private static final Pattern BEFORE_CHRIST =
      Pattern.compile(
          "(.*?)(?<![0-9])([0-9]{1,4})\\s*(?:v\\.?\\s*Chr\\.?|vor\\s+Chr\\p{L}+|v\\.?\\s*u\\.?\\s*Z\\.?|BCE?)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern GERMAN =
      Pattern.compile("(?:([0-9]{1,2})[.-])?([0-9]{1,2})[.-]([0-9]{4})");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{2})");
  private static final Pattern NAMED_MONTH =
      Pattern.compile("(?:([0-9]{1,2})\\.?\\s*)?(\\p{L}{3,9})\\.?,?\\s*([0-9]{4})");

  /** Their names; three letters of one are enough. */
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("januar", "jänner", "january"),
          List.of("februar", "feber", "february"),
          List.of("märz", "maerz", "march"),
          List.of("april"),
          List.of("mai", "may"),
          List.of("juni", "june"),
          List.of("juli", "july"),
          List.of("august"),
          List.of("september"),
          List.of("oktober", "october"),
          List.of("november"),
          List.of("dezember", "december"));

  private static final Pattern LAST =
      Pattern.compile("(?:letzte([0-9]{1,5})tage|last([0-9]{1,5})days)");
  private static final Pattern AGO = Pattern.compile("vor([0-9]{1,5})tagen|([0-9]{1,5})daysago");
  private static final Pattern AHEAD = Pattern.compile("in([0-9]{1,5})(?:tagen|days)");

  private Days() {}

  static Optional<DateSpan> read(String text) {
    Matcher before = BEFORE_CHRIST.matcher(text);
    if (before.matches()) {
      int year = Integer.parseInt(before.group(2));
      return read(before.group(1) + String.format(Locale.ROOT, "%04d", year))
          .map(inOurEra -> inYear(inOurEra, 1 - year));
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return date(
          iso.group(1), Optional.ofNullable(iso.group(2)), Optional.ofNullable(iso.group(3)));
    }
    Matcher german = GERMAN.matcher(text);
    if (german.matches()) {
      return date(
          german.group(3), Optional.of(german.group(2)), Optional.ofNullable(german.group(1)));
    }
    return withShortYear(text)
        .or(() -> withNamedMonth(text))
        .or(() -> fromToday(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "")));
  }

  private static DateSpan inYear(DateSpan span, int year) {
    return switch (span) {
      case Day d -> new Day(d.day().withYear(year));
      case Month m -> new Month(m.month().withYear(year));
      case InYear y -> new InYear(Year.of(year));
      case DaysAgo d -> d;
      case LastDays d -> d;
    };
  }

  private static Optional<DateSpan> withShortYear(String text) {
    Matcher matcher = SHORT_YEAR.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(3));
    return date(
        String.valueOf(DateFormats.year(year)),
        Optional.of(matcher.group(2)),
        Optional.of(matcher.group(1)));
  }

  /** {@code 13. September 2023}, {@code Sept. 2023}. */
  private static Optional<DateSpan> withNamedMonth(String text) {
    Matcher matcher = NAMED_MONTH.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(2).toLowerCase(Locale.ROOT);
    for (int month = 1; month <= MONTHS.size(); month++) {
      if (MONTHS.get(month - 1).stream().anyMatch(full -> full.startsWith(name))) {
        return date(
            matcher.group(3),
            Optional.of(String.valueOf(month)),
            Optional.ofNullable(matcher.group(1)));
      }
    }
    return Optional.empty();
  }

  private static Optional<DateSpan> date(
      String yearText, Optional<String> month, Optional<String> day) {
    int year = Integer.parseInt(yearText);
    try {
      if (year == 0 && !yearText.startsWith("-")) {
        return Optional
            .empty(); // Filled in for want of a year; who means 1 before Christ, says so.
      }
      if (month.isEmpty()) {
        return Optional.of(new InYear(Year.of(year)));
      }
      YearMonth yearMonth = YearMonth.of(year, Integer.parseInt(month.get()));
      return Optional.of(
          day.isEmpty()
              ? new Month(yearMonth)
              : new Day(yearMonth.atDay(1).withDayOfMonth(Integer.parseInt(day.get()))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<DateSpan> fromToday(String text) {
    return switch (text) {
      case "heute", "today" -> Optional.of(new DaysAgo(0));
      case "gestern", "yesterday" -> Optional.of(new DaysAgo(1));
      case "vorgestern" -> Optional.of(new DaysAgo(2));
      case "morgen", "tomorrow" -> Optional.of(new DaysAgo(-1));
      case "letztewoche", "lastweek" -> Optional.of(new LastDays(7));
      case "letztermonat", "letztenmonat", "lastmonth" -> Optional.of(new LastDays(30));
      case "letztesjahr", "lastyear" -> Optional.of(new LastDays(365));
      default ->
          count(AGO, text)
              .<DateSpan>map(DaysAgo::new)
              .or(() -> count(AHEAD, text).map(n -> new DaysAgo(-n)))
              .or(() -> count(LAST, text).filter(n -> n > 0).map(LastDays::new));
    };
  }

  private static Optional<Integer> count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = matcher.group(1);
    if (digits == null) {
      digits = matcher.group(matcher.groupCount());
    }
    return Optional.of(Integer.parseInt(digits));
  }

  /** The span that starts the day after, as long as that can be typed. */
  static Optional<DateSpan> after(DateSpan span) {
    return inReach(
        switch (span) {
          case Day d -> new Day(d.day().plusDays(1));
          case Month m -> new Month(m.month().plusMonths(1));
          case InYear y -> new InYear(y.year().plusYears(1));
          case DaysAgo d -> new DaysAgo(d.days() - 1);
          case LastDays d -> new DaysAgo(-1);
        });
  }

  /** The span that ends the day before, as long as that can be typed. */
  static Optional<DateSpan> before(DateSpan span) {
    return inReach(
        switch (span) {
          case Day d -> new Day(d.day().minusDays(1));
          case Month m -> new Month(m.month().minusMonths(1));
          case InYear y -> new InYear(y.year().minusYears(1));
          case DaysAgo d -> new DaysAgo(d.days() + 1);
          case LastDays d -> new DaysAgo(d.days());
        });
  }

  private static Optional<DateSpan> inReach(DateSpan span) {
    return read(text(span)).filter(span::equals);
  }

  /** The span as it is typed. */
  static String text(DateSpan span) {
    return switch (span) {
      case Day d -> iso(d.day());
      case Month m -> m.month().toString();
      case InYear y when y.year().getValue() <= 0 ->
          String.format(Locale.ROOT, "-%04d", -y.year().getValue());
      case InYear y -> String.format(Locale.ROOT, "%04d", y.year().getValue());
      case DaysAgo d -> daysAgo(d.days());
      case LastDays d -> "letzte" + d.days() + "tage";
    };
  }

  private static String iso(LocalDate day) {
    return day.toString();
  }

  private static String daysAgo(int days) {
    return switch (days) {
      case -1 -> "morgen";
      case 0 -> "heute";
      case 1 -> "gestern";
      case 2 -> "vorgestern";
      default -> days > 0 ? "vor" + days + "tagen" : "in" + -days + "tagen";
    };
  }
}
