package org.fundstelle.searcher;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Finds and weighs what {@code inner} does; Lucene does not merge it into what it is part of. */
public final class UnmergedQuery extends Query {
  private final Query inner;

  UnmergedQuery(Query inner) {
    this.inner = inner;
  }

  /** What is kept together. */
  public Query inner() {
    return inner;
  }

  @Override
  public Query rewrite(IndexSearcher lucene) throws IOException {
    Query rewritten = inner.rewrite(lucene);
    if (rewritten instanceof MatchNoDocsQuery) {
      return rewritten;
    }
    return rewritten.equals(inner) ? this : new UnmergedQuery(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher lucene, ScoreMode mode, float boost) throws IOException {
    return lucene.createWeight(inner, mode, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    inner.visit(visitor.getSubVisitor(Occur.MUST, this));
  }

  @Override
  public String toString(@Nullable String defaultField) {
    return "unmerged(" + inner.toString(defaultField) + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnmergedQuery that && inner.equals(that.inner);
  }

  @Override
  public int hashCode() {
    return Objects.hash(getClass(), inner);
  }
}
