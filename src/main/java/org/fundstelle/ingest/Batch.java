package org.fundstelle.ingest;

import java.util.List;

/**
 * Some entries of a source that stand together, still unparsed where that is cheaper.
 *
 * <p>Batches are handed out one after another by {@link ArticleSource#nextBatch()}; any thread may
 * parse any of them, several at the same time, also after the source moved on. That is how a source
 * on one disk keeps several threads busy.
 */
@FunctionalInterface
public interface Batch {

  /**
   * Returns what the entries became, in the order of the source. Never throws for bad content: that
   * is a {@link Ingested.Rejected}. Call it once; it parses anew each time.
   */
  List<Ingested> parse();

  /** A batch that is parsed already. */
  static Batch of(Ingested... entries) {
    List<Ingested> list = List.of(entries);
    return () -> list;
  }
}
