package org.fundstelle.searcher.translation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.query.Query.Fuzzy;
import org.fundstelle.query.Query.Phrase;
import org.fundstelle.query.Query.Term;
import org.fundstelle.query.Query.Wildcard;
import org.fundstelle.query.Query.Word;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.IndexView;

/**
 * Lucene queries over fields with several whole values, as authors and tags are. Belongs to one
 * thread.
 */
final class ValueQueries {
  private final IndexView view;
  private final List<FurtherField> furtherFields;
  private final Supplier<TextAnalyzer> analyzer;

  ValueQueries(IndexView view, List<FurtherField> furtherFields, Supplier<TextAnalyzer> analyzer) {
    this.view = view;
    this.furtherFields = furtherFields;
    this.analyzer = analyzer;
  }

  /** A phrase as the value that it may be as a whole. */
  static String text(Phrase phrase) {
    StringBuilder text = new StringBuilder();
    for (Term term : phrase.terms()) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(
          switch (term) {
            case Word word -> word.text();
            case Fuzzy fuzzy -> fuzzy.text();
            case Wildcard wildcard -> wildcard.pattern();
          });
    }
    return text.toString();
  }

  /**
   * What finds the words of one query in the same value: {@code "Angela Merkel"} not in an Angela
   * Weber and a Peter Merkel. The index has the words of all values in one bag, so the values of
   * those articles are looked through that have all words somewhere.
   */
  Query inOneValue(Query all, Scope scope) throws IOException {
    if (!hasSeveral(scope) || all instanceof MatchNoDocsQuery) {
      return all;
    }
    String key = scope.key().orElseThrow();
    Map<TermInSetQuery, Set<BytesRef>> sets = OneValue.sets();
    TextAnalyzer words = analyzer.get();
    Set<BytesRef> found = new HashSet<>();
    for (String value : view.valuesFound(all, column(scope).orElse(key))) {
      if (new OneValue(value, scope, words, sets).meets(all)) {
        found.add(new BytesRef(OneValue.key(value)));
      }
    }
    return found.isEmpty()
        ? new MatchNoDocsQuery("no value has all words")
        : new BooleanQuery.Builder()
            .add(all, Occur.MUST)
            .add(new TermInSetQuery(key, new ArrayList<>(found)), Occur.FILTER)
            .build();
  }

  private boolean hasSeveral(Scope scope) {
    Optional<Field> field = Field.byJsonName(scope.name());
    return scope.key().isPresent()
        && field
            .map(f -> f.type() == Field.Type.KEYWORDS || f.type() == Field.Type.NAMES)
            .orElse(true);
  }

  /** The values as they were given, where the index has them; else there are those of the key. */
  private Optional<String> column(Scope scope) {
    Optional<Field> field = Field.byJsonName(scope.name());
    if (field.isPresent()) {
      return field.filter(f -> f.use() == Field.Use.FACET).map(IndexFields::column);
    }
    return furtherFields.stream()
        .filter(f -> IndexFields.further(f).equals(scope.name()) && (f.facet() || f.sort()))
        .findFirst()
        .map(f -> IndexFields.columnOf(IndexFields.further(f)));
  }
}
