package org.fundstelle.web;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A stretch of time as a bar of the histogram stands for it.
 *
 * @param from its first day, month or year as a query writes it
 * @param to its last one
 */
record Period(String from, String to) {
  /** Up to this many days are shown as days, up to this many months as months. */
  private static final int SHORT = 45;

  String asFilter() {
    return from.equals(to) ? from : from + ".." + to;
  }

  /**
   * Equal periods from the first day to the last: days, months or years, or as many years together
   * as keep within {@code most}.
   */
  static List<Period> cover(LocalDate first, LocalDate last, int most) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days <= SHORT) {
      return each(days, i -> first.plusDays(i).toString());
    }
    YearMonth month = YearMonth.from(first);
    long months = ChronoUnit.MONTHS.between(month, YearMonth.from(last)) + 1;
    if (months <= SHORT) {
      return each(months, i -> month.plusMonths(i).toString());
    }
    int together = 1;
    for (int step : new int[] {1, 2, 5, 10, 20, 50, 100, 1000}) {
      together = step;
      if (last.getYear() / step - first.getYear() / step < most) {
        break;
      }
    }
    List<Period> periods = new ArrayList<>();
    for (int year = first.getYear() / together * together;
        year <= last.getYear() && periods.size() < most;
        year += together) {
      periods.add(new Period(Year.of(year).toString(), Year.of(year + together - 1).toString()));
    }
    return periods;
  }

  private static List<Period> each(long count, LongFunction<String> name) {
    List<Period> periods = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      periods.add(new Period(name.apply(i), name.apply(i)));
    }
    return periods;
  }
}
