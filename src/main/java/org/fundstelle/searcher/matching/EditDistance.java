package org.fundstelle.searcher.matching;

import java.util.Arrays;

/**
 * How many insertions, deletions, changes and swaps of neighbours lie between two words, none of
 * their letters touched twice.
 */
public final class EditDistance {
  private EditDistance() {}

  /** Of two words. */
  public static int of(String one, String other) {
    return least(one, other, Integer.MAX_VALUE - 1, false);
  }

  /** Whether at most so many lie between two words: words of other lengths cost nothing. */
  public static boolean isWithin(String one, String other, int most) {
    int difference =
        Math.abs(one.codePointCount(0, one.length()) - other.codePointCount(0, other.length()));
    return difference <= most
        && (most == 0 ? one.equals(other) : least(one, other, most, false) <= most);
  }

  /** Whether some piece of the text is so near to {@code wanted}. */
  public static boolean standsIn(String wanted, String text, int most) {
    return sharesAPiece(wanted, text, most) && least(wanted, text, most, true) <= most;
  }

  /**
   * Of so many pieces of a word one has no edit: each edit touches one of them, a swap two. Hardly
   * any text has one, so this spares most of the work.
   */
  private static boolean sharesAPiece(String wanted, String text, int most) {
    int pieces = 2 * most + 1;
    int length = wanted.length() / pieces;
    for (int i = 0; i < pieces; i++) {
      int end = i == pieces - 1 ? wanted.length() : (i + 1) * length;
      if (text.contains(wanted.substring(i * length, end))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The distance row by row, from any place of {@code other} to any other if {@code anywhere};
   * given up when it is certain to be more than {@code most}.
   */
  private static int least(String one, String other, int most, boolean anywhere) {
    int[] rows = one.codePoints().toArray();
    int[] columns = other.codePoints().toArray();
    int[] before = new int[columns.length + 1];
    int[] last = new int[columns.length + 1];
    for (int j = 0; j <= columns.length; j++) {
      last[j] = anywhere ? 0 : j;
    }
    for (int i = 1; i <= rows.length; i++) {
      int[] row = new int[columns.length + 1];
      row[0] = i;
      int best = i;
      for (int j = 1; j <= columns.length; j++) {
        int change = rows[i - 1] == columns[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1 && j > 1 && rows[i - 1] == columns[j - 2] && rows[i - 2] == columns[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        best = Math.min(best, row[j]);
      }
      // A swap reaches back two rows, and costs one.
      if (best > most && Arrays.stream(last).min().orElse(0) >= most) {
        return most + 1;
      }
      before = last;
      last = row;
    }
    return anywhere ? Arrays.stream(last).min().orElse(0) : last[columns.length];
  }
}
