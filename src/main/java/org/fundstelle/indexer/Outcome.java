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

  /** It can't be indexed. */
  record Rejected(String id, String reason) implements Outcome {}
}
