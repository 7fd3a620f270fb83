package org.fundstelle.searcher.matching;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterDocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the time while articles are looked into. Lucene does so only between runs of articles,
 * which become longer and longer; to find out whether words stand near each other can take
 * milliseconds an article.
 *
 * <p>When time is up it ends the search of this part of the index; to find nothing from then on
 * would let through what was excluded.
 */
final class DeadlineWeight extends FilterScorerWeight {
  private final Deadline deadline;
  private final int stride;
  private int looked;

  /**
   * A weight that keeps to a time.
   *
   * @param stride how many articles are looked into before the time is asked for
   */
  DeadlineWeight(Weight weight, Deadline deadline, int stride) {
    super(weight);
    this.deadline = deadline;
    this.stride = stride;
  }

  /** What was found until time was up is not all there is. */
  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return false;
  }

  /** To be counted one by one, so that the time is looked at. */
  @Override
  public int count(LeafReaderContext leaf) {
    return -1;
  }

  /**
   * What to look for in this part of the index. To open the places of a thousand forms takes
   * milliseconds, too.
   *
   * @throws CollectionTerminatedException if time is up
   */
  @Override
  public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
    if (deadline.strikes()) {
      throw new CollectionTerminatedException();
    }
    return super.scorerSupplier(leaf);
  }

  @Override
  Scorer around(Scorer scorer) {
    TwoPhaseIterator look = scorer.twoPhaseIterator();
    return look == null ? scorer : new DeadlineScorer(scorer, watched(look));
  }

  private TwoPhaseIterator watched(TwoPhaseIterator look) {
    return new TwoPhaseIterator(new Watched(look.approximation())) {
      @Override
      public boolean matches() throws IOException {
        lookAtTheTime();
        return look.matches();
      }

      @Override
      public float matchCost() {
        return look.matchCost();
      }
    };
  }

  /**
   * Articles that may match. Not even these come for nothing: where one of several words may stand
   * at a place, Lucene reads the places of them all before it says so.
   */
  private final class Watched extends FilterDocIdSetIterator {
    Watched(DocIdSetIterator articles) {
      super(articles);
    }

    @Override
    public int nextDoc() throws IOException {
      lookAtTheTime();
      return super.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
      lookAtTheTime();
      return super.advance(target);
    }
  }

  private void lookAtTheTime() {
    if (++looked % stride == 0 && deadline.strikes()) {
      throw new CollectionTerminatedException();
    }
  }

  /** Not a {@code FilterScorer}: there the iterator is settled. */
  private static final class DeadlineScorer extends Scorer {
    private final Scorer in;
    private final TwoPhaseIterator look;

    DeadlineScorer(Scorer in, TwoPhaseIterator look) {
      this.in = in;
      this.look = look;
    }

    @Override
    public int docID() {
      return in.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(look);
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return look;
    }

    @Override
    public float score() throws IOException {
      return in.score();
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return in.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return in.getMaxScore(upTo);
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
      in.setMinCompetitiveScore(least);
    }
  }
}
