package org.fundstelle.query;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** A stretch of days as typed; {@code Today} and {@code LastDays} depend on when they are asked. */
public sealed interface DateSpan {

  /** One day: {@code 2023-09-13}. */
  record Day(LocalDate day) implements DateSpan {}

  /** One month: {@code 2023-09}. */
  record Month(YearMonth month) implements DateSpan {}

  /** One year: {@code 2023}. */
  record InYear(Year year) implements DateSpan {}

  /**
   * The day of asking ({@code heute}), that many days before ({@code gestern} is 1), or after
   * ({@code morgen} is minus 1).
   */
  record DaysAgo(int days) implements DateSpan {}

  /** The last {@code days} days, today included: {@code letzte7tage}. */
  record LastDays(int days) implements DateSpan {}

  /** What the text says, in any of the ways that a query may name days; empty if nothing. */
  static Optional<DateSpan> parse(String text) {
    return Days.read(text);
  }

  /** The first day, when asked on {@code today}. */
  default LocalDate first(LocalDate today) {
    return switch (this) {
      case Day d -> d.day();
      case Month m -> m.month().atDay(1);
      case InYear y -> y.year().atDay(1);
      case DaysAgo d -> today.minusDays(d.days());
      case LastDays d -> today.minusDays(d.days() - 1L);
    };
  }

  /** The last day, when asked on {@code today}. */
  default LocalDate last(LocalDate today) {
    return switch (this) {
      case Day d -> d.day();
      case Month m -> m.month().atEndOfMonth();
      case InYear y -> y.year().atMonth(12).atEndOfMonth();
      case DaysAgo d -> today.minusDays(d.days());
      case LastDays d -> today;
    };
  }
}
