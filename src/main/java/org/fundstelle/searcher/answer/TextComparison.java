package org.fundstelle.searcher.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundstelle.schema.CopyText;

/**
 * Holds two texts beside each other: the runs of words that stand in both, whatever their order,
 * and the gaps between them.
 */
final class TextComparison {
  /** Chaining takes the square of this. */
  private static final int MOST_RUNS = 4_000;

  private final CopyText shorter;
  private final CopyText longer;
  private final boolean swapped;
  private final int common;
  private final List<Run> chain;

  /** Words that stand in both texts: from where in the shorter and the longer one, and how many. */
  private record Run(int a, int b, int length) {
    int endA() {
      return a + length;
    }

    int endB() {
      return b + length;
    }
  }

  /**
   * Words of the one text and what the other has in their place; from and to are numbers of words.
   */
  record Gap(int from, int to, int otherFrom, int otherTo) {
    Gap swapped() {
      return new Gap(otherFrom, otherTo, from, to);
    }
  }

  private TextComparison(CopyText shorter, CopyText longer, boolean swapped) {
    this.shorter = shorter;
    this.longer = longer;
    this.swapped = swapped;
    List<Run> runs = commonRuns();
    common = runs.stream().mapToInt(Run::length).sum();
    chain = heaviestChain(runs);
  }

  /** Compares {@code other} with {@code one}. */
  static TextComparison of(CopyText one, CopyText other) {
    return one.size() <= other.size()
        ? new TextComparison(one, other, false)
        : new TextComparison(other, one, true);
  }

  /** The text with fewer words. */
  CopyText shorter() {
    return shorter;
  }

  /** The text with more words. */
  CopyText longer() {
    return longer;
  }

  /** The text that was given first. */
  CopyText first() {
    return swapped ? longer : shorter;
  }

  /** The text that was given second. */
  CopyText second() {
    return swapped ? shorter : longer;
  }

  /** How many words of the shorter text stand in the longer one as part of a run. */
  int common() {
    return common;
  }

  /** What differs, in the order of the shorter text; what was moved counts as different. */
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    Run before = new Run(0, 0, 0);
    for (Run run : chain) {
      addGap(gaps, before, run);
      before = run;
    }
    addGap(gaps, before, new Run(shorter.size(), longer.size(), 0));
    return gaps;
  }

  private static void addGap(List<Gap> gaps, Run before, Run run) {
    if (before.endA() < run.a() || before.endB() < run.b()) {
      gaps.add(new Gap(before.endA(), run.a(), before.endB(), run.b()));
    }
  }

  /** What differs, seen from the first text that was given. */
  List<Gap> gapsOfFirst() {
    return swapped ? gaps().stream().map(Gap::swapped).toList() : gaps();
  }

  /** From the start of the shorter text on, always the longest run that goes on there. */
  private List<Run> commonRuns() {
    Map<Long, int[]> places = places();
    List<Run> runs = new ArrayList<>();
    int expected = 0;
    for (int i = 0; i < shorter.runCount(); ) {
      int[] at = places.get(shorter.run(i));
      Run best = new Run(i, 0, 0);
      for (int place : at == null ? new int[0] : at) {
        int length = length(i, place);
        boolean goesOn = place == expected && length >= CopyText.RUN;
        if (length > best.length() || goesOn) {
          best = new Run(i, place, length);
        }
        if (goesOn) {
          break;
        }
      }
      if (best.length() >= CopyText.RUN) {
        runs.add(best);
        expected = best.endB();
      }
      i += Math.max(1, best.length());
    }
    return runs;
  }

  private int length(int a, int b) {
    int length = 0;
    while (a + length < shorter.size()
        && b + length < longer.size()
        && shorter.word(a + length).equals(longer.word(b + length))) {
      length++;
    }
    return length;
  }

  /** Where the runs of the longer text stand; of one that stands in many places, the first few. */
  private Map<Long, int[]> places() {
    Map<Long, int[]> places = new HashMap<>();
    for (int i = 0; i < longer.runCount(); i++) {
      int place = i;
      places.merge(
          longer.run(i),
          new int[] {place},
          (had, more) -> {
            if (had.length >= 8) {
              return had;
            }
            int[] all = Arrays.copyOf(had, had.length + 1);
            all[had.length] = place;
            return all;
          });
    }
    return places;
  }

  /** The runs, in the same order in both texts, that have the most words together. */
  private static List<Run> heaviestChain(List<Run> runs) {
    int count = Math.min(runs.size(), MOST_RUNS);
    int[] weight = new int[count];
    int[] previous = new int[count];
    int last = -1;
    for (int i = 0; i < count; i++) {
      previous[i] = -1;
      for (int k = 0; k < i; k++) {
        if (runs.get(k).endB() <= runs.get(i).b() && weight[k] > weight[i]) {
          weight[i] = weight[k];
          previous[i] = k;
        }
      }
      weight[i] += runs.get(i).length();
      last = last < 0 || weight[i] > weight[last] ? i : last;
    }
    List<Run> chain = new ArrayList<>();
    for (int i = last; i >= 0; i = previous[i]) {
      chain.add(runs.get(i));
    }
    Collections.reverse(chain);
    return chain;
  }
}
