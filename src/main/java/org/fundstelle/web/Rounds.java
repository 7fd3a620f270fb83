package org.fundstelle.web;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done again and again while a server runs. Safe for use by any number of threads. */
final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final ScheduledExecutorService executor =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("fundstelle-round-", 0).factory());

  /**
   * Runs it again and again, with a pause of so many milliseconds, whatever becomes of one round:
   * left to itself, the executor would never run it again after one that failed, and tell nobody.
   */
  void every(long millis, Runnable round) {
    Future<?> unused =
        executor.scheduleWithFixedDelay(new Round(round), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Run by one thread at a time. */
  private static final class Round implements Runnable {
    private final Runnable inner;
    private String complaint = "";

    Round(Runnable inner) {
      this.inner = inner;
    }

    @Override
    public void run() {
      try {
        inner.run();
        complaint = "";
      } catch (RuntimeException | Error e) {
        if (!complaint.equals(e.toString())) {
          complaint = e.toString();
          LOG.warn("a round failed and is tried again; this is said once", e);
        }
      }
    }
  }

  /** Begins no further round, and interrupts those that run. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
