package org.fundstelle.highlight;

/**
 * A marked stretch of text, from {@code start} (included) to {@code end} (excluded), in UTF-16 code
 * units.
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the stretch is empty or begins before the text
   */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no such stretch of text: " + start + " to " + end);
    }
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
