package org.fundstelle.searcher;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.fundstelle.schema.GermanSimilarity;

/**
 * Lucene's searcher, weighing as our indexes are written. It does not count the clauses of a query:
 * {@link SearchLimits} bound what is asked, and a word of ours is a dozen of Lucene's clauses.
 */
public final class LuceneSearcher extends IndexSearcher {
  /** A searcher on what {@code reader} sees. */
  public LuceneSearcher(IndexReader reader) {
    super(reader);
    setSimilarity(new GermanSimilarity());
  }

  /** A query that has nothing left to rewrite returns itself, and Lucene goes by that. */
  @Override
  @SuppressWarnings("ReferenceEquality")
  public Query rewrite(Query original) throws IOException {
    Query query = original;
    for (Query next = query.rewrite(this); next != query; next = query.rewrite(this)) {
      query = next;
    }
    return query;
  }
}
