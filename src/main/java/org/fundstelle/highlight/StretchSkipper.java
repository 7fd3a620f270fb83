package org.fundstelle.highlight;

import java.util.BitSet;
import java.util.List;
import org.fundstelle.german.StretchFilters;

/**
 * Passes over the stretches of a long text in which nothing can stand that would be shown, as far
 * as the filters that the index has of them tell. What is shown is the same as if all were read.
 *
 * <p>Belongs to one thread, and to one query on one text.
 */
final class StretchSkipper {
  /** So far back it is looked for the end of a sentence before a gap. */
  private static final int GAP = 8;

  private final String text;
  private final StretchFilters filters;
  private final PassageBreaker breaker;
  private final QueryMarks.Stage stage;
  private final List<Integer> clauses;
  private final long[][] keys;

  /** So many words further something may be found together with what stands here. */
  private final long reach;

  /** By stretch, the tests that its words may pass, as far as it was asked for. */
  private final BitSet[] passed;

  /** The stretch that begins where reading goes on, or has begun before. */
  private int stretch;

  /**
   * @param stage what is marked
   * @param clauses the numbers of those that are looked for in the text
   * @param keys of each test of the query, see {@link WordVerdicts#keys}
   */
  StretchSkipper(
      String text,
      StretchFilters filters,
      PassageBreaker breaker,
      QueryMarks.Stage stage,
      long[][] keys,
      List<Integer> clauses) {
    this.text = text;
    this.filters = filters;
    this.breaker = breaker;
    this.stage = stage;
    this.clauses = clauses;
    this.keys = keys;
    this.reach =
        clauses.stream().mapToLong(i -> stage.query().compiled(i).reach()).max().orElse(1) - 1;
    this.passed = new BitSet[filters.size()];
  }

  /** Where reading goes on that has come to {@code from}: there, if nothing may be passed over. */
  int next(int from, PassageChooser chooser) {
    int at = from;
    while (stretch < filters.size() && filters.end(stretch) <= at) {
      stretch++;
    }
    while (stretch < filters.size() && at == start(stretch) && isNeedless(stretch, chooser)) {
      at = filters.end(stretch);
      stretch++;
    }
    return at;
  }

  private boolean isNeedless(int number, PassageChooser chooser) {
    return !chooser.mayTake(found(number))
        && isBetweenSentences(start(number))
        && isBetweenSentences(filters.end(number));
  }

  /** Those of a snippet may be others than those that words are found in. */
  private boolean isBetweenSentences(int at) {
    return at == text.length() || breaker.sentenceStart(text, at, Math.max(0, at - GAP)) >= at;
  }

  private int start(int number) {
    return number == 0 ? 0 : filters.end(number - 1);
  }

  /** Where the stretch ends that reading has come to. */
  int end() {
    return stretch < filters.size() ? filters.end(stretch) : Integer.MAX_VALUE;
  }

  /** How many words stand before it. */
  int words() {
    return stretch == 0 ? 0 : filters.words(stretch - 1);
  }

  /** The clauses that may be found in the stretch, or across its ends. */
  private long found(int number) {
    BitSet tests = (BitSet) passed(number).clone();
    for (int before = number - 1; before >= 0 && wordsBetween(before, number) < reach; before--) {
      tests.or(passed(before));
    }
    for (int next = number + 1;
        next < filters.size() && wordsBetween(number, next) < reach;
        next++) {
      tests.or(passed(next));
    }
    long found = 0;
    for (int clause : clauses) {
      if (stage.query().compiled(clause).mayBeFound(tests::get)) {
        found |= PassageChooser.bit(stage.rank(clause));
      }
    }
    return found;
  }

  /** How many words stand between two stretches. */
  private int wordsBetween(int earlier, int later) {
    return filters.words(later - 1) - filters.words(earlier);
  }

  private BitSet passed(int number) {
    if (passed[number] == null) {
      passed[number] = new BitSet(keys.length);
      for (int test = 0; test < keys.length; test++) {
        passed[number].set(test, mayPass(number, keys[test]));
      }
    }
    return passed[number];
  }

  private boolean mayPass(int number, long[] any) {
    for (long key : any) {
      if (filters.mayHold(number, key)) {
        return true;
      }
    }
    return any.length == 0; // asks for more than filters can tell
  }
}
