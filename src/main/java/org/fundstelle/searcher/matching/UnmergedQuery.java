package org.fundstelle.searcher.matching;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Finds and weighs what {@code inner} does; Lucene does not merge it into what it is part of. */
public final class UnmergedQuery extends WrappedQuery {
  UnmergedQuery(Query inner) {
    super(inner);
  }

  @Override
  Query around(Query other) {
    return new UnmergedQuery(other);
  }

  @Override
  public Weight createWeight(IndexSearcher lucene, ScoreMode mode, float boost) throws IOException {
    return lucene.createWeight(inner(), mode, boost);
  }

  @Override
  public String toString(@Nullable String defaultField) {
    return "unmerged(" + inner().toString(defaultField) + ")";
  }
}
