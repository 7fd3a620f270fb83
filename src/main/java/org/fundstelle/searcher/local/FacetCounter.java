package org.fundstelle.searcher.local;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.Countable;
import org.fundstelle.searcher.Facet;

/**
 * Counts hits by the values of a field. Exact.
 *
 * <p>Counts segment by segment, without a table of all values of the index: nothing has to be built
 * anew after a commit.
 *
 * @param zone the reader's time zone
 */
record FacetCounter(ZoneId zone) {
  /** So many are told, the most frequent ones. */
  private static final int MOST_VALUES = 100;

  /** So many are told, the latest ones: two hundred years by months. */
  private static final int MOST_STRETCHES = 2_400;

  Facet count(Countable countable, FacetsCollector hits) throws IOException {
    return switch (countable) {
      case Countable.Values values -> new Facet(values.name(), frequent(values(values, hits)));
      case Countable.Numbers numbers -> new Facet(numbers.name(), frequent(numbers(numbers, hits)));
      case Countable.Times times -> new Facet(times.name(), inOrder(times(times, hits)));
    };
  }

  private static Map<String, Integer> values(Countable.Values values, FacetsCollector hits)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (MatchingDocs found : hits.getMatchingDocs()) {
      SortedSetDocValues column = DocValues.getSortedSet(found.context().reader(), values.column());
      int[] byOrd = new int[Math.toIntExact(column.getValueCount())];
      DocIdSetIterator docs = found.bits().iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (column.advanceExact(doc)) {
          for (int i = 0; i < column.docValueCount(); i++) {
            byOrd[(int) column.nextOrd()]++;
          }
        }
      }
      for (int ord = 0; ord < byOrd.length; ord++) {
        if (byOrd[ord] > 0) {
          counts.merge(column.lookupOrd(ord).utf8ToString(), byOrd[ord], Integer::sum);
        }
      }
    }
    return counts;
  }

  private static Map<String, Integer> numbers(Countable.Numbers numbers, FacetsCollector hits)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (MatchingDocs found : hits.getMatchingDocs()) {
      SortedNumericDocValues column =
          DocValues.getSortedNumeric(found.context().reader(), numbers.column());
      DocIdSetIterator docs = found.bits().iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (column.advanceExact(doc)) {
          double number = NumericUtils.sortableLongToDouble(column.nextValue());
          counts.merge(Countable.Numbers.text(number), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private Map<String, Integer> times(Countable.Times times, FacetsCollector hits)
      throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (MatchingDocs found : hits.getMatchingDocs()) {
      NumericDocValues column = DocValues.getNumeric(found.context().reader(), times.column());
      Bits moments = moments(found.context().reader(), times.column());
      NumericDocValues days =
          DocValues.getNumeric(
              found.context().reader(),
              IndexFields.dayCountOf(IndexFields.fieldOfColumn(times.column())));
      DocIdSetIterator docs = found.bits().iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (column.advanceExact(doc)
            && (!days.advanceExact(doc) || times.holds(days.longValue()))) {
          LocalDate day = day(Instant.ofEpochMilli(column.longValue()), moments.get(doc));
          String stretch =
              switch (times.stretch()) {
                case YEAR -> year(day.getYear());
                case MONTH -> YearMonth.from(day).toString();
                case DAY -> day.toString();
              };
          counts.merge(stretch, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** A year as it is read back: with four digits. */
  private static String year(int year) {
    return year >= 0 && year < 1_000
        ? String.format(Locale.ROOT, "%04d", year)
        : Integer.toString(year);
  }

  /**
   * The day for this reader. A date without a time is kept as the start of its day for editors, and
   * stays that day for everybody.
   */
  private LocalDate day(Instant start, boolean moment) {
    return start.atZone(moment ? zone : ArticleDate.EDITORIAL_ZONE).toLocalDate();
  }

  /** The articles whose date knows its moment; where readers are editors, nobody need ask. */
  private Bits moments(LeafReader reader, String column) throws IOException {
    if (zone.equals(ArticleDate.EDITORIAL_ZONE)) {
      return new Bits.MatchNoBits(reader.maxDoc());
    }
    PointValues points =
        reader.getPointValues(IndexFields.momentOf(IndexFields.fieldOfColumn(column)));
    FixedBitSet found = new FixedBitSet(reader.maxDoc());
    if (points != null) {
      points.intersect(new EachDocument(found));
    }
    return found;
  }

  /** Notes who has a value. */
  private record EachDocument(FixedBitSet found) implements PointValues.IntersectVisitor {
    @Override
    public void visit(int doc) {
      found.set(doc);
    }

    @Override
    public void visit(int doc, byte[] value) {
      found.set(doc);
    }

    @Override
    public PointValues.Relation compare(byte[] least, byte[] most) {
      return PointValues.Relation.CELL_INSIDE_QUERY;
    }
  }

  private static List<Facet.Count> frequent(Map<String, Integer> counts) {
    return list(counts).stream()
        .sorted(
            Comparator.comparingInt(Facet.Count::count)
                .reversed()
                .thenComparing(Facet.Count::value))
        .limit(MOST_VALUES)
        .toList();
  }

  /** In the order of the map; the last ones if there are too many. */
  private static List<Facet.Count> inOrder(Map<String, Integer> counts) {
    List<Facet.Count> all = list(counts);
    return all.subList(Math.max(0, all.size() - MOST_STRETCHES), all.size());
  }

  private static List<Facet.Count> list(Map<String, Integer> counts) {
    List<Facet.Count> all = new ArrayList<>();
    counts.forEach((value, count) -> all.add(new Facet.Count(value, count)));
    return all;
  }
}
