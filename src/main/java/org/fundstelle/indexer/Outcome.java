package org.fundstelle.indexer;

/** What became of one article that was handed to the index. */
public sealed interface Outcome {

  /** The id of the article. */
  String id();

  /** It is new. */
  record Added(String id) implements Outcome {}

  /** It took the place of one with the same id. */
  record Updated(String id) implements Outcome {}

  /** The same article was there already. */
  record Unchanged(String id) implements Outcome {}

  /** A newer version was there already and stays. */
  record Outdated(String id) implements Outcome {}

  /**
   * The one with its id was withdrawn, and nothing says that this is a later version: it is there,
   * but withdrawn as well. Delete it first, or give it a higher version or a later date of change.
   */
  record StillWithdrawn(String id) implements Outcome {}

  /** It can't be indexed. */
  record Rejected(String id, String reason) implements Outcome {}
}
