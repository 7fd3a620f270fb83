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

  /**
   * Writes out a buffer for each processor, and returns when all are done. What is left, of more
   * threads than processors, is left to the commit.
   *
   * @throws IOException if any of them fails
   */
  static void onAllProcessors(IndexWriter writer) throws IOException {
    List<FutureTask<Boolean>> flushes = new ArrayList<>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      FutureTask<Boolean> flush = new FutureTask<>(writer::flushNextBuffer);
      flushes.add(flush);
      if (i > 0) {
        Thread.ofPlatform().daemon().name("fundstelle-flush-" + i).start(flush);
      }
    }
    flushes.getFirst().run();
    Throwable failure = null;
    for (FutureTask<Boolean> flush : flushes) {
      Throwable failed = failureOf(flush);
      failure = failure == null ? failed : failure;
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
