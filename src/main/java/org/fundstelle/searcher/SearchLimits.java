package org.fundstelle.searcher;

import java.time.Duration;
import org.fundstelle.article.Required;
import org.fundstelle.query.QueryLimits;

/**
 * What a single search may take. Over a limit, the best answer so far is given with a warning; a
 * page is only shorter than asked for, and {@link SearchResult#after} goes on.
 *
 * @param queryLength characters of a query
 * @param depth how deep parentheses may nest
 * @param clauses parts of a query
 * @param expansions word forms that one fuzzy word or pattern may stand for
 * @param timeout how long it may run
 * @param pageSize hits on a page
 */
public record SearchLimits(
    int queryLength, int depth, int clauses, int expansions, Duration timeout, int pageSize) {

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not positive, or the depth too large
   */
  public SearchLimits {
    Required.value(timeout, "the time of a search");
    if (expansions < 1 || pageSize < 1 || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException(
          "limits are positive, not " + expansions + " expansions, " + timeout + ", " + pageSize);
    }
    new QueryLimits(queryLength, depth, clauses).length();
  }

  /** Enough for people, bounded for machines. */
  public static SearchLimits defaults() {
    return new SearchLimits(10_000, 32, 256, 1_024, Duration.ofSeconds(2), 10_000);
  }

  /** A copy with this timeout. */
  public SearchLimits withTimeout(Duration value) {
    return new SearchLimits(queryLength, depth, clauses, expansions, value, pageSize);
  }

  /** What of this concerns the reading of a query. */
  public QueryLimits queryLimits() {
    return new QueryLimits(queryLength, depth, clauses);
  }
}
