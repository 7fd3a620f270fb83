package org.fundstelle.searcher.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * What a word may look like: {@code *} is any run of letters and {@code ?} one.
 *
 * @param pattern as it was typed; a backslash makes the sign behind it an ordinary one
 */
public record WildcardPattern(String pattern) {
  /** A pattern needs more work than this only by malice. */
  private static final int WORK_LIMIT = 10_000;

  /** What all that fits begins with, if that is all it asks for: letters, then one {@code *}. */
  public Optional<String> beginning() {
    String lower = pattern.toLowerCase(Locale.ROOT);
    int last = lower.length() - 1;
    if (last < 1 || lower.charAt(last) != '*') {
      return Optional.empty();
    }
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < last; i++) {
      char c = lower.charAt(i);
      if (c == '\\') {
        c = lower.charAt(++i);
        if (i == last) {
          return Optional.empty(); // the star itself is meant
        }
      } else if (c == '*' || c == '?') {
        return Optional.empty();
      }
      letters.append(c);
    }
    return Optional.of(letters.toString());
  }

  /** All that fits. */
  public Automaton automaton() {
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
}
