package org.fundstelle.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date however an editor, an agency or a program wrote it.
 *
 * <p>Understood, each with or without a time, an offset or a German or English weekday before it:
 *
 * <ul>
 *   <li>{@code 2023-09-13}, {@code 2023/09/13}, {@code 2023-09-13T08:00:00Z}, {@code 2023-09-13
 *       08:00}
 *   <li>{@code 20230913}, {@code 20230913T080000+0200} (NITF, NewsML)
 *   <li>{@code 13.9.2023}, {@code 13.09.23}, {@code 13.09.2023, 08:15 Uhr}, {@code 13.9.2023, 24
 *       Uhr}
 *   <li>{@code 13. September 2023}, {@code 13. Sept. 2023}, {@code September 13, 2023}, {@code
 *       Sept. 13, 2023 8:15 pm}
 *   <li>{@code Wed, 13 Sep 2023 08:00:00 +0200} (RFC 1123, RFC 822), {@code Wed Sep 13 08:00:00
 *       CEST 2023} (C, Java), {@code Wed Sep 13 2023 08:00:00 GMT+0200} (JavaScript)
 *   <li>{@code 2023-09}, {@code 09/2023}, {@code September 2023} and {@code 2023}, where no day is
 *       known
 *   <li>{@code 1694584800} and {@code 1694584800000}: seconds or milliseconds since 1970; ten
 *       digits are seconds, thirteen are milliseconds
 *   <li>{@code -0044-03-15}, {@code +10000-01-01}: with a sign, years before Christ and after 9999
 * </ul>
 *
 * <p>A time without an offset is a time in {@link ArticleDate#EDITORIAL_ZONE}. A date that does not
 * exist ({@code 31.2.2024}) or is outside of the years 1 to 9999 without saying so by a sign is no
 * date. Two-digit years are those of {@link #year(int)}. {@code 9/13/2023} is not read: which
 * number is the month depends on the country.
 */
public final class DateFormats {

  private static final String TIME =
      "(?:(?:,|\\s|T|-|–|\\||um|at)+(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2})"
          + "(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{0,9})\\d*)?)?|(?=\\s*(?:Uhr|[ap]\\.?m\\b)))\\s*(?:Uhr|h"
          + "|(?<half>[ap])\\.?m\\b\\.?)?)?";
  private static final String ZONE =
      "\\s*(?<zone>Z|z|UTC|GMT|MEZ|MESZ|CET|CEST|UT|[ECMP][SD]T"
          + "|(?:UTC|GMT)?[+-]\\d{2}:?\\d{2}|(?:UTC|GMT)[+-]\\d{1,2}|[+-]\\d{2})?"
          + "(?:\\[[^\\]]{1,40}\\]|\\s*\\([^()]{1,40}\\))?";
  private static final String WEEKDAY =
      "(?:(?:mo|di|mi|do|fr|sa|so|tue|wed|thu|sun|mon|fri|sat)\\p{L}{0,8}\\.?,?\\s+)?(?:den\\s+)?";

  private static final Pattern YEAR_FIRST =
      compile("(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})" + TIME + ZONE);
  private static final Pattern BASIC =
      compile(
          "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T?(?<hour>\\d{2})(?<minute>\\d{2})"
              + "(?<second>\\d{2})?(?:[.,](?<fraction>\\d{1,9}))?)?"
              + ZONE);
  private static final Pattern DAY_FIRST =
      compile(
          "(?<day>\\d{1,2})\\.\\s*(?<month>\\d{1,2})\\.\\s*(?<year>\\d{4}|\\d{2})" + TIME + ZONE);
  private static final Pattern DAY_AND_NAME =
      compile(
          "(?<day>\\d{1,2})\\.?[\\s-]*(?<name>\\p{L}{3,9})\\.?,?(?:\\s*|-)(?<year>\\d{4}|\\d{2})"
              + TIME
              + ZONE);
  private static final Pattern NAME_AND_DAY =
      compile(
          "(?<name>\\p{L}{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"
              + TIME
              + ZONE);

  /** A year, or a year and a month. */
  static final Pattern ISO_WITHOUT_DAY = Pattern.compile("[0-9]{4}(?:-[0-9]{2})?");

  /** Where no day is known, written otherwise. */
  private static final List<Pattern> WITHOUT_DAY =
      List.of(
          compile("(?<year>[1-9]\\d{3})/(?<month>\\d{1,2})"),
          compile("(?<month>\\d{1,2})[./](?<year>[1-9]\\d{3})"),
          compile("(?<name>\\p{L}{3,9})\\.?,?\\s+(?<year>[1-9]\\d{3})"));

  /** As C and Java write a moment. */
  private static final Pattern YEAR_LAST =
      compile("(?<name>\\p{L}{3,9})\\.?\\s+(?<day>\\d{1,2})" + TIME + ZONE + "\\s+(?<year>\\d{4})");

  /** How the zones of North America in RFC 822 begin, from the east an hour each. */
  private static final String AMERICAN_ZONES = "ECMP";

  private static final int AMERICAN_LENGTH = 3;

  private static final int EASTERN = -5;

  /** The first two-digit year that lies in the last century. */
  private static final int LAST_CENTURY = 50;

  private static final Pattern EPOCH = Pattern.compile("-?(?:\\d{10}|\\d{13})");

  /** As ISO 8601 has years before Christ and after 9999, and so do our own exports. */
  private static final Pattern BEYOND = Pattern.compile("[+-]\\d{4,9}-\\d{2}-\\d{2}(?:T.+)?");

  private static final int LONGEST = 80;
  private static final Map<String, Integer> MONTHS = months();

  private DateFormats() {}

  /** The date that {@code text} says; empty if it says none. Never throws. Thread-safe. */
  public static Optional<ArticleDate> read(String text) {
    String s = text.strip().replace('\u00a0', ' ').replace('\u202f', ' ');
    if (s.isEmpty() || s.length() > LONGEST) {
      return Optional.empty();
    }
    if (EPOCH.matcher(s).matches()) {
      return Optional.of(ofEpoch(Long.parseLong(s)));
    }
    if (BEYOND.matcher(s).matches()) {
      return iso(s);
    }
    for (Pattern pattern :
        new Pattern[] {YEAR_FIRST, BASIC, DAY_FIRST, DAY_AND_NAME, NAME_AND_DAY, YEAR_LAST}) {
      Matcher m = pattern.matcher(s);
      if (m.matches()) {
        return date(m);
      }
    }
    return withoutDay(s);
  }

  /** A month or a year. */
  private static Optional<ArticleDate> withoutDay(String s) {
    if (ISO_WITHOUT_DAY.matcher(s).matches()) {
      return iso(s);
    }
    for (Pattern pattern : WITHOUT_DAY) {
      Matcher m = pattern.matcher(s);
      if (m.matches()) {
        Integer month = month(m);
        return month == null || month < 1 || month > 12
            ? Optional.empty()
            : Optional.of(new ArticleDate.Month(YearMonth.of(year(m.group("year")), month)));
      }
    }
    return Optional.empty();
  }

  private static Optional<ArticleDate> iso(String iso) {
    try {
      return Optional.of(ArticleDate.parse(iso)).filter(ArticleDate::isInCalendar);
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  /** The moment that ten digits of seconds or thirteen of milliseconds since 1970 name. */
  private static ArticleDate ofEpoch(long number) {
    return ArticleDate.of(
        Math.abs(number) > 99_999_999_999L
            ? Instant.ofEpochMilli(number)
            : Instant.ofEpochSecond(number));
  }

  private static Pattern compile(String pattern) {
    return Pattern.compile(WEEKDAY + pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Optional<ArticleDate> date(Matcher m) {
    Integer month = month(m);
    if (month == null) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.of(year(m.group("year")), month, Integer.parseInt(m.group("day")));
      String hour = m.group("hour");
      if (hour == null) {
        // A zone without a time (20230913Z) leaves the day what it is.
        return day.getYear() < 1 ? Optional.empty() : Optional.of(ArticleDate.of(day));
      }
      boolean endOfDay = hour.equals("24");
      LocalTime time = time(m, endOfDay ? "0" : hour);
      if (endOfDay && !time.equals(LocalTime.MIDNIGHT)) {
        return Optional.empty();
      }
      Instant moment = moment(endOfDay ? day.plusDays(1) : day, time, m.group("zone"));
      int year = moment.atOffset(ZoneOffset.UTC).getYear();
      return year < 1 || year > 9999 ? Optional.empty() : Optional.of(ArticleDate.of(moment));
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  private static @Nullable Integer month(Matcher m) {
    return m.namedGroups().containsKey("name")
        ? MONTHS.get(m.group("name").toLowerCase(Locale.ROOT))
        : Integer.valueOf(m.group("month"));
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year(year);
  }

  /**
   * The year that its last two digits mean: 1950 to 2049, as in RFC 5280. Archives reach back
   * further than anyone plans ahead.
   */
  public static int year(int lastTwoDigits) {
    return lastTwoDigits < LAST_CENTURY ? 2000 + lastTwoDigits : 1900 + lastTwoDigits;
  }

  private static LocalTime time(Matcher m, String hour) {
    String minute = m.group("minute");
    String second = m.group("second");
    String fraction = m.group("fraction");
    int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    return LocalTime.of(
        hour(Integer.parseInt(hour), m),
        minute == null ? 0 : Integer.parseInt(minute),
        second == null ? 0 : Integer.parseInt(second),
        nanos);
  }

  /** Of twelve hours if "am" or "pm" says so, else of 24. */
  private static int hour(int written, Matcher m) {
    String half = m.namedGroups().containsKey("half") ? m.group("half") : null;
    if (half == null) {
      return written;
    }
    if (written < 1 || written > 12) {
      throw new DateTimeException("no hour of half a day");
    }
    return written % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
  }

  private static Instant moment(LocalDate day, LocalTime time, @Nullable String zone) {
    if (zone == null) {
      return LocalDateTime.of(day, time).atZone(ArticleDate.EDITORIAL_ZONE).toInstant();
    }
    ZoneOffset offset =
        switch (zone.toUpperCase(Locale.ROOT)) {
          case "Z", "UTC", "UT", "GMT" -> ZoneOffset.UTC;
          case "MEZ", "CET" -> ZoneOffset.ofHours(1);
          case "MESZ", "CEST" -> ZoneOffset.ofHours(2);
          default ->
              zone.length() == AMERICAN_LENGTH && Character.isLetter(zone.charAt(0))
                  ? american(zone)
                  : ZoneOffset.of(zone.replaceFirst("\\A\\p{L}+", ""));
        };
    return LocalDateTime.of(day, time).toInstant(offset);
  }

  private static ZoneOffset american(String zone) {
    String upper = zone.toUpperCase(Locale.ROOT);
    int summer = upper.charAt(1) == 'D' ? 1 : 0;
    return ZoneOffset.ofHours(EASTERN - AMERICAN_ZONES.indexOf(upper.charAt(0)) + summer);
  }

  /** German and English names with their usual short forms, Austrian Jänner and Feber too. */
  private static Map<String, Integer> months() {
    String[] names = {
      "januar january jänner jaenner jan jän",
      "februar february feber feb febr",
      "märz maerz march mar mär mrz",
      "april apr",
      "mai may",
      "juni june jun",
      "juli july jul",
      "august aug",
      "september sep sept",
      "oktober october okt oct",
      "november nov",
      "dezember december dez dec"
    };
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ", -1)) {
        months.put(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
