package org.fundstelle.searcher.translation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Field;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.IndexView.Forms;
import org.fundstelle.searcher.matching.FormsQuery;
import org.fundstelle.searcher.matching.PlacesQuery;
import org.fundstelle.searcher.matching.SequenceQuery;

/**
 * Lucene queries over word forms as they stand: single ones, sequences, and forms close to each
 * other.
 */
public final class FormQueries {
  /** More forms than this are not scored one by one. */
  private static final int MOST_SCORED = 64;

  private static final float TITLE_BOOST = 2.0f;

  /** How much less a form counts for each edit it is away. */
  private static final float EDIT_LOSS = 0.2f;

  private FormQueries() {}

  /** The Lucene fields that hold forms in this scope. */
  static List<String> fields(Scope scope) {
    return scope.surfaces().isEmpty() ? List.of(scope.key().orElse(scope.bag())) : scope.surfaces();
  }

  /** Any of the forms, all alike. */
  public static Query anyOf(Collection<String> forms, Scope scope) {
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
      addNearerFirst(any, field, forms.forms());
    }
    return any.build();
  }

  /**
   * All forms as one word, and those that are nearer once more. Each as a word of its own would let
   * a rare slip outweigh the word that was meant.
   */
  private static void addNearerFirst(
      BooleanQuery.Builder any, String field, List<IndexView.Form> forms) {
    float counted = 0;
    for (int end = forms.size(); end > 0; ) {
      int edits = forms.get(end - 1).edits();
      List<String> near = forms.subList(0, end).stream().map(IndexView.Form::text).toList();
      float weight = 1 - EDIT_LOSS * edits;
      Query asOne = new FormsQuery(field, near);
      any.add(
          weight == 1 && counted == 0 ? asOne : new BoostQuery(asOne, weight - counted),
          Occur.SHOULD);
      counted = weight;
      while (end > 0 && forms.get(end - 1).edits() == edits) {
        end--;
      }
    }
  }

  /** Which of some forms may occur in a Lucene field. */
  @FunctionalInterface
  interface Occurring {
    Set<String> in(Set<String> forms, String field);
  }

  /** A sequence: for each place the forms that may stand there. */
  public static Query sequence(List<Set<String>> places, int slop, Scope scope) {
    return sequence(places, slop, scope, (forms, field) -> forms);
  }

  /**
   * A sequence: for each place the forms that may stand there.
   *
   * @param occurring what is left out, as it would only be looked for in vain
   */
  static Query sequence(List<Set<String>> places, int slop, Scope scope, Occurring occurring) {
    if (places.isEmpty() || places.stream().anyMatch(Set::isEmpty)) {
      return new MatchNoDocsQuery("a word of the phrase does not occur");
    }
    if (places.size() == 1) {
      return anyOf(places.getFirst(), scope);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : scope.surfaces()) {
      List<Set<String>> present = places.stream().map(forms -> occurring.in(forms, field)).toList();
      if (present.stream().anyMatch(Set::isEmpty)) {
        continue;
      }
      Query sequence =
          slop == 0 ? new SequenceQuery(field, present) : inOrder(field, present, slop);
      boolean title = field.equals(IndexFields.surface(Field.TITLE));
      any.add(title ? new BoostQuery(sequence, TITLE_BOOST) : sequence, Occur.SHOULD);
    }
    return any.build();
  }

  /** Lucene's loose phrase also takes swapped words; ours only ones between. */
  private static Query inOrder(String field, List<Set<String>> places, int slop) {
    MultiPhraseQuery.Builder loose = new MultiPhraseQuery.Builder().setSlop(slop);
    for (Set<String> forms : places) {
      loose.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new));
    }
    return new BooleanQuery.Builder()
        .add(loose.build(), Occur.MUST)
        .add(new PlacesQuery(field, OperandPlaces.inOrder(places, slop)), Occur.FILTER)
        .build();
  }

  /**
   * Words, sequences, and both close to each other.
   *
   * @param apart whether verbs may also stand in two pieces
   */
  static Query near(Operand operand, boolean apart, Scope scope) {
    PlacesQuery near =
        new PlacesQuery(scope.surfaces().getFirst(), OperandPlaces.of(operand, apart));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : scope.surfaces()) {
      any.add(near.in(field), Occur.SHOULD);
    }
    return any.build();
  }
}
