package org.fundstelle.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether the process was told to stop (Ctrl-C), and whether a long command has finished in order
 * since. Safe for use by several threads.
 */
final class Interruption {
  private static final int SECONDS_TO_FINISH = 60;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final boolean signalled;
  private volatile boolean requested;
  private volatile boolean awaited;

  private Interruption(boolean signalled) {
    this.signalled = signalled;
  }

  /** One that Ctrl-C and a termination signal request, once a command wants to finish in order. */
  static Interruption ofThisProcess() {
    return new Interruption(true);
  }

  /** One that only {@link #request} requests. */
  static Interruption byHand() {
    return new Interruption(false);
  }

  /** Tells the command to stop. */
  void request() {
    requested = true;
  }

  /** Whether the command was told to stop. */
  boolean requested() {
    return requested;
  }

  /** From now on the process waits, when told to stop, until the command has finished. */
  void finishInOrder() {
    awaited = true;
    if (signalled) {
      Runtime.getRuntime().addShutdownHook(new Thread(this::requestAndAwait, "finish-in-order"));
    }
  }

  /** The command has finished. */
  void finished() {
    awaited = false;
    finished.countDown();
  }

  private void requestAndAwait() {
    request();
    if (!awaited) {
      return;
    }
    try {
      boolean inTime = finished.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
      assert inTime || awaited;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
