package org.fundstelle.highlight;

/**
 * Cuts a long text where its words can be found in the pieces just as in the whole: after the full
 * stop of a sentence that left no hyphen open.
 */
final class Stretches {
  /** How far back a hyphen is looked for that waits for its second word. */
  private static final int OPEN = 80;

  private Stretches() {}

  /**
   * Where a stretch of about {@code size} characters ends that begins at {@code from}.
   *
   * @return at least {@code from + size}, or the end of the text
   */
  static int end(String text, int from, int size) {
    int last = text.length() - 2;
    for (long at = (long) from + size; at < last; at++) {
      if (text.charAt((int) at) == '.' && isCut(text, (int) at)) {
        return (int) at + 1;
      }
    }
    return text.length();
  }

  private static boolean isCut(String text, int stop) {
    return (text.charAt(stop + 1) == ' ' || text.charAt(stop + 1) == '\n')
        && !Characters.isHyphen(text.charAt(stop + 2))
        && !leavesOpen(text, stop);
  }

  /** Whether something like <i>Haupt- bzw. Nebenwohnung</i> may go on behind the full stop. */
  private static boolean leavesOpen(String text, int stop) {
    for (int at = stop - 1; at > 0 && at >= stop - OPEN; at--) {
      if (Characters.isHyphen(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }
}
