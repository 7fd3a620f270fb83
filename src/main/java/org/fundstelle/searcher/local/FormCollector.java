package org.fundstelle.searcher.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.fundstelle.searcher.IndexView.Form;
import org.fundstelle.searcher.IndexView.Forms;
import org.fundstelle.searcher.matching.Deadline;
import org.fundstelle.searcher.matching.EveryFormQuery;

/**
 * The forms of an index that automata accept: all, or of too many the most frequent ones of each
 * segment. Belongs to one thread.
 */
final class FormCollector {
  /** How many terms are looked at before the time is. */
  private static final int STRIDE = 256;

  private static final Comparator<Frequent> LEAST_FIRST =
      Comparator.comparingInt(Frequent::edits).reversed().thenComparingInt(Frequent::documents);

  private final IndexReader reader;
  private final int limit;
  private final Deadline deadline;
  private final Map<String, Form> found = new HashMap<>();
  private boolean complete = true;

  FormCollector(IndexReader reader, int limit, Deadline deadline) {
    this.reader = reader;
    this.limit = limit;
    this.deadline = deadline;
  }

  /** A term, how far it is from what was typed, and how many articles have it. */
  private record Frequent(BytesRef term, int edits, int documents) {}

  /** Adds what is at most so many edits away from {@code word}, in one walk for all distances. */
  void collectFuzzy(String word, int most, Collection<String> fields) throws IOException {
    // Of a long word it alone takes milliseconds.
    if (!isLate()) {
      collect(automaton(word, most), edits(word, most), fields);
    }
  }

  /** Whether no more forms are to be looked for; then those found are not all. */
  boolean isLate() {
    boolean late = deadline.endsExpansion();
    complete &= !late;
    return late;
  }

  private static CompiledAutomaton automaton(String word, int edits) {
    int length = word.codePointCount(0, word.length());
    return edits > 0 && edits <= EditAutomaton.MOST_EDITS && length <= EditAutomaton.LONGEST
        ? new EditAutomaton(word, edits)
        : FuzzyQuery.getFuzzyAutomaton(word, edits, 0, true);
  }

  /** How far a term is away that is at most {@code most} edits away. */
  private static ToIntFunction<BytesRef> edits(String word, int most) {
    BytesRef same = new BytesRef(word);
    if (most < 2) {
      return term -> term.equals(same) ? 0 : most;
    }
    int[] typed = word.codePoints().toArray();
    return term -> term.equals(same) ? 0 : isOneEdit(typed, term.utf8ToString()) ? 1 : 2;
  }

  /**
   * Whether two different words are one insertion, deletion, change or swap apart: what lies
   * between their common beginning and their common end tells, at less cost than a second
   * automaton.
   */
  private static boolean isOneEdit(int[] typed, String term) {
    int[] other = term.codePoints().toArray();
    int shorter = Math.min(typed.length, other.length);
    int start = 0;
    while (start < shorter && typed[start] == other[start]) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && typed[typed.length - 1 - end] == other[other.length - 1 - end]) {
      end++;
    }
    int left = typed.length - start - end;
    int right = other.length - start - end;
    boolean swapped =
        left == 2
            && right == 2
            && typed[start] == other[start + 1]
            && typed[start + 1] == other[start];
    return swapped || (left <= 1 && right <= 1);
  }

  /** Adds what begins with {@code prefix}. */
  void collectBeginning(String prefix, Collection<String> fields) throws IOException {
    BytesRef beginning = new BytesRef(prefix);
    collect(terms -> new Beginning(terms.iterator(), beginning), term -> 0, fields);
  }

  /** The terms that begin with a prefix: a run of neighbours, so no automaton is needed. */
  private static final class Beginning extends FilteredTermsEnum {
    private final BytesRef prefix;

    Beginning(TermsEnum all, BytesRef prefix) {
      super(all);
      this.prefix = prefix;
      setInitialSeekTerm(prefix);
    }

    @Override
    protected AcceptStatus accept(BytesRef term) {
      return StringHelper.startsWith(term, prefix) ? AcceptStatus.YES : AcceptStatus.END;
    }
  }

  /**
   * Adds what {@code automaton} accepts.
   *
   * @param edits how far a term is from what was typed
   */
  void collect(
      CompiledAutomaton automaton, ToIntFunction<BytesRef> edits, Collection<String> fields)
      throws IOException {
    collect(automaton::getTermsEnum, edits, fields);
  }

  /** Which of all terms of a field. */
  @FunctionalInterface
  private interface Matching {
    TermsEnum of(Terms all) throws IOException;
  }

  private void collect(Matching matching, ToIntFunction<BytesRef> edits, Collection<String> fields)
      throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      for (String field : fields) {
        Terms terms = leaf.reader().terms(field);
        if (terms == null) {
          continue;
        }
        if (deadline.endsExpansion()) {
          complete = false;
          return;
        }
        mostFrequent(matching.of(terms), edits).forEach(this::add);
      }
    }
  }

  /** Adds the values of a field that {@code automaton} accepts as a whole, or a word of which. */
  void collectValues(CompiledAutomaton automaton, String field) throws IOException {
    int seen = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef value = all.next(); value != null; value = all.next()) {
        if (EveryFormQuery.acceptsValue(automaton, value)) {
          add(new Frequent(BytesRef.deepCopyOf(value), 0, all.docFreq()));
        }
        if (found.size() > limit || (++seen % STRIDE == 0 && deadline.endsExpansion())) {
          complete = false;
          return;
        }
      }
    }
  }

  private PriorityQueue<Frequent> mostFrequent(TermsEnum matching, ToIntFunction<BytesRef> edits)
      throws IOException {
    PriorityQueue<Frequent> most = new PriorityQueue<>(LEAST_FIRST);
    int seen = 0;
    for (BytesRef term = matching.next(); term != null; term = matching.next()) {
      Frequent next = new Frequent(term, edits.applyAsInt(term), matching.docFreq());
      boolean full = most.size() == limit;
      complete &= !full;
      if (!full || LEAST_FIRST.compare(most.element(), next) < 0) {
        if (full) {
          most.remove();
        }
        most.add(new Frequent(BytesRef.deepCopyOf(term), next.edits(), next.documents()));
      }
      if (++seen % STRIDE == 0 && deadline.endsExpansion()) {
        complete = false;
        break;
      }
    }
    return most;
  }

  private void add(Frequent form) {
    String text = form.term().utf8ToString();
    Form known = found.get(text);
    int before = known == null ? 0 : known.documents();
    found.put(text, new Form(text, form.edits(), before + form.documents()));
  }

  /** What was found, nearest and most frequent first. */
  Forms forms() {
    List<Form> forms = new ArrayList<>(found.values());
    forms.sort(
        Comparator.comparingInt(Form::edits)
            .thenComparing(Comparator.comparingInt(Form::documents).reversed())
            .thenComparing(Form::text));
    return forms.size() <= limit
        ? new Forms(List.copyOf(forms), complete)
        : new Forms(List.copyOf(forms.subList(0, limit)), false);
  }
}
