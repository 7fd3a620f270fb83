package org.fundstelle.searcher.translation;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.fundstelle.query.Query.DateRange;
import org.fundstelle.query.Query.NumberRange;
import org.fundstelle.schema.IndexFields;

/**
 * Turns ranges into Lucene queries.
 *
 * <p>A day in a query is a day of the reader's time zone for articles that know their moment, and
 * the same calendar day for articles that know only their day. Those that know only their month or
 * year are found where all of it is asked for.
 *
 * @param today the day on which the query is asked
 * @param zone the reader's time zone
 */
public record RangeTranslator(LocalDate today, ZoneId zone) {

  private static final LocalDate EARLIEST = LocalDate.of(-9999, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  Query dates(DateRange range) {
    String field = Scope.luceneName(range.field());
    LocalDate first = bounded(range.from().map(d -> d.first(today)).orElse(EARLIEST));
    LocalDate last = bounded(range.to().map(d -> d.last(today)).orElse(LATEST));
    long from = first.atStartOfDay(zone).toInstant().toEpochMilli();
    long to = last.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli() - 1;
    return new ConstantScoreQuery(
        new BooleanQuery.Builder()
            .add(LongPoint.newRangeQuery(IndexFields.momentOf(field), from, to), Occur.SHOULD)
            .add(
                LongPoint.newRangeQuery(
                    IndexFields.dayOf(field), first.toEpochDay(), last.toEpochDay()),
                Occur.SHOULD)
            .add(within(field, first.toEpochDay(), last.toEpochDay()), Occur.SHOULD)
            .build());
  }

  /** Months and years that lie within these days. */
  private static Query within(String field, long first, long last) {
    return new BooleanQuery.Builder()
        .add(
            LongPoint.newRangeQuery(IndexFields.firstDayOf(field), first, Long.MAX_VALUE),
            Occur.FILTER)
        .add(
            LongPoint.newRangeQuery(IndexFields.lastDayOf(field), Long.MIN_VALUE, last),
            Occur.FILTER)
        .build();
  }

  /** Days beyond, which only a tree built in code can name, are too many milliseconds away. */
  private static LocalDate bounded(LocalDate day) {
    return day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
  }

  Query numbers(NumberRange range) {
    if (range.field().field().isEmpty()) {
      String field = IndexFields.numberOf(IndexFields.further(range.field().name()));
      // To Lucene minus zero is less than zero.
      double from = range.from() == 0 ? -0.0 : range.from();
      return new ConstantScoreQuery(DoublePoint.newRangeQuery(field, from, range.to()));
    }
    String field = range.field().field().map(IndexFields::key).orElseThrow();
    long from = (long) Math.ceil(range.from());
    long to = (long) Math.floor(range.to());
    return new ConstantScoreQuery(LongPoint.newRangeQuery(field, from, to));
  }
}
