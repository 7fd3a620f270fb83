package org.fundstelle.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * When something was published: a moment; a day where no time is known; a month or a year where no
 * day is, as of a volume of a journal.
 *
 * <p>A day stays the same day for every reader, whatever time zone he sits in, and so do a month
 * and a year; a moment does not. Immutable.
 */
public sealed interface ArticleDate {

  /** The zone German editors mean when they write a time without one. */
  ZoneId EDITORIAL_ZONE = ZoneId.of("Europe/Berlin");

  /** Before and after these, there may be no day in some zone. */
  Instant FIRST_MOMENT = LocalDate.MIN.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();

  /** See {@link #FIRST_MOMENT}. */
  Instant LAST_MOMENT = LocalDate.MAX.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();

  /** A calendar day without a time. */
  record Day(LocalDate date) implements ArticleDate {
    @Override
    public String toString() {
      return date.toString();
    }
  }

  /** A month of which no day is known, of the years 1 to 9999. */
  record Month(YearMonth month) implements ArticleDate {
    /** Checks the year. */
    public Month {
      checkYear(month.getYear());
    }

    @Override
    public String toString() {
      return month.toString();
    }
  }

  /** A year of which no month is known, from 1 to 9999. */
  record InYear(Year year) implements ArticleDate {
    /** Checks the year. */
    public InYear {
      checkYear(year.getValue());
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%04d", year.getValue());
    }
  }

  private static void checkYear(int year) {
    if (year < 1 || year > 9999) {
      throw new DateTimeException("a month or a year lies in the years 1 to 9999, not in " + year);
    }
  }

  /** A point on the time line. */
  record Moment(Instant instant) implements ArticleDate {
    @Override
    public String toString() {
      return instant.toString();
    }
  }

  /** The moment as a date. */
  static ArticleDate of(Instant instant) {
    return new Moment(instant);
  }

  /** The day as a date. */
  static ArticleDate of(LocalDate day) {
    return new Day(day);
  }

  /**
   * Reads ISO 8601: {@code 2023-09-13}, {@code 2023-09-13T08:00:00Z}, {@code
   * 2023-09-13T08:00+02:00}, {@code 2023-09}, {@code 2023}; a time without an offset is a time in
   * {@link #EDITORIAL_ZONE}.
   *
   * @throws DateTimeException if the text is no such date
   */
  static ArticleDate parse(String text) {
    String s = text.strip();
    if (s.length() == 10) {
      return new Day(day(s));
    }
    if (s.length() <= 7 && DateFormats.ISO_WITHOUT_DAY.matcher(s).matches()) {
      return s.length() == 4
          ? new InYear(Year.of(Integer.parseInt(s)))
          : new Month(YearMonth.parse(s));
    }
    String iso =
        s.length() > 10 && s.charAt(10) == ' ' ? s.substring(0, 10) + 'T' + s.substring(11) : s;
    if (iso.indexOf('T') < 0 && iso.indexOf('t') < 0) {
      return new Day(LocalDate.parse(iso)); // a year before Christ, or after 9999
    }
    try {
      return new Moment(
          OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant());
    } catch (DateTimeParseException noOffset) {
      return new Moment(LocalDateTime.parse(iso).atZone(EDITORIAL_ZONE).toInstant());
    }
  }

  /** As {@link LocalDate#parse}, which takes more time than all else that is read of most hits. */
  private static LocalDate day(String iso) {
    int digits = 0;
    for (int i = 0; i < iso.length(); i++) {
      char c = iso.charAt(i);
      boolean hyphen = i == 4 || i == 7;
      if (hyphen ? c != '-' : c < '0' || c > '9') {
        return LocalDate.parse(iso);
      }
      digits = hyphen ? digits : digits * 10 + c - '0';
    }
    return LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100);
  }

  /**
   * Whether the calendar has it in every time zone; a moment may also lie beyond the first and the
   * last year that can be written.
   */
  default boolean isInCalendar() {
    return switch (this) {
      case Day day -> true;
      case Month month -> true;
      case InYear year -> true;
      case Moment moment ->
          moment.instant().isAfter(FIRST_MOMENT) && moment.instant().isBefore(LAST_MOMENT);
    };
  }

  /** Whether it is a day or a moment, which other dates can be before or after. */
  default boolean isDayKnown() {
    return !(this instanceof Month || this instanceof InYear);
  }

  /** The moment, or the first moment of the day, the month or the year in {@code zone}. */
  default Instant start(ZoneId zone) {
    return this instanceof Moment moment
        ? moment.instant()
        : day(zone).atStartOfDay(zone).toInstant();
  }

  /** The day, or the day the moment falls on in {@code zone}; the first of a month or a year. */
  default LocalDate day(ZoneId zone) {
    return switch (this) {
      case Day day -> day.date();
      case Month month -> month.month().atDay(1);
      case InYear year -> year.year().atDay(1);
      case Moment moment -> moment.instant().atZone(zone).toLocalDate();
    };
  }

  /** The last day it may be: that of a month or a year; else the same as {@link #day}. */
  default LocalDate lastDay(ZoneId zone) {
    return switch (this) {
      case Month month -> month.month().atEndOfMonth();
      case InYear year -> year.year().atMonth(12).atEndOfMonth();
      case Day day -> day.date();
      case Moment moment -> day(zone);
    };
  }
}
