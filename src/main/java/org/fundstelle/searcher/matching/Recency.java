package org.fundstelle.searcher.matching;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.fundstelle.article.Field;
import org.fundstelle.schema.IndexFields;
import org.jspecify.annotations.Nullable;

/**
 * The score of an article, weighed by its age: half for each half-life that has passed since it was
 * published. One without a date counts as one half-life old, one from the future as new.
 */
public final class Recency extends DoubleValuesSource {
  private static final String COLUMN = IndexFields.column(Field.PUBLISHED);

  /** Beyond this, articles differ by their words alone. */
  private static final double MOST_HALF_LIVES = 40;

  /** Longer ones, as long as the world or forever, are not told apart. */
  private static final Duration LONGEST = Duration.ofSeconds(1_000_000_000_000_000L);

  private final long now;
  private final double halfLife;

  private Recency(Instant now, Duration halfLife) {
    this.now = now.toEpochMilli();
    this.halfLife = halfLife.compareTo(LONGEST) < 0 ? Math.max(1, halfLife.toMillis()) : 1e18;
  }

  /** The same hits, each with its score weighed by its age at {@code now}. */
  public static Query weigh(Query query, Instant now, Duration halfLife) {
    return new FunctionScoreQuery(query, new Recency(now, halfLife));
  }

  /** When the age is measured, in milliseconds since 1970. */
  public long now() {
    return now;
  }

  /** In milliseconds. */
  public double halfLife() {
    return halfLife;
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
    NumericDocValues published = DocValues.getNumeric(leaf.reader(), COLUMN);
    return new DoubleValues() {
      private double factor;

      @Override
      public double doubleValue() throws IOException {
        return factor * scores.doubleValue();
      }

      @Override
      public boolean advanceExact(int doc) throws IOException {
        factor = published.advanceExact(doc) ? factor(published.longValue()) : 0.5;
        return scores.advanceExact(doc);
      }
    };
  }

  private double factor(long published) {
    double age = Math.max(0, (double) now - published);
    return Math.pow(0.5, Math.min(MOST_HALF_LIVES, age / halfLife));
  }

  @Override
  public boolean needsScores() {
    return true;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher lucene) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Recency that && now == that.now && halfLife == that.halfLife;
  }

  @Override
  public int hashCode() {
    return Objects.hash(now, halfLife);
  }

  @Override
  public String toString() {
    return "recency(" + now + ", " + halfLife + ")";
  }
}
