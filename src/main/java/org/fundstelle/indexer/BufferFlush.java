package org.fundstelle.indexer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes out the buffers of a Lucene writer on all processors. Every thread that added articles has
 * left a buffer; Lucene's commit writes them out one after the other.
 */
final class BufferFlush {
  private BufferFlush() {}

  /** Something that writes. */
  @FunctionalInterface
  interface Write {
    void run() throws IOException;
  }

  /**
   * Runs {@code commit} while other threads write out a buffer each, and returns when all are done.
   *
   * @throws IOException if any of them fails; the first failure of a buffer, if there is one, since
   *     that of the commit only follows from it
   */
  static void along(IndexWriter writer, Write commit) throws IOException {
    List<FutureTask<Boolean>> flushes = new ArrayList<>();
    for (int i = 1; i < Runtime.getRuntime().availableProcessors(); i++) {
      FutureTask<Boolean> flush = new FutureTask<>(writer::flushNextBuffer);
      flushes.add(flush);
      Thread.ofPlatform().daemon().name("fundstelle-flush-" + i).start(flush);
    }
    Throwable failure = null;
    try {
      commit.run();
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
    for (FutureTask<Boolean> flush : flushes) {
      Throwable failed = failureOf(flush);
      failure = failed == null ? failure : failed;
    }
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IOException(failure);
    }
  }

  private static @Nullable Throwable failureOf(FutureTask<Boolean> flush) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          flush.get();
          return null;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          return e.getCause();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
