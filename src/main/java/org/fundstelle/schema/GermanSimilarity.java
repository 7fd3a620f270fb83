package org.fundstelle.schema;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 in which the length of an article is its number of words, however many terms they are
 * indexed under.
 *
 * <p>Only writing differs from {@link BM25Similarity}; its norms are Lucene's own. A stock
 * OpenSearch gets the same norms from stacked tokens, which it does not count.
 */
public final class GermanSimilarity extends BM25Similarity {
  /** How much a word repeated counts. */
  public static final float K1 = 0.8f;

  /** How much the length of an article counts. */
  public static final float B = 0.8f;

  /**
   * BM25 as in every index and search of ours. A word repeated counts less than by Lucene's default
   * (k1 = 1.2): its lemma also counts where it is only part of a compound.
   */
  public GermanSimilarity() {
    super(K1, B);
  }

  @Override
  public long computeNorm(FieldInvertState state) {
    if (state.getAttributeSource() != null
        && state.getAttributeSource().hasAttribute(WordCountAttribute.class)) {
      int words = state.getAttributeSource().getAttribute(WordCountAttribute.class).wordCount();
      return SmallFloat.intToByte4(Math.max(1, words));
    }
    return super.computeNorm(state);
  }
}
