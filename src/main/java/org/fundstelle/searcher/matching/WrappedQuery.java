package org.fundstelle.searcher.matching;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/** A query around another, which finds what that finds. */
abstract class WrappedQuery extends Query {
  private final Query inner;

  WrappedQuery(Query inner) {
    this.inner = inner;
  }

  /** What is wrapped. */
  public final Query inner() {
    return inner;
  }

  /** The same around another query. */
  abstract Query around(Query other);

  @Override
  public final Query rewrite(IndexSearcher lucene) throws IOException {
    Query rewritten = inner.rewrite(lucene);
    if (rewritten instanceof MatchNoDocsQuery) {
      return rewritten;
    }
    return rewritten.equals(inner) ? this : around(rewritten);
  }

  @Override
  public final void visit(QueryVisitor visitor) {
    inner.visit(visitor.getSubVisitor(Occur.MUST, this));
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return sameClassAs(other) && other instanceof WrappedQuery that && inner.equals(that.inner);
  }

  @Override
  public final int hashCode() {
    return 31 * classHash() + inner.hashCode();
  }
}
