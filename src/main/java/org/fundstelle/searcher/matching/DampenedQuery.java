package org.fundstelle.searcher.matching;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * What one word of several adds to the score, dampened: its score to the power of 7/8.
 *
 * <p>A rare compound is found by many keys at once, and their sum would decide a ranking alone.
 * Dampened, an article that has all words of a query somehow comes before one that has a single
 * word in every way. The order of scores stays, so Lucene can still skip what can't compete.
 *
 * <p>Finds what {@code inner} finds.
 */
public final class DampenedQuery extends WrappedQuery {
  /** Finds what {@code inner} finds, at a dampened score. */
  public DampenedQuery(Query inner) {
    super(inner);
  }

  @Override
  Query around(Query other) {
    return new DampenedQuery(other);
  }

  private static float dampened(float score) {
    // The eighth root by three square roots: much cheaper than a power.
    return score <= 0 ? 0 : (float) (score / Math.sqrt(Math.sqrt(Math.sqrt(score))));
  }

  /** A score that is dampened to no more than {@code dampened}. */
  private static float before(float dampened) {
    return (float) (Math.pow(dampened, 8 / 7.0) * (1 - 1e-5));
  }

  @Override
  public Weight createWeight(IndexSearcher lucene, ScoreMode mode, float boost) throws IOException {
    Weight weight = lucene.createWeight(inner(), mode, 1);
    return mode.needsScores() ? new DampenedWeight(weight, boost) : weight;
  }

  private final class DampenedWeight extends FilterScorerWeight {
    private final float boost;

    DampenedWeight(Weight weight, float boost) {
      super(DampenedQuery.this, weight);
      this.boost = boost;
    }

    @Override
    Scorer around(Scorer scorer) {
      return new DampenedScorer(scorer, boost);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      Explanation undampened = in.explain(leaf, doc);
      return undampened.isMatch()
          ? Explanation.match(
              boost * dampened(undampened.getValue().floatValue()),
              "to the power of 7/8, times " + boost,
              undampened)
          : undampened;
    }
  }

  private static final class DampenedScorer extends FilterScorer {
    private final float boost;

    DampenedScorer(Scorer scorer, float boost) {
      super(scorer);
      this.boost = boost;
    }

    @Override
    public float score() throws IOException {
      return boost * dampened(in.score());
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return in.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      // Rounded up: a maximum may never be below a score.
      return Math.nextUp(boost * dampened(in.getMaxScore(upTo)));
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
      in.setMinCompetitiveScore(before(least / boost));
    }
  }

  @Override
  public String toString(String field) {
    return "dampened(" + inner().toString(field) + ")";
  }
}
