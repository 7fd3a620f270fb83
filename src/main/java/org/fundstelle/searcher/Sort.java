package org.fundstelle.searcher;

/** The order of hits; ties go by id, so that pages fit together. */
public enum Sort {
  /** Best first. */
  RELEVANCE,
  /** Latest publication first; articles without a date last. */
  NEWEST,
  /** Earliest publication first; articles without a date last. */
  OLDEST
}
