package org.fundstelle.searcher.matching;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.jspecify.annotations.Nullable;

/**
 * Finds any of the forms, as if they were one word; Lucene's {@link SynonymQuery}, to be read. All
 * count alike, since a cluster can't weigh single forms.
 */
public final class FormsQuery extends Query {
  private final String field;
  private final List<String> forms;

  /** Finds texts in a Lucene field that have one of the forms. */
  public FormsQuery(String field, List<String> forms) {
    this.field = field;
    this.forms = List.copyOf(forms);
  }

  /** The Lucene field of forms. */
  public String field() {
    return field;
  }

  /** The forms. */
  public List<String> forms() {
    return forms;
  }

  private SynonymQuery synonyms() {
    SynonymQuery.Builder builder = new SynonymQuery.Builder(field);
    forms.forEach(form -> builder.addTerm(new Term(field, form)));
    return builder.build();
  }

  @Override
  public Query rewrite(IndexSearcher lucene) {
    return synonyms();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    synonyms().visit(visitor);
  }

  @Override
  public String toString(@Nullable String defaultField) {
    return field + ":" + forms;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FormsQuery that && field.equals(that.field) && forms.equals(that.forms);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, forms);
  }
}
