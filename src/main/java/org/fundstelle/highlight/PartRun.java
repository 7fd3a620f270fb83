package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;

/**
 * The parts of a compound that a query asks for, as they stand in a longer one: <i>Haushalt</i> in
 * <i>Haushaltsloch</i>. Immutable.
 *
 * @param places for each part the lemmas that may stand in its place; at least two
 * @param test the number of the test that is passed so
 */
record PartRun(List<Set<String>> places, int test) {
  /** What may stand between two parts: <i>Arbeit|s|zeit</i>, <i>Held|en|tat</i>. */
  static final int LONGEST_JOINT = 2;

  /** The parts of {@code word} that make up the run, in order; empty if it has no such run. */
  List<Part> in(Word word) {
    List<Part> parts = word.parts();
    for (int first = 0; first + places.size() <= parts.size(); first++) {
      if (places.getFirst().contains(parts.get(first).lemma())) {
        List<Part> run = from(parts, first);
        if (run.size() == places.size()) {
          return run;
        }
      }
    }
    return List.of();
  }

  /** As many places as follow one another from this part on; other parts may stand inside them. */
  private List<Part> from(List<Part> parts, int first) {
    List<Part> run = new ArrayList<>(List.of(parts.get(first)));
    for (int i = first + 1; i < parts.size() && run.size() < places.size(); i++) {
      Part part = parts.get(i);
      int gap = part.start() - run.getLast().end();
      if (gap >= 0 && gap <= LONGEST_JOINT && places.get(run.size()).contains(part.lemma())) {
        run.add(part);
      }
    }
    return run;
  }
}
