package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.fundstelle.german.SeparatedForms;
import org.jspecify.annotations.Nullable;

/** A clause whose words are numbers of tests. */
sealed interface CompiledClause {

  /** Where the clause is found, by first position. */
  List<Occurrence> find(WordHits hits, boolean wholeWords);

  /** How many words of the query it stands for, when passages are compared. */
  default int weight() {
    return 1;
  }

  /** Whether it demands that words stand together. */
  default boolean isTogether() {
    return false;
  }

  /** How many neighbouring words it may look at for one place where it is found. */
  long reach();

  /** Whether it may be found where only these tests are passed. */
  boolean mayBeFound(IntPredicate passed);

  record OneWord(int test) implements CompiledClause {
    @Override
    public List<Occurrence> find(WordHits hits, boolean wholeWords) {
      return hits.ofWord(test, wholeWords);
    }

    @Override
    public long reach() {
      return 1;
    }

    @Override
    public boolean mayBeFound(IntPredicate passed) {
      return passed.test(test);
    }
  }

  record Apart(int test) implements CompiledClause {
    @Override
    public List<Occurrence> find(WordHits hits, boolean wholeWords) {
      return hits.ofPieces(test);
    }

    @Override
    public long reach() {
      return SeparatedForms.MOST_BETWEEN + 2; // and the two pieces
    }

    @Override
    public boolean mayBeFound(IntPredicate passed) {
      return passed.test(test);
    }
  }

  // A list would box the numbers of a tight loop.
  @SuppressWarnings("ArrayRecordComponent")
  record Phrase(int[] tests, int slop) implements CompiledClause {
    /** For each first word, the others as early as they come; one pass over each list of words. */
    @Override
    public List<Occurrence> find(WordHits hits, boolean wholeWords) {
      List<Occurrence> found = new ArrayList<>();
      int[][] tokens = new int[tests.length][];
      for (int i = 0; i < tests.length; i++) {
        tokens[i] = hits.whole(tests[i]);
        if (tokens[i].length == 0) {
          return found;
        }
      }
      int[] at = new int[tests.length];
      for (; at[0] < tokens[0].length; at[0]++) {
        int first = hits.position(tokens[0][at[0]]);
        int last = follow(hits, tokens, at, first);
        if (last < 0) {
          break;
        }
        if (last - first - (tests.length - 1) <= slop) {
          found.add(new Occurrence(first, last, spans(hits, tokens, at)));
        }
      }
      return found;
    }

    /** The position of the last word, or -1 if a list of words is exhausted. */
    private static int follow(WordHits hits, int[][] tokens, int[] at, int first) {
      int position = first;
      for (int i = 1; i < tokens.length; i++) {
        while (at[i] < tokens[i].length && hits.position(tokens[i][at[i]]) <= position) {
          at[i]++;
        }
        if (at[i] == tokens[i].length) {
          return -1;
        }
        position = hits.position(tokens[i][at[i]]);
      }
      return position;
    }

    private int[] spans(WordHits hits, int[][] tokens, int[] at) {
      int last = tests.length - 1;
      if (slop == 0) {
        return new int[] {hits.start(tokens[0][at[0]]), hits.end(tokens[last][at[last]])};
      }
      int[] spans = new int[2 * tests.length];
      for (int i = 0; i < tests.length; i++) {
        spans[2 * i] = hits.start(tokens[i][at[i]]);
        spans[2 * i + 1] = hits.end(tokens[i][at[i]]);
      }
      return spans;
    }

    @Override
    public int weight() {
      return tests.length;
    }

    @Override
    public boolean isTogether() {
      return tests.length > 1;
    }

    @Override
    public long reach() {
      return (long) tests.length + slop;
    }

    @Override
    public boolean mayBeFound(IntPredicate passed) {
      return Arrays.stream(tests).allMatch(passed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Phrase that && slop == that.slop && Arrays.equals(tests, that.tests);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(tests) + slop;
    }
  }

  record Near(List<CompiledClause> operands, int distance) implements CompiledClause {
    /**
     * So many pairs of operands are compared in one text, enough for four that stand there 25,000
     * times. Of a hundred small words near each other only the first places are marked.
     */
    private static final long MOST_WORK = 400_000;

