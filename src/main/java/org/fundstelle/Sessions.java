package org.fundstelle;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.IOUtils;
import org.fundstelle.indexer.ArticleWriter;
import org.fundstelle.searcher.local.LuceneSnapshots;
import org.jspecify.annotations.Nullable;

/**
 * Runs operations on an open index, each on the searcher of now, which stays open until it is done.
 * After a writer has failed, the next change begins a new {@link Session} at the last commit, and
 * the next commit tells what was lost. Safe for use by any number of threads.
 */
final class Sessions {
  private final Path path;
  private final IndexFolder folder;
  private final LuceneSnapshots snapshots;
  private final Opening opening;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

  /** Changes that were taken, those of them that need no further word, and whether others need. */
  private final AtomicLong taken = new AtomicLong();

  private volatile long settled;
  private volatile boolean lost;
  private volatile Session session;
  private boolean closed;

  /**
   * The sessions of an index.
   *
   * @param path for messages
   * @param snapshots those that a new session makes worthless
   * @param opening begins a session at the last commit
   */
  Sessions(Path path, IndexFolder folder, LuceneSnapshots snapshots, Opening opening)
      throws IOException {
    this.path = path;
    this.folder = folder;
    this.snapshots = snapshots;
    this.opening = opening;
    this.session = opening.open();
  }

  /** Begins a session. */
  @FunctionalInterface
  interface Opening {
    Session open() throws IOException;
  }

  /** Something done with a searcher. */
  @FunctionalInterface
  interface Operation<T> {
    T on(IndexSearcher lucene) throws IOException;
  }

  /** Something done with a writer. */
  @FunctionalInterface
  interface Change<T> {
    T by(ArticleWriter writer) throws IOException;
  }

  /**
   * The writer of now.
   *
   * @throws IllegalStateException if the index is read-only
   */
  private ArticleWriter writer() {
    ArticleWriter writer = session.writer();
    if (writer == null) {
      throw readOnly();
    }
    return writer;
  }

  private IllegalStateException readOnly() {
    return new IllegalStateException(
        "the index " + path + " was opened read-only; use LocalIndex.open to write");
  }

  /** Runs one operation. */
  <T> T use(Operation<T> operation) throws IOException {
    gate.readLock().lock();
    try {
      requireOpen();
      return explaining(() -> {
        IndexSearcher lucene = session.acquire();
        try {
          return operation.on(lucene);
        } finally {
          session.release(lucene);
        }
      });
    } finally {
      gate.readLock().unlock();
    }
  }

  /** Runs one operation that writes, after a new start if the writer failed before. */
  <T> T write(Change<T> change) throws IOException {
    gate.readLock().lock();
    try {
      requireOpen();
      ArticleWriter writer = writer();
      if (!session.failed()) {
        return explaining(() -> change.by(writer));
      }
    } finally {
      gate.readLock().unlock();
    }
    startAnew();
    gate.readLock().lock();
    try {
      requireOpen();
      ArticleWriter writer = writer();
      return explaining(() -> change.by(writer));
    } finally {
      gate.readLock().unlock();
    }
  }

  /** As {@link #write}, for what a later commit must not lose. */
  <T> T change(Change<T> change) throws IOException {
    T result = write(change);
    taken.incrementAndGet();
    return result;
  }

  /**
   * Commits.
   *
   * @throws LostChangesException if something taken since the last commit is gone
   */
  void commit() throws IOException {
    write(writer -> {
      if (lost) {
        lost = false;
        throw lostChanges();
      }
      long before = taken.get();
      try {
        writer.commit();
      } catch (AlreadyClosedException failedBefore) {
        // An interrupt elsewhere, say, has closed the lock file, which nobody noticed until now.
        LostChangesException lostNow = lostChanges();
        lostNow.initCause(failedBefore);
        IOUtils.closeWhileSuppressingExceptions(lostNow, writer);
        throw lostNow;
      } finally {
        // If it failed, that very exception says so.
        settled = before;
      }
      return true;
    });
  }

  private LostChangesException lostChanges() {
    return new LostChangesException(
        "writing to the index "
            + path
            + " failed since the last commit, and what was added after that commit is lost; "
            + "add it again and commit");
  }

  /** Lets the next operations see what was written. */
  void refresh() throws IOException {
    if (session.writer() != null) {
      write(writer -> {
        session.refresh();
        return true;
      });
    } else {
      use(lucene -> {
        session.refresh();
        return true;
      });
    }
  }

  /** Begins a new session at the last commit. */
  private void startAnew() throws IOException {
    if (gate.getReadHoldCount() > 0) {
      throw new IOException(
          "writing to the index " + path + " failed before; finish reading it, then write again");
    }
    gate.writeLock().lock();
    try {
      requireOpen();
      if (session.failed()) {
        Session failed = session;
        session = explaining(opening::open);
        // The new writer counts its states from the last commit on, as the failed one did.
        snapshots.clear();
        lost |= taken.get() > settled;
        IOUtils.closeWhileHandlingException(failed);
      }
    } finally {
      gate.writeLock().unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the index " + path + " is closed");
    }
  }

  private <T> T explaining(IOSupplier<T> action) throws IOException {
    try {
      return action.get();
    } catch (IOException | RuntimeException | Error e) {
      throw folder.failures().explained(e);
    }
  }

  /** Waits for running operations, then ends the session and closes these; once only. */
  void close(@Nullable Closeable... others) throws IOException {
    if (gate.getReadHoldCount() > 0) {
      // It would wait for itself.
      throw new IllegalStateException(
          "the index " + path + " is being read by this thread; finish reading it, then close it");
    }
    gate.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      List<@Nullable Closeable> all = new ArrayList<>(List.of(snapshots, session));
      all.addAll(Arrays.asList(others));
      IOUtils.close(all);
    } finally {
      gate.writeLock().unlock();
    }
  }
}
