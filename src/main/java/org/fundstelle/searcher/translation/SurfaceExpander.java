package org.fundstelle.searcher.translation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.IndexView.Forms;

/**
 * The word forms of an index that a fuzzy word or a pattern stands for.
 *
 * <p>Works on surface forms, never on lemmas or stems: {@code Röntgen*} and {@code Sanktionen~1}
 * find what a reader sees in the text.
 */
public final class SurfaceExpander {

  /** So many patterns of one search may each stand for as many forms as are allowed. */
  private static final int FULL_EXPANSIONS = 8;

  /** Words longer than this are not looked for with typing errors: nobody has typed them. */
  private static final int LONGEST_FUZZY = 100;

  private final IndexView view;
  private final int limit;
  private final Map<List<Object>, Forms> known = new HashMap<>();
  private final Map<List<Object>, List<String>> occurring = new HashMap<>();

  /** By field: forms that occur in another one, and are known not to occur in it. */
  private final Map<String, Set<String>> absent = new HashMap<>();

  private int left;

  /**
   * An expander for one search.
   *
   * @param limit how many forms one word or pattern may stand for
   */
  public SurfaceExpander(IndexView view, int limit) {
    this.view = view;
    this.limit = limit;
    this.left = limit * FULL_EXPANSIONS;
  }

  /** Where it looks for forms. */
  public IndexView view() {
    return view;
  }

  /**
   * The forms at most {@code edits} insertions, deletions, changes or swaps away from {@code word}.
   */
  public Forms fuzzy(String word, int edits, Collection<String> fields) throws IOException {
    List<Object> key = List.of(word, edits, fields);
    Forms before = known.get(key);
    if (before != null) {
      return before;
    }
    int most = word.codePointCount(0, word.length()) > LONGEST_FUZZY ? 0 : edits;
    return remembered(key, view.fuzzyForms(word, most, fields, most()));
  }

  /**
   * The forms that fit {@code pattern}, in which {@code *} is any run of letters and {@code ?} one.
   */
  Forms wildcard(String pattern, Collection<String> fields) throws IOException {
    List<Object> key = List.of(pattern, fields);
    Forms before = known.get(key);
    if (before != null) {
      return before;
    }
    return remembered(key, view.patternForms(pattern, fields, most()));
  }

  /** The forms of which each piece is written in one of these ways. */
  Forms spelled(List<List<String>> spellings, Collection<String> fields) throws IOException {
    List<Object> key = List.of(spellings, fields);
    Forms before = known.get(key);
    if (before != null) {
      return before;
    }
    return remembered(key, view.spelledForms(spellings, fields, most()));
  }

  /**
   * The values of a field with a word, or as a whole, at most {@code edits} away from {@code word}.
   */
  Forms fuzzyValues(String word, int edits, String field) throws IOException {
    int most = word.codePointCount(0, word.length()) > LONGEST_FUZZY ? 0 : edits;
    return view.fuzzyValues(word, most, field, most());
  }

  /** The values of a field with a word, or as a whole, that fits the pattern. */
  Forms wildcardValues(String pattern, String field) throws IOException {
    return view.patternValues(pattern, field, most());
  }

  private int most() {
    return Math.min(limit, Math.max(left, limit / 64 + 1));
  }

  private Forms remembered(List<Object> key, Forms forms) {
    left -= forms.forms().size();
    known.put(key, forms);
    return forms;
  }

  /** Those of {@code candidates} that occur in one of the fields. */
  List<String> occurring(Collection<String> candidates, Collection<String> fields)
      throws IOException {
    List<Object> key = List.of(List.copyOf(candidates), fields);
    List<String> before = occurring.get(key);
    if (before != null) {
      return before;
    }
    List<String> found = lookedUp(candidates, fields);
    occurring.put(key, found);
    return found;
  }

  private List<String> lookedUp(Collection<String> candidates, Collection<String> fields)
      throws IOException {
    Map<String, Set<String>> byField = view.occurring(candidates, fields);
    Set<String> anywhere = new HashSet<>();
    byField.values().forEach(anywhere::addAll);
    List<String> found = new ArrayList<>();
    for (String candidate : candidates) {
      if (anywhere.contains(candidate)) {
        found.add(candidate);
      }
    }
    // Whatever occurs nowhere is not asked for again.
    byField.forEach((field, forms) -> {
      Set<String> missing = absent.computeIfAbsent(field, f -> new HashSet<>());
      for (String form : found) {
        if (!forms.contains(form)) {
          missing.add(form);
        }
      }
    });
    return found;
  }

  /** Those of {@code forms} that may occur in the field, as far as {@link #occurring} was asked. */
  Set<String> present(Set<String> forms, String field) {
    Set<String> missing = absent.getOrDefault(field, Set.of());
    if (Collections.disjoint(missing, forms)) {
      return forms;
    }
    Set<String> present = new HashSet<>(forms);
    present.removeAll(missing);
    return present;
  }
}
