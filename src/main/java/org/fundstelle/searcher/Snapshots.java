package org.fundstelle.searcher;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.jspecify.annotations.Nullable;

/**
 * Points in time that readers are still paging through.
 *
 * <p>Each keeps the files of its time on disk, so only the latest few are kept, and none for long.
 * Safe for use by any number of threads.
 */
public final class Snapshots implements Closeable {
  private static final int MOST = 16;
  private static final double LONGEST_SECONDS = 600;

  private final ReentrantLock pruning = new ReentrantLock();
  private final SearcherLifetimeManager kept = new SearcherLifetimeManager();

  /** None yet. */
  public Snapshots() {}

  /** Keeps this point in time for further pages; returns what {@link #acquire} takes. */
  long keep(IndexSearcher lucene) throws IOException {
    long snapshot = kept.record(lucene);
    // Whoever is there already does it for all: searches must not wait for each other here.
    if (pruning.tryLock()) {
      try {
        AtomicInteger newer = new AtomicInteger();
        kept.prune((seconds, old) -> newer.incrementAndGet() > MOST || seconds > LONGEST_SECONDS);
      } finally {
        pruning.unlock();
      }
    }
    return snapshot;
  }

  /** The point in time, to be released after use; null if it is not kept any more. */
  @Nullable IndexSearcher acquire(long snapshot) {
    return kept.acquire(snapshot);
  }

  void release(IndexSearcher lucene) throws IOException {
    kept.release(lucene);
  }

  /** Keeps none of them any longer, as when a text has to be forgotten. */
  public void clear() throws IOException {
    kept.prune((seconds, old) -> true);
  }

  /** Lets go of all; pages asked for later are those of their own time. */
  @Override
  public void close() throws IOException {
    kept.close();
  }
}
