package org.fundstelle.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work on several threads at once. */
final class Workers {
  private Workers() {}

  /** A worker's share of the work. */
  @FunctionalInterface
  interface Work {
    /** Works until nothing is left; returns how much it did. */
    long run() throws IOException;
  }

  /** Runs {@code work} on so many threads; returns the sum of what they did. */
  static long run(int threads, Work work) throws IOException {
    List<Future<Long>> shares = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        shares.add(executor.submit(work::run));
      }
    }
    long done = 0;
    for (Future<Long> share : shares) {
      done += finished(share);
    }
    return done;
  }

  private static long finished(Future<Long> share) throws IOException {
    try {
      return share.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("was interrupted", e);
    }
  }
}
