package org.fundstelle.searcher.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * A word of which each piece may be written in several ways.
 *
 * @param places the ways in which each piece may be written, in order: letters and apostrophes, or
 *     nothing at all
 */
public record SpelledPattern(List<List<String>> places) {
  /** Copies the lists. */
  public SpelledPattern {
    places = places.stream().map(List::copyOf).toList();
  }

  /** All that may be written so. */
  public CompiledAutomaton automaton() {
    List<Automaton> pieces = new ArrayList<>();
    for (List<String> ways : places) {
      // Of bytes: to make them of letters, most of which have signs, would take several times as
      // long.
      pieces.add(
          Automata.makeBinaryStringUnion(ways.stream().map(BytesRef::new).sorted().toList()));
    }
    // Lucene makes it deterministic as far as terms lead into it, which is not far.
    return new CompiledAutomaton(Operations.concatenate(pieces), true, false, true);
  }

  /** The same as a regular expression of Lucene. */
  public String expression() {
    return places.stream().map(SpelledPattern::expression).collect(Collectors.joining());
  }

  private static String expression(List<String> ways) {
    String letters = ways.stream().filter(way -> way.length() == 1).collect(Collectors.joining());
    String any =
        Stream.concat(
                letters.isEmpty() ? Stream.of() : Stream.of("[" + letters + "]"),
                ways.stream().filter(way -> way.length() > 1))
            .collect(Collectors.joining("|", "(", ")"));
    return ways.contains("") ? any + "?" : any;
  }
}
