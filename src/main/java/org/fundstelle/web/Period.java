package org.fundstelle.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * A stretch of time as a bar of the histogram stands for it.
 *
 * @param from its first day, month or year as a query writes it
 * @param to its last one
 */
record Period(String from, String to) {
  private static final int[] YEARS_TOGETHER = {1, 2, 5, 10, 20, 50, 100, 1000, 10_000};

  /** Each day from the first to the last. */
  static List<Period> days(LocalDate first, LocalDate last) {
    return each(ChronoUnit.DAYS.between(first, last) + 1, i -> first.plusDays(i).toString());
  }

  /** Each month from the first to the last. */
  static List<Period> months(YearMonth first, YearMonth last) {
    return each(ChronoUnit.MONTHS.between(first, last) + 1, i -> first.plusMonths(i).toString());
  }

  /** Equal stretches from the first year to the last, {@code most} of them at most. */
  static List<Period> years(int first, int last, int most) {
    int together = 1;
    for (int step : YEARS_TOGETHER) {
      together = step;
      if (Math.floorDiv(last, step) - Math.floorDiv(first, step) < most) {
        break;
      }
    }
    List<Period> periods = new ArrayList<>();
    for (int year = Math.floorDiv(first, together) * together;
        year <= last && periods.size() < most;
        year += together) {
      periods.add(new Period(year(year), year(year + together - 1)));
    }
    return periods;
  }

  private static String year(int year) {
    return (year > 0 ? "" : "-") + String.format(Locale.ROOT, "%04d", Math.abs(year));
  }

  private static List<Period> each(long count, LongFunction<String> name) {
    List<Period> periods = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      periods.add(new Period(name.apply(i), name.apply(i)));
    }
    return periods;
  }
}
