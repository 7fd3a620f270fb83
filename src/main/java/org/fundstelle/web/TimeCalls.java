package org.fundstelle.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.fundstelle.ArticleIndex;
import org.fundstelle.searcher.Facet;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchResult;

/** Hits over time. */
final class TimeCalls {
  private static final int MOST_BARS = 60;

  /** Up to this many days are shown as days, up to this many months as months. */
  private static final int SHORT = 45;

  private final ArticleIndex index;
  private final SearchCalls searches;

  TimeCalls(ArticleIndex index, SearchCalls searches) {
    this.index = index;
    this.searches = searches;
  }

  /** Hits of a stretch of time, its bounds as a query writes them. */
  private record Bucket(Period period, long count) {}

  /**
   * {@code GET histogram}: exact counts, from the first hit's time to the last one's; none if they
   * can't be had in time.
   */
  Answer histogram(Call call) throws IOException, RefusedException {
    call.allowOnly("q", "filter", "match", "syntax", "timeout");
    SearchRequest request =
        searches.common(call).withPage(0, 0).withSnippets(0).withExactTotal(true);
    List<Bucket> buckets = buckets(request);
    return Answer.json(
        200,
        json -> {
          json.writeArrayFieldStart("buckets");
          for (Bucket bucket : buckets) {
            json.writeStartObject();
            json.writeStringField("from", bucket.period.from());
            json.writeStringField("to", bucket.period.to());
            json.writeNumberField("count", bucket.count);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  /** By years; if there are few of them by months, and if there are few of these by days. */
  private List<Bucket> buckets(SearchRequest request) throws IOException {
    NavigableMap<Integer, Long> years = counts(request, "year", Integer::valueOf);
    if (years.isEmpty()) {
      return List.of();
    }
    if (years.lastKey() - years.firstKey() <= SHORT / 12) {
      NavigableMap<YearMonth, Long> months = counts(request, "month", YearMonth::parse);
      if (!months.isEmpty() && span(ChronoUnit.MONTHS, months) <= SHORT / 28 + 1) {
        NavigableMap<LocalDate, Long> days = counts(request, "day", LocalDate::parse);
        if (!days.isEmpty() && span(ChronoUnit.DAYS, days) < SHORT) {
          return each(Period.days(days.firstKey(), days.lastKey()), days, LocalDate::parse);
        }
      }
      if (!months.isEmpty() && span(ChronoUnit.MONTHS, months) < SHORT) {
        return each(Period.months(months.firstKey(), months.lastKey()), months, YearMonth::parse);
      }
    }
    return each(
        Period.years(years.firstKey(), years.lastKey(), MOST_BARS), years, Integer::valueOf);
  }

  private static <T extends Temporal> long span(ChronoUnit unit, NavigableMap<T, Long> counts) {
    return unit.between(counts.firstKey(), counts.lastKey());
  }

  /** How many hits there are by the values of a facet; none if not all could be counted. */
  private <T extends Comparable<?>> NavigableMap<T, Long> counts(
      SearchRequest request, String facet, Function<String, T> read) throws IOException {
    SearchResult result = index.search(request.withFacets(facet));
    NavigableMap<T, Long> counts = new TreeMap<>();
    if (result.totalIsExact()) {
      for (Facet counted : result.facets()) {
        counted.values().forEach(one -> counts.put(read.apply(one.value()), (long) one.count()));
      }
    }
    return counts;
  }

  private static <T> List<Bucket> each(
      List<Period> periods, NavigableMap<T, Long> counts, Function<String, T> read) {
    List<Bucket> buckets = new ArrayList<>();
    for (Period period : periods) {
      long count =
          counts
              .subMap(read.apply(period.from()), true, read.apply(period.to()), true)
              .values()
              .stream()
              .mapToLong(Long::longValue)
              .sum();
      buckets.add(new Bucket(period, count));
    }
    return buckets;
  }
}
