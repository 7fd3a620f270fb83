package org.fundstelle.highlight;

import org.fundstelle.german.word.Word;
import org.jspecify.annotations.Nullable;

/**
 * Judges words by all tests of a query at once, and remembers the verdicts: the words of a text
 * repeat, and equal words of one analysis are mostly the same object.
 *
 * <p>Belongs to one thread.
 */
final class WordVerdicts {

  /** Places in the memory of verdicts; powers of 2. A word that lost its place is judged again. */
  private static final int FEWEST_PLACES = 1 << 10;

  private static final int MOST_PLACES = 1 << 16;

  /** The verdict on most words: no test is passed. */
  static final Verdict NONE = new Verdict(new int[0], new int[0]);

  private final VerdictPlan plan;

  /** As far as it was asked for. */
  private long @Nullable [][] keys;

  /** Words that pass no test, by place: most words of a text, found with one look. */
  private @Nullable Word[] rejected = new Word[FEWEST_PLACES];

  private @Nullable Word[] words = new Word[FEWEST_PLACES];
  private Verdict[] verdicts = new Verdict[FEWEST_PLACES];

  WordVerdicts(VerdictPlan plan) {
    this.plan = plan;
  }

  /** Makes room for the words of a text of that many tokens. */
  void expect(int tokens) {
    int wanted = Math.min(MOST_PLACES, Integer.highestOneBit(Math.max(1, tokens / 4)) << 1);
    if (wanted > words.length) {
      rejected = new Word[wanted];
      words = new Word[wanted];
      verdicts = new Verdict[wanted];
    }
  }

  /** The {@link VerdictPlan#keys}, worked out once for all texts of a query. */
  long[][] keys() {
    long[][] known = keys;
    if (known == null) {
      known = plan.keys();
      keys = known;
    }
    return known;
  }

  /** What the query says to {@code word}. */
  @SuppressWarnings("ReferenceEquality") // comparing the words themselves would cost what we save
  Verdict on(Word word) {
    int hash = System.identityHashCode(word);
    int place = (hash ^ (hash >>> 15)) & (words.length - 1);
    if (rejected[place] == word) {
      return NONE;
    }
    if (words[place] == word) {
      return verdicts[place];
    }
    Verdict verdict = plan.judge(word);
    if (verdict.isNone()) {
      rejected[place] = word;
    } else {
      words[place] = word;
      verdicts[place] = verdict;
    }
    return verdict;
  }

  /**
   * Which tests a word passes.
   *
   * @param whole the numbers of the tests that it passes as a whole; ascending
   * @param parts for each part that passes a test which the whole does not: the number of the test,
   *     where the part begins in the word, where it ends
   */
  @SuppressWarnings("ArrayRecordComponent") // read for every word, never compared
  record Verdict(int[] whole, int[] parts) {

    /** Whether no test is passed. */
    boolean isNone() {
      return whole.length == 0 && parts.length == 0;
    }

    boolean passes(int test) {
      for (int passed : whole) {
        if (passed == test) {
          return true;
        }
      }
      return false;
    }
  }
}
