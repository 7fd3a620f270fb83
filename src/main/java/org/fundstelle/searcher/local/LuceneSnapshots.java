package org.fundstelle.searcher.local;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.fundstelle.article.FurtherField;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.Snapshots;
import org.jspecify.annotations.Nullable;

/**
 * Points in time of an index on this machine.
 *
 * <p>Each keeps the files of its time on disk, so only the latest few are kept, and none for long.
 * Safe for use by any number of threads.
 */
public final class LuceneSnapshots implements Snapshots, Closeable {
  private static final int MOST = 16;
  private static final double LONGEST_SECONDS = 600;

  /** As long as no new one comes, each search need not look which are too old. */
  private static final long PRUNED_EACH = 1_000_000_000L;

  private final ReentrantLock pruning = new ReentrantLock();
  private final SearcherLifetimeManager kept = new SearcherLifetimeManager();
  private final List<FurtherField> furtherFields;
  private volatile long newest = -1;
  private volatile long pruned;

  /** None yet, of an index with these further fields. */
  public LuceneSnapshots(List<FurtherField> furtherFields) {
    this.furtherFields = List.copyOf(furtherFields);
  }

  @Override
  public long keep(IndexView view) throws IOException {
    long snapshot = kept.record(((LuceneView) view).lucene());
    long now = System.nanoTime();
    if (snapshot == newest && now - pruned < PRUNED_EACH) {
      return snapshot;
    }
    // Whoever is there already does it for all: searches must not wait for each other here.
    if (pruning.tryLock()) {
      try {
        newest = snapshot;
        pruned = now;
        AtomicInteger newer = new AtomicInteger();
        kept.prune((seconds, old) -> newer.incrementAndGet() > MOST || seconds > LONGEST_SECONDS);
      } finally {
        pruning.unlock();
      }
    }
    return snapshot;
  }

  @Override
  public @Nullable IndexView acquire(long snapshot) {
    IndexSearcher lucene = kept.acquire(snapshot);
    return lucene == null ? null : new LuceneView(lucene, furtherFields);
  }

  @Override
  public void release(IndexView view) throws IOException {
    kept.release(((LuceneView) view).lucene());
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
