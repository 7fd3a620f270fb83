package org.fundstelle.german;

import org.fundstelle.german.token.CharacterClass;
import org.fundstelle.german.token.FullStops;

/**
 * Cuts a long text where its words can be found in the pieces just as in the whole: where a
 * sentence is over, or at a blank line, if no hyphen was left open. A text without sentences is cut
 * at any blank, where only words that go together may be lost.
 */
public final class Stretches {
  /** How far back a hyphen is looked for that waits for its second word. */
  private static final int OPEN = 80;

  /** So far beyond its size a stretch goes on to the end of a sentence; then to any blank. */
  private static final int BEYOND = 1 << 16;

  private Stretches() {}

  /**
   * Where a stretch of about {@code size} characters ends that begins at {@code from}.
   *
   * @return at least {@code from + size}, or the end of the text
   */
  public static int end(String text, int from, int size) {
    int last = text.length() - 2;
    for (long at = (long) from + size; at < last; at++) {
      char c = text.charAt((int) at);
      if (c == '.' && isCut(text, (int) at)) {
        return (int) at + 1;
      }
      if (c == '\n' && isBlankLine(text, (int) at)) {
        return (int) at; // so that the next stretch still begins with a line
      }
      if (c == ' ' && at - from - size > BEYOND && !leavesOpen(text, (int) at)) {
        return (int) at;
      }
    }
    return text.length();
  }

  private static boolean isCut(String text, int stop) {
    return (text.charAt(stop + 1) == ' ' || text.charAt(stop + 1) == '\n')
        && !CharacterClass.isHyphen(text.charAt(stop + 2))
        && !leavesOpen(text, stop)
        && FullStops.endSentence(text, stop);
  }

  private static boolean isBlankLine(String text, int at) {
    return at > 0
        && text.charAt(at - 1) == '\n'
        && !CharacterClass.isHyphen(text.charAt(at + 1))
        && !leavesOpen(text, at);
  }

  /** Whether something like <i>Haupt- bzw. Nebenwohnung</i> may go on behind the place. */
  private static boolean leavesOpen(String text, int stop) {
    for (int at = stop - 1; at > 0 && at >= stop - OPEN; at--) {
      if (CharacterClass.isHyphen(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }
}
