package org.fundstelle.searcher.translation;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermRangeQuery;
import org.fundstelle.query.FieldName;
import org.fundstelle.schema.IndexFields;

/** Finds the articles that have a field at all, whatever stands in it. */
final class FieldPresence {
  private FieldPresence() {}

  /** Articles that have a value in the field {@code name}, whose scope is {@code scope}. */
  static Query of(FieldName name, Scope scope) {
    String lucene = Scope.luceneName(name);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (!scope.surfaces().isEmpty()) {
      scope.surfaces().forEach(field -> any.add(new FieldExistsQuery(field), Occur.SHOULD));
      return new ConstantScoreQuery(any.build());
    }
    for (String column : List.of(IndexFields.columnOf(lucene), IndexFields.numberOf(lucene))) {
      any.add(new FieldExistsQuery(column), Occur.SHOULD);
    }
    // Not every field of whole values has a column.
    scope.key().ifPresent(key -> any.add(anyTerm(key), Occur.SHOULD));
    return new ConstantScoreQuery(any.build());
  }

  private static Query anyTerm(String field) {
    return new TermRangeQuery(field, null, null, true, true);
  }
}