    @Override
    public List<Occurrence> find(WordHits hits, boolean wholeWords) {
      List<Occurrence> found = new ArrayList<>();
      List<List<Occurrence>> forwards = new ArrayList<>();
      List<List<Occurrence>> backwards = new ArrayList<>();
      Map<CompiledClause, Integer> before = new HashMap<>();
      for (CompiledClause operand : operands) {
        Integer same = before.putIfAbsent(operand, forwards.size());
        if (same != null) {
          forwards.add(forwards.get(same));
          backwards.add(backwards.get(same));
          continue;
        }
        List<Occurrence> places = operand.find(hits, wholeWords);
        if (places.isEmpty()) {
          return found;
        }
        forwards.add(places);
        backwards.add(places.reversed().stream().map(Occurrence::mirrored).toList());
      }
      found.addAll(sweep(forwards));
      sweep(backwards).forEach(place -> found.add(place.mirrored()));
      found.sort(Comparator.comparingInt(Occurrence::first));
      return found;
    }

    /** Every place with the nearest places of the other operands after it. */
    private List<Occurrence> sweep(List<List<Occurrence>> places) {
      List<Occurrence> found = new ArrayList<>();
      int[] at = new int[places.size()];
      Occurrence[] window = new Occurrence[at.length];
      for (int i = 0; i < at.length; i++) {
        window[i] = places.get(i).getFirst();
      }
      long work = 0;
      while (true) {
        if (isNear(window)) {
          found.add(together(window));
        }
        work += (long) at.length * at.length;
        if (work > MOST_WORK) {
          return found;
        }
        int first = 0;
        for (int i = 1; i < at.length; i++) {
          if (window[i].first() < window[first].first()) {
            first = i;
          }
        }
        if (++at[first] == places.get(first).size()) {
          return found;
        }
        window[first] = places.get(first).get(at[first]);
      }
    }

    private boolean isNear(Occurrence[] window) {
      int covered = 0;
      for (Occurrence place : window) {
        covered += place.width();
      }
      int between = last(window) - first(window) + 1 - covered;
      return between + window.length - 1 <= distance && areApart(window);
    }

    private static int first(Occurrence[] window) {
      int first = Integer.MAX_VALUE;
      for (Occurrence place : window) {
        first = Math.min(first, place.first());
      }
      return first;
    }

    private static int last(Occurrence[] window) {
      int last = Integer.MIN_VALUE;
      for (Occurrence place : window) {
        last = Math.max(last, place.last());
      }
      return last;
    }

    private static boolean areApart(Occurrence[] window) {
      for (int i = 1; i < window.length; i++) {
        for (int other = 0; other < i; other++) {
          if (window[i].overlaps(window[other])) {
            return false;
          }
        }
      }
      return true;
    }

    private static Occurrence together(Occurrence[] window) {
      int length = 0;
      for (Occurrence place : window) {
        length += place.spans().length;
      }
      int[] spans = new int[length];
      int to = 0;
      for (Occurrence place : window) {
        System.arraycopy(place.spans(), 0, spans, to, place.spans().length);
        to += place.spans().length;
      }
      return new Occurrence(first(window), last(window), spans);
    }

    @Override
    public int weight() {
      return operands.stream().mapToInt(CompiledClause::weight).sum();
    }

    @Override
    public boolean isTogether() {
      return true;
    }

    @Override
    public long reach() {
      return operands.stream().mapToLong(CompiledClause::reach).sum() + distance;
    }

    @Override
    public boolean mayBeFound(IntPredicate passed) {
      return operands.stream().allMatch(operand -> operand.mayBeFound(passed));
    }
  }

  record AnyOf(List<CompiledClause> clauses) implements CompiledClause {
    @Override
    public List<Occurrence> find(WordHits hits, boolean wholeWords) {
      List<Occurrence> found = new ArrayList<>();
      for (CompiledClause clause : clauses) {
        found.addAll(clause.find(hits, wholeWords));
      }
      found.sort(Comparator.comparingInt(Occurrence::first));
      return found;
    }

    @Override
    public int weight() {
      return clauses.stream().mapToInt(CompiledClause::weight).max().orElse(0);
    }

    @Override
    public boolean isTogether() {
      return !clauses.isEmpty() && clauses.stream().allMatch(CompiledClause::isTogether);
    }

    @Override
    public long reach() {
      return clauses.stream().mapToLong(CompiledClause::reach).max().orElse(0);
    }

    @Override
    public boolean mayBeFound(IntPredicate passed) {
      return clauses.stream().anyMatch(clause -> clause.mayBeFound(passed));
    }
  }
}
