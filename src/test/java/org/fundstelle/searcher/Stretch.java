package org.fundstelle.searcher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.fundstelle.german.word.Word;

/**
 * From the first to the last of some places in a text, found by trying all of them.
 *
 * @param covered how many words of the query stand there
 */
record Stretch(int first, int last, int covered) {

  /** A word where it stands; a hyphenated whole stands where its last piece does. */
  record Place(int position, Word word) {}

  private boolean overlaps(Stretch other) {
    return first <= other.last && other.first <= last;
  }

  /** One of each, in any order, with at most so many places between their ends. */
  static List<Stretch> near(List<List<Stretch>> operands, int distance) {
    List<Stretch> found = new ArrayList<>();
    choose(operands, new ArrayList<>(), distance, found);
    return found;
  }

  /** Words that pass the tests one after the other, with at most {@code slop} others between. */
  static List<Stretch> inOrder(List<Predicate<Word>> tests, List<Place> places, int slop) {
    List<Stretch> found = new ArrayList<>();
    if (!tests.isEmpty()) {
      for (Place first : places) {
        if (tests.getFirst().test(first.word())) {
          follow(tests, 1, places, first.position(), first.position(), slop, found);
        }
      }
    }
    return found;
  }

  private static void choose(
      List<List<Stretch>> operands, List<Stretch> chosen, int distance, List<Stretch> found) {
    if (chosen.size() == operands.size()) {
      int first = chosen.stream().mapToInt(Stretch::first).min().orElseThrow();
      int last = chosen.stream().mapToInt(Stretch::last).max().orElseThrow();
      int covered = chosen.stream().mapToInt(s -> s.last() - s.first() + 1).sum();
      if (last - first + 1 - covered + operands.size() - 1 <= distance) {
        found.add(new Stretch(first, last, covered));
      }
      return;
    }
    for (Stretch next : operands.get(chosen.size())) {
      if (chosen.stream().noneMatch(next::overlaps)) {
        chosen.add(next);
        choose(operands, chosen, distance, found);
        chosen.removeLast();
      }
    }
  }

  private static void follow(
      List<Predicate<Word>> tests,
      int next,
      List<Place> places,
      int first,
      int at,
      int slop,
      List<Stretch> found) {
    if (next == tests.size()) {
      found.add(new Stretch(first, at, tests.size()));
      return;
    }
    for (Place place : places) {
      int between = place.position() - at - 1;
      if (between >= 0 && between <= slop && tests.get(next).test(place.word())) {
        follow(tests, next + 1, places, first, place.position(), slop - between, found);
      }
    }
  }
}
