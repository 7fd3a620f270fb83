package org.fundstelle.searcher.reading;

import java.util.List;
import java.util.Map;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/** The words of a query, and others in their place; operators, fields and signs stay. */
public final class QueryWords {
  private QueryWords() {}

  /** The query with each inflected word replaced that has an entry; what is excluded stays. */
  public static Query replaced(Query query, Map<String, String> words) {
    return switch (query) {
      case Query.Term term -> term(term, words);
      case Query.Phrase phrase ->
          phrase.form() == Form.EXACT
              ? phrase
              : new Query.Phrase(
                  phrase.terms().stream().map(t -> term(t, words)).toList(),
                  phrase.slop(),
                  phrase.form());
      case Query.Near near -> new Query.Near(all(near.operands(), words), near.distance());
      case Query.Words blank -> new Query.Words(all(blank.clauses(), words));
      case Query.And and -> new Query.And(all(and.clauses(), words));
      case Query.Or or -> new Query.Or(all(or.clauses(), words));
      case Query.Required required -> new Query.Required(replaced(required.query(), words));
      case Query.Boost boost -> new Query.Boost(replaced(boost.query(), words), boost.factor());
      case Query.In in -> new Query.In(in.field(), replaced(in.query(), words));
      case Query.All all -> all;
      case Query.None none -> none;
      case Query.Not not -> not;
      case Query.DateRange range -> range;
      case Query.NumberRange range -> range;
    };
  }

  /** All words of the query that may be inflected, wherever they stand. */
  public static List<String> texts(Query query) {
    return switch (query) {
      case Query.Word word -> word.form() == Form.INFLECTED ? List.of(word.text()) : List.of();
      case Query.Phrase phrase -> texts(phrase.terms());
      case Query.Near near -> texts(near.operands());
      case Query.Words blank -> texts(blank.clauses());
      case Query.And and -> texts(and.clauses());
      case Query.Or or -> texts(or.clauses());
      case Query.Not not -> texts(not.query());
      case Query.Required required -> texts(required.query());
      case Query.Boost boost -> texts(boost.query());
      case Query.In in -> texts(in.query());
      case Query.Fuzzy fuzzy -> List.of();
      case Query.Wildcard wildcard -> List.of();
      case Query.All all -> List.of();
      case Query.None none -> List.of();
      case Query.DateRange range -> List.of();
      case Query.NumberRange range -> List.of();
    };
  }

  private static List<String> texts(List<? extends Query> queries) {
    return queries.stream().flatMap(query -> texts(query).stream()).toList();
  }

  private static List<Query> all(List<Query> queries, Map<String, String> words) {
    return queries.stream().map(query -> replaced(query, words)).toList();
  }

  private static Query.Term term(Query.Term term, Map<String, String> words) {
    return term instanceof Query.Word word && word.form() == Form.INFLECTED
        ? Query.word(words.getOrDefault(word.text(), word.text()))
        : term;
  }
}
