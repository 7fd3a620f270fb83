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
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.CompiledAutomaton;
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

  /** So many sequences are tried in each order: 24 for four of them. */
  private static final int MOST_ORDERED = 4;

  private static final int MOST_SINGLE = 8;

  /** More ways to put operands in a row than this are not tried one by one. */
  private static final int MOST_BRANCHES = 256;

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
      Query sequence = slop == 0 ? builder.build() : inOrder(builder.build(), places, slop, field);
      boolean title = field.equals(IndexFields.surface(Field.TITLE));
      any.add(title ? new BoostQuery(sequence, TITLE_BOOST) : sequence, Occur.SHOULD);
    }
    return any.build();
  }

  /** Lucene's loose phrase also takes swapped words; ours only ones between. */
  private static Query inOrder(Query loose, List<Set<String>> places, int slop, String field) {
    return new BooleanQuery.Builder()
        .add(loose, Occur.MUST)
        .add(new IntervalQuery(field, interval(places, slop)), Occur.FILTER)
        .build();
  }

  /** Words and sequences close to each other. */
  static Query near(Operand.Together together, Scope scope) {
    IntervalsSource source = interval(together, branches(together) <= MOST_BRANCHES);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : scope.surfaces()) {
      any.add(new IntervalQuery(field, source), Occur.SHOULD);
    }
    return any.build();
  }

  /** In how many ways the operands can be put one after the other. */
  private static double branches(Operand operand) {
    return switch (operand) {
      case Operand.Sequence sequence -> 1;
      case Operand.AnyOf any -> any.operands().stream().mapToDouble(FormQueries::branches).sum();
      case Operand.Together together -> {
        double orders = 1;
        int operands = together.operands().size();
        for (int i = 0; i < operands; i++) {
          double rest = operands <= MOST_ORDERED ? operands - i : 1;
          orders *= rest * branches(together.operands().get(i));
        }
        yield orders;
      }
    };
  }

  /**
   * Where an operand stands.
   *
   * @param each whether each way of putting operands one after the other is tried by itself; if
   *     not, two operands may be found at one place, and a wide one may hide a narrow one
   */
  private static IntervalsSource interval(Operand operand, boolean each) {
    return switch (operand) {
      case Operand.Sequence sequence -> interval(sequence.places(), sequence.slop());
      case Operand.AnyOf any -> Intervals.or(each, intervals(any.operands(), each));
      case Operand.Together together -> {
        int between = together.distance() - (together.operands().size() - 1);
        yield between < 0
            ? Intervals.noIntervals("too many words for the distance")
            : together(intervals(together.operands(), each), between, each);
      }
    };
  }

  private static List<IntervalsSource> intervals(List<Operand> operands, boolean each) {
    return operands.stream().map(operand -> interval(operand, each)).toList();
  }

  /** In any order, no two at the same place; of many, two may be. */
  private static IntervalsSource together(
      List<IntervalsSource> sources, int between, boolean each) {
    if (!each || sources.size() > MOST_ORDERED) {
      IntervalsSource any = Intervals.unordered(sources.toArray(IntervalsSource[]::new));
      return Intervals.maxgaps(between, any);
    }
    List<IntervalsSource> orders = new ArrayList<>();
    addOrders(List.of(), sources, between, orders);
    return Intervals.or(orders);
  }

  private static void addOrders(
      List<IntervalsSource> first,
      List<IntervalsSource> rest,
      int between,
      List<IntervalsSource> orders) {
    if (rest.isEmpty()) {
      IntervalsSource order = Intervals.ordered(first.toArray(IntervalsSource[]::new));
      orders.add(Intervals.maxgaps(between, order));
    }
    for (int i = 0; i < rest.size(); i++) {
      List<IntervalsSource> longer = new ArrayList<>(first);
      List<IntervalsSource> others = new ArrayList<>(rest);
      longer.add(others.remove(i));
      addOrders(longer, others, between, orders);
    }
  }

  /** One of the forms; many of them as one automaton, which Lucene counts as one clause. */
  private static IntervalsSource anyOf(Set<String> forms) {
    List<BytesRef> terms = forms.stream().map(BytesRef::new).sorted().toList();
    if (terms.size() > MOST_SINGLE) {
      CompiledAutomaton automaton =
          new CompiledAutomaton(Automata.makeStringUnion(terms), false, false, true);
      return Intervals.multiterm(automaton, terms.size(), "one of " + terms.size() + " forms");
    }
    return Intervals.or(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource interval(List<Set<String>> sequence, int slop) {
    List<IntervalsSource> places = new ArrayList<>();
    for (Set<String> forms : sequence) {
      if (forms.isEmpty()) {
        return Intervals.noIntervals("a word does not occur");
      }
      places.add(anyOf(forms));
    }
    if (places.isEmpty()) {
      return Intervals.noIntervals("no word");
    }
    return places.size() == 1
        ? places.getFirst()
        : Intervals.maxgaps(slop, Intervals.ordered(places.toArray(IntervalsSource[]::new)));
  }
}
