package org.fundstelle.query;

/**
 * How much of a query is read; what lies beyond is left out with a warning.
 *
 * @param length characters
 * @param depth parentheses and field names within each other; at most {@link #MAX_DEPTH}
 * @param clauses words, ranges and words of phrases in all
 */
public record QueryLimits(int length, int depth, int clauses) {

  /** 10,000 characters, 32 deep, 512 clauses. */
  public static final QueryLimits USUAL = new QueryLimits(10_000, 32, 512);

  /** What a depth can be set to, so that no thread runs out of stack. */
  public static final int MAX_DEPTH = 200;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not positive or the depth too large
   */
  public QueryLimits {
    if (length < 1 || depth < 1 || clauses < 1 || depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "limits are positive and the depth at most " + MAX_DEPTH + ", not " + depth);
    }
  }
}
