package org.fundstelle.cluster;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.fundstelle.searcher.matching.FormsQuery;
import org.fundstelle.searcher.matching.SequenceQuery;

/**
 * What the forms of phrases and fuzzy words weigh, counted on all shards. A shard asks the others
 * how rare its forms are, but weighs a phrase by those alone that it has itself; where some are so
 * rare that a shard may lack them, the query tells it what the others weigh.
 *
 * @param articles by form: in how many articles it stands
 * @param all by field: how many articles have it
 * @param shards on how many shards they are spread
 */
record FormWeights(Map<Term, Integer> articles, Map<String, Integer> all, int shards) {
  /** For a single shard, or where scores don't matter. */
  static final FormWeights NONE = new FormWeights(Map.of(), Map.of(), 1);

  /**
   * A form in so many articles a shard is in all of them: that one has none of them happens once in
   * e^20 cases.
   */
  private static final int EVERYWHERE = 20;

  /** One form and what it weighs. */
  record Form(String text, double weight) {}

  /**
   * What a shard has to know.
   *
   * @param all what the forms weigh together
   * @param sum whether that is their sum, or else the least
   */
  record Weight(String field, List<Form> forms, double all, boolean sum) {}

  /** The terms whose weights the query needs to know. */
  static Set<Term> wanted(Query query) {
    Set<Term> terms = new LinkedHashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query found, Term... some) {
            if (found instanceof SynonymQuery
                || found instanceof SequenceQuery
                || found instanceof MultiPhraseQuery) {
              terms.addAll(Arrays.asList(some));
            }
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return occur == Occur.MUST || occur == Occur.SHOULD ? this : EMPTY_VISITOR;
          }
        });
    return terms;
  }

  /** Any of the forms weighs as much as the most frequent one. */
  Optional<Weight> of(FormsQuery query) {
    List<Form> forms = forms(query.field(), query.forms());
    double least = forms.stream().mapToDouble(Form::weight).min().orElse(0);
    return mayLack(query.field(), query.forms())
        ? Optional.of(new Weight(query.field(), forms, least, false))
        : Optional.empty();
  }

  /** A phrase weighs as much as all forms together that may stand in it. */
  Optional<Weight> of(String field, List<List<String>> places) {
    List<String> all = places.stream().flatMap(List::stream).toList();
    List<Form> forms = forms(field, all);
    double sum = forms.stream().mapToDouble(Form::weight).sum();
    return mayLack(field, all)
        ? Optional.of(new Weight(field, forms, sum, true))
        : Optional.empty();
  }

  private int articles(String field, String form) {
    return articles.getOrDefault(new Term(field, form), 0);
  }

  private boolean mayLack(String field, Collection<String> forms) {
    return shards > 1
        && forms.stream()
            .map(form -> articles(field, form))
            .anyMatch(count -> count > 0 && count < EVERYWHERE * shards);
  }

  private List<Form> forms(String field, List<String> forms) {
    return forms.stream()
        .filter(form -> articles(field, form) > 0)
        .map(form -> new Form(form, weight(field, articles(field, form))))
        .toList();
  }

  /** The inverse document frequency of BM25. */
  private double weight(String field, int articles) {
    int count = Math.max(articles, all.getOrDefault(field, 0));
    return Math.log(1 + (count - articles + 0.5) / (articles + 0.5));
  }
}
