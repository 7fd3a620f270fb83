package org.fundstelle.searcher.matching;

import java.util.Objects;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts in which forms stand to each other in some way; Lucene's {@link IntervalQuery}.
 */
public final class PlacesQuery extends Query {
  private final String field;
  private final Places places;
  private final Translated translated;

  /** Finds texts in a Lucene field in which forms stand so. */
  public PlacesQuery(String field, Places places) {
    this(field, places, new Translated());
  }

  private PlacesQuery(String field, Places places, Translated translated) {
    this.field = field;
    this.places = places;
    this.translated = translated;
  }

  /** The same in another field. */
  public PlacesQuery in(String other) {
    return new PlacesQuery(other, places, translated);
  }

  /** The places as Lucene has them, in whatever field: to build them from many forms is dear. */
  private static final class Translated {
    private volatile @Nullable IntervalsSource source;
  }

  private IntervalsSource source() {
    IntervalsSource known = translated.source;
    if (known == null) {
      known = places.source();
      translated.source = known;
    }
    return known;
  }

  /** The Lucene field of forms. */
  public String field() {
    return field;
  }

  /** What has to stand where. */
  public Places places() {
    return places;
  }

  /** Nothing if time is up, and then the search ends before it lets through what is excluded. */
  @Override
  public Query rewrite(IndexSearcher lucene) {
    return lucene instanceof LuceneSearcher ours && ours.timeIsUp()
        ? new MatchNoDocsQuery("time is up")
        : new IntervalQuery(field, source());
  }

  @Override
  public void visit(QueryVisitor visitor) {
    new IntervalQuery(field, source()).visit(visitor);
  }

  @Override
  public String toString(@Nullable String defaultField) {
    return field + ":" + places;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlacesQuery that
        && field.equals(that.field)
        && places.equals(that.places);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, places);
  }
}
