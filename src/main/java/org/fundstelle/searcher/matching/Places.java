package org.fundstelle.searcher.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** How forms stand to each other in a text. What Lucene's intervals are, but open to be read. */
public sealed interface Places {

  /** One of the forms. */
  record OneOf(Set<String> forms) implements Places {
    /** Copies the set. */
    public OneOf {
      forms = Set.copyOf(forms);
    }
  }

  /** All in this order, with at most so many places between them altogether. */
  record InOrder(List<Places> all, int between) implements Places {
    /** Copies the list. */
    public InOrder {
      all = List.copyOf(all);
    }
  }

  /** All in any order, also over each other, with at most so many places between them. */
  record InAnyOrder(List<Places> all, int between) implements Places {
    /** Copies the list. */
    public InAnyOrder {
      all = List.copyOf(all);
    }
  }

  /**
   * At least one of them.
   *
   * @param each whether each is tried by itself where what follows depends on it
   */
  record AnyOf(List<Places> any, boolean each) implements Places {
    /** Copies the list. */
    public AnyOf {
      any = List.copyOf(any);
    }
  }

  /** Where one stands inside another. */
  record Inside(Places place, Places around) implements Places {}

  /** The same as Lucene finds it. */
  default IntervalsSource source() {
    return new LuceneForm().of(this);
  }

  /** Places as Lucene's intervals. */
  final class LuceneForm {
    private static final int MOST_SINGLE = 8;

    /**
     * The same pattern often stands in a query more than once, and a thousand forms take a while.
     */
    private final Map<Set<String>, IntervalsSource> known = new HashMap<>();

    private LuceneForm() {}

    private IntervalsSource of(Places places) {
      return switch (places) {
        case OneOf one -> known.computeIfAbsent(one.forms(), LuceneForm::anyOf);
        case InOrder order ->
            Intervals.maxgaps(order.between(), Intervals.ordered(all(order.all())));
        case InAnyOrder order ->
            Intervals.maxgaps(order.between(), Intervals.unordered(all(order.all())));
        case Inside inside -> Intervals.containedBy(of(inside.place()), of(inside.around()));
        case AnyOf any -> Intervals.or(any.each(), List.of(all(any.any())));
      };
    }

    private IntervalsSource[] all(List<Places> places) {
      return places.stream().map(this::of).toArray(IntervalsSource[]::new);
    }

    /** One of the forms; many of them as one automaton, which Lucene counts as one clause. */
    private static IntervalsSource anyOf(Set<String> forms) {
      List<BytesRef> terms = forms.stream().map(BytesRef::new).sorted().toList();
      if (terms.isEmpty()) {
        return Intervals.noIntervals("a word does not occur");
      }
      if (terms.size() > MOST_SINGLE) {
        List<IntervalsSource> bundles = new ArrayList<>();
        for (int i = 0; i < terms.size(); i += Clauses.most()) {
          bundles.add(anyOf(terms.subList(i, Math.min(terms.size(), i + Clauses.most()))));
        }
        return bundles.size() == 1 ? bundles.getFirst() : Intervals.or(false, bundles);
      }
      return Intervals.or(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }

    private static IntervalsSource anyOf(List<BytesRef> terms) {
      CompiledAutomaton automaton =
          new CompiledAutomaton(Automata.makeBinaryStringUnion(terms), false, false, true);
      return Intervals.multiterm(automaton, terms.size(), "one of " + terms.size() + " forms");
    }
  }
}
