package org.fundstelle.searcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.fundstelle.query.Query.Fuzzy;

/**
 * The word forms of an index that a fuzzy word or a pattern stands for.
 *
 * <p>Works on surface forms, never on lemmas or stems: {@code Röntgen*} and {@code Sanktionen~1}
 * find what a reader sees in the text.
 */
final class SurfaceExpander {
  /** A pattern needs more work than this only by malice. */
  private static final int WORK_LIMIT = 10_000;

  private final IndexReader reader;
  private final int limit;

  SurfaceExpander(IndexReader reader, int limit) {
    this.reader = reader;
    this.limit = limit;
  }

  /**
   * A form that occurs.
   *
   * @param edits how many edits it is away from what was typed
   * @param documents in how many articles it occurs, counted for each field
   */
  record Form(String text, int edits, int documents) {}

  /**
   * The forms found, nearest and most frequent first.
   *
   * @param complete whether there were no more than allowed
   */
  record Forms(List<Form> forms, boolean complete) {
    List<String> texts() {
      return forms.stream().map(Form::text).toList();
    }
  }

  /** How many edits a word of this length may have if nothing else was said. */
  static int editsFor(Fuzzy fuzzy) {
    if (fuzzy.maxEdits() != Fuzzy.BY_LENGTH) {
      return Math.clamp(fuzzy.maxEdits(), 0, 2);
    }
    int length = fuzzy.text().codePointCount(0, fuzzy.text().length());
    return length <= 3 ? 0 : length <= 5 ? 1 : 2;
  }

  /**
   * The forms at most {@code edits} insertions, deletions, changes or swaps away from {@code word}.
   */
  Forms fuzzy(String word, int edits, Collection<String> fields) throws IOException {
    Map<String, Form> found = new HashMap<>();
    for (int d = 0; d <= edits; d++) {
      collect(FuzzyQuery.getFuzzyAutomaton(word, d, 0, true), d, fields, found);
    }
    return best(found);
  }

  /**
   * The forms that fit {@code pattern}, in which {@code *} is any run of letters and {@code ?} one.
   */
  Forms wildcard(String pattern, Collection<String> fields) throws IOException {
    Map<String, Form> found = new HashMap<>();
    collect(new CompiledAutomaton(pattern(pattern), false, true, false), 0, fields, found);
    return best(found);
  }

  /** What fits a pattern; a backslash makes the sign behind it an ordinary one. */
  static Automaton pattern(String pattern) {
    List<Automaton> pieces = new ArrayList<>();
    String lower = pattern.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      boolean escaped = lower.charAt(i) == '\\' && i + 1 < lower.length();
      int c = lower.codePointAt(escaped ? ++i : i);
      pieces.add(
          escaped || (c != '*' && c != '?')
              ? Automata.makeChar(c)
              : c == '*' ? Automata.makeAnyString() : Automata.makeAnyChar());
      i += Character.charCount(c);
    }
    Automaton all = Operations.concatenate(pieces);
    try {
      return Operations.determinize(all, WORK_LIMIT);
    } catch (TooComplexToDeterminizeException malice) {
      return all; // Lucene then makes only those states that the terms of the index lead to.
    }
  }

  /** Those of {@code candidates} that occur in one of the fields. */
  List<String> occurring(Collection<String> candidates, Collection<String> fields)
      throws IOException {
    List<String> found = new ArrayList<>();
    for (String candidate : candidates) {
      for (String field : fields) {
        if (reader.docFreq(new Term(field, candidate)) > 0) {
          found.add(candidate);
          break;
        }
      }
    }
    return found;
  }

  private void collect(
      CompiledAutomaton automaton, int edits, Collection<String> fields, Map<String, Form> found)
      throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      for (String field : fields) {
        Terms terms = leaf.reader().terms(field);
        if (terms == null) {
          continue;
        }
        TermsEnum matching = automaton.getTermsEnum(terms);
        for (BytesRef term = matching.next(); term != null; term = matching.next()) {
          int documents = matching.docFreq();
          String text = term.utf8ToString();
          Form known = found.get(text);
          found.put(
              text,
              known == null
                  ? new Form(text, edits, documents)
                  : new Form(
                      text, known.edits, known.documents + (known.edits == edits ? documents : 0)));
        }
      }
    }
  }

  private Forms best(Map<String, Form> found) {
    List<Form> forms = new ArrayList<>(found.values());
    forms.sort(
        Comparator.comparingInt(Form::edits)
            .thenComparing(Comparator.comparingInt(Form::documents).reversed())
            .thenComparing(Form::text));
    return forms.size() <= limit
        ? new Forms(List.copyOf(forms), true)
        : new Forms(List.copyOf(forms.subList(0, limit)), false);
  }
}
