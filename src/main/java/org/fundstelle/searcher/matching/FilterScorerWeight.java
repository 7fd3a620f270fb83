package org.fundstelle.searcher.matching;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** A weight whose scorers are those of another, with something around them. */
abstract class FilterScorerWeight extends FilterWeight {
  FilterScorerWeight(Weight weight) {
    super(weight);
  }

  FilterScorerWeight(Query query, Weight weight) {
    super(query, weight);
  }

  abstract Scorer around(Scorer scorer);

  @Override
  public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
    ScorerSupplier supplier = in.scorerSupplier(leaf);
    if (supplier == null) {
      return null;
    }
    return new ScorerSupplier() {
      @Override
      public Scorer get(long leadCost) throws IOException {
        return around(supplier.get(leadCost));
      }

      @Override
      public long cost() {
        return supplier.cost();
      }

      @Override
      public void setTopLevelScoringClause() throws IOException {
        supplier.setTopLevelScoringClause();
      }
    };
  }
}
