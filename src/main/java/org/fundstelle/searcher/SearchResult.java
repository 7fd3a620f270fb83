package org.fundstelle.searcher;

import java.util.List;
import java.util.Optional;
import org.fundstelle.query.ParsedQuery;
import org.fundstelle.query.Warning;

/**
 * What a search found, at one point in time.
 *
 * @param hits the hits of this page, in order
 * @param total how many articles were found
 * @param totalIsExact whether {@code total} is exact, or else a lower bound
 * @param tookMillis how long it took
 * @param understoodAs the query as it was understood
 * @param relaxed whether no article had all words and those with most of them are shown
 * @param warnings what was odd, and how it was taken
 * @param suggestion a query that would find more, if the typed one finds little
 * @param facets the counts that were asked for
 * @param after where the next page begins; empty after the last hit
 */
public record SearchResult(
    List<Hit> hits,
    long total,
    boolean totalIsExact,
    long tookMillis,
    ParsedQuery understoodAs,
    boolean relaxed,
    List<Warning> warnings,
    Optional<String> suggestion,
    List<Facet> facets,
    Optional<String> after) {

  /** Copies the lists. */
  public SearchResult {
    hits = List.copyOf(hits);
    warnings = List.copyOf(warnings);
    facets = List.copyOf(facets);
  }
}
