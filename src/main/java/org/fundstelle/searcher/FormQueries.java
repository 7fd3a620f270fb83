package org.fundstelle.searcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Field;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.SurfaceExpander.Forms;

/**
 * Lucene queries over word forms as they stand: single ones, sequences, and forms close to each
 * other.
 */
final class FormQueries {
  /** More forms than this are not scored one by one. */
  private static final int MOST_SCORED = 64;

  private static final float TITLE_BOOST = 2.0f;

  /** How much less a form counts for each edit it is away. */
  private static final float EDIT_LOSS = 0.3f;

  private FormQueries() {}

  /** The Lucene fields that hold forms in this scope. */
  static List<String> fields(Scope scope) {
    return scope.surfaces().isEmpty() ? List.of(scope.key().orElse(scope.bag())) : scope.surfaces();
  }

  /** Any of the forms, all alike. */
  static Query anyOf(Collection<String> forms, Scope scope) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : fields(scope)) {
      any.add(
          forms.size() == 1
              ? new TermQuery(new Term(field, forms.iterator().next()))
              : new TermInSetQuery(field, forms.stream().map(BytesRef::new).toList()),
          Occur.SHOULD);
    }
    return any.build();
  }

  /** Any of the forms, nearer ones first. */
  static Query expanded(Forms forms, Scope scope) {
    if (forms.forms().isEmpty()) {
      return new MatchNoDocsQuery("no such form");
    }
    if (forms.forms().size() > MOST_SCORED) {
      return anyOf(forms.texts(), scope);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : fields(scope)) {
      SynonymQuery.Builder builder = new SynonymQuery.Builder(field);
      for (SurfaceExpander.Form form : forms.forms()) {
        builder.addTerm(new BytesRef(form.text()), 1f - EDIT_LOSS * form.edits());
      }
      any.add(builder.build(), Occur.SHOULD);
    }
    return any.build();
  }

  /** A sequence: for each place the forms that may stand there. */
  static Query sequence(List<Set<String>> places, int slop, Scope scope) {
    if (places.isEmpty() || places.stream().anyMatch(Set::isEmpty)) {
      return new MatchNoDocsQuery("a word of the phrase does not occur");
    }
    if (places.size() == 1) {
      return anyOf(places.getFirst(), scope);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : scope.surfaces()) {
      MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder().setSlop(slop);
      for (Set<String> forms : places) {
        builder.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new));
      }
      boolean title = field.equals(IndexFields.surface(Field.TITLE));
      any.add(title ? new BoostQuery(builder.build(), TITLE_BOOST) : builder.build(), Occur.SHOULD);
    }
    return any.build();
  }

  /**
   * Sequences close to each other, in any order.
   *
   * @param distance for two words how many places apart they may be; in general one more than the
   *     words that may stand between the sequences in all
   */
  static Query near(
      List<List<Set<String>>> operands, List<Integer> slops, int distance, Scope scope) {
    List<IntervalsSource> sources = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      sources.add(interval(operands.get(i), slops.get(i)));
    }
    IntervalsSource together =
        sources.size() == 2
            ? Intervals.unorderedNoOverlaps(sources.get(0), sources.get(1))
            : Intervals.unordered(sources.toArray(IntervalsSource[]::new));
    IntervalsSource source = Intervals.maxgaps(Math.max(0, distance - 1), together);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : scope.surfaces()) {
      any.add(new IntervalQuery(field, source), Occur.SHOULD);
    }
    return any.build();
  }

  private static IntervalsSource interval(List<Set<String>> sequence, int slop) {
    List<IntervalsSource> places = new ArrayList<>();
    for (Set<String> forms : sequence) {
      if (forms.isEmpty()) {
        return Intervals.noIntervals("a word does not occur");
      }
      places.add(
          Intervals.or(
              forms.stream()
                  .map(form -> Intervals.term(new BytesRef(form)))
                  .toArray(IntervalsSource[]::new)));
    }
    if (places.isEmpty()) {
      return Intervals.noIntervals("no word");
    }
    return places.size() == 1
        ? places.getFirst()
        : Intervals.maxgaps(slop, Intervals.ordered(places.toArray(IntervalsSource[]::new)));
  }
}
