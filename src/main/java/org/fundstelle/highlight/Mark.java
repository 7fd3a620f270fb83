package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of text that a clause of the query found.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param clause the number of the clause
 */
record Mark(int start, int end, int clause) {

  private static final String OPENING = "([";
  private static final String CLOSING = ")]";

  private static final Comparator<Mark> BY_PLACE =
      Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end);

  /** Adds what an occurrence wants marked, never a torn character, nothing outside the text. */
  static void addAll(List<Mark> marks, CharSequence text, int[] spans, int clause) {
    for (int i = 0; i < spans.length; i += 2) {
      int from = Math.max(0, spans[i]);
      int to = withBracket(text, from, Math.min(text.length(), spans[i + 1]));
      if (from < to) {
        marks.add(
            new Mark(
                Characters.boundaryBefore(text, from), Characters.boundaryAfter(text, to), clause));
      }
    }
  }

  /**
   * Where the stretch ends with the bracket that closes one opened in it: {@code Halle (Saale)}.
   */
  private static int withBracket(CharSequence text, int from, int to) {
    if (to >= text.length() || CLOSING.indexOf(text.charAt(to)) < 0) {
      return to;
    }
    char closing = text.charAt(to);
    char opening = OPENING.charAt(CLOSING.indexOf(closing));
    int open = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      open = c == opening ? open + 1 : c == closing ? Math.max(0, open - 1) : open;
    }
    return open > 0 ? to + 1 : to;
  }

  /** Sorts by place; cheap when already sorted. */
  static void sort(List<Mark> marks) {
    marks.sort(BY_PLACE);
  }

  /**
   * The union of marks, cut to a stretch of text and counted from its start: ascending, disjoint.
   * Marks that only touch stay apart.
   *
   * @param marks by place
   */
  static List<Span> union(List<Mark> marks, int from, int to) {
    List<Span> spans = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (Mark mark : marks) {
      int markStart = Math.max(mark.start, from);
      int markEnd = Math.min(mark.end, to);
      if (markStart >= markEnd) {
        continue;
      }
      if (start >= 0 && markStart < end) {
        end = Math.max(end, markEnd);
      } else {
        if (start >= 0) {
          spans.add(new Span(start - from, end - from));
        }
        start = markStart;
        end = markEnd;
      }
    }
    if (start >= 0) {
      spans.add(new Span(start - from, end - from));
    }
    return spans;
  }
}
