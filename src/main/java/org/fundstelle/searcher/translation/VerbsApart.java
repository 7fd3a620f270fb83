package org.fundstelle.searcher.translation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Phrases and words near each other in which a verb stands in two pieces: {@code "Stellen abbauen"}
 * as <i>baut 400 Stellen ab</i>. The pieces may be anything by themselves, a verb and a
 * preposition; so the text also has to have the verb that they are together.
 */
final class VerbsApart {
  private VerbsApart() {}

  /** What finds the operand with its verbs in one piece, or else in two. */
  static Query with(Query inOnePiece, Operand operand, Scope scope) {
    Set<String> verbs = new LinkedHashSet<>();
    addVerbs(operand, verbs);
    if (verbs.isEmpty()) {
      return inOnePiece;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String verb : verbs) {
      byte[] key = org.fundstelle.german.word.Term.lemma(verb).bytes();
      any.add(new TermQuery(new Term(scope.bag(), new BytesRef(key))), Occur.SHOULD);
    }
    Query apart =
        new BooleanQuery.Builder()
            .add(FormQueries.near(inTwo(operand), true, scope), Occur.MUST)
            .add(any.build(), Occur.FILTER)
            .build();
    return new DisjunctionMaxQuery(List.of(inOnePiece, apart), 0);
  }

  /** Of a phrase that is looked for as it stands, too, only the other ways. */
  private static Operand inTwo(Operand operand) {
    return operand instanceof Operand.Sequence sequence
        ? new Operand.AnyOf(List.copyOf(sequence.apart()))
        : operand;
  }

  private static void addVerbs(Operand operand, Set<String> verbs) {
    switch (operand) {
      case Operand.Sequence sequence -> sequence.apart().forEach(row -> addVerbs(row, verbs));
      case Operand.Row row -> row.operands().forEach(one -> addVerbs(one, verbs));
      case Operand.Apart apart -> verbs.addAll(apart.whole().lemmas());
      case Operand.AnyOf any -> any.operands().forEach(one -> addVerbs(one, verbs));
      case Operand.Together together -> together.operands().forEach(one -> addVerbs(one, verbs));
    }
  }
}
