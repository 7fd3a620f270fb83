package org.fundstelle.query;

import java.util.List;

/**
 * A query as understood.
 *
 * @param query the tree
 * @param warnings what was odd and how it was taken; empty for a query without oddities
 */
public record ParsedQuery(Query query, List<Warning> warnings) {

  /** Copies the list. */
  public ParsedQuery {
    warnings = List.copyOf(warnings);
  }
}
