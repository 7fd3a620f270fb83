package org.fundstelle.highlight;

import java.util.List;

/**
 * A stretch of text to be shown.
 *
 * @param cutStart whether it begins inside a sentence
 * @param cutEnd whether it ends inside a sentence
 */
record Passage(int start, int end, boolean cutStart, boolean cutEnd) {

  int length() {
    return end - start;
  }

  boolean overlaps(Passage other) {
    return start < other.end && other.start < end;
  }

  /** What a reader is shown of {@code text}. */
  Snippet toSnippet(FieldText text, List<Mark> marks) {
    return new Snippet(
        text.field(),
        text.text().substring(start, end),
        start,
        Mark.union(marks, start, end),
        cutStart,
        cutEnd);
  }
}
