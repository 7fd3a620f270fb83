package org.fundstelle.searcher.answer;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * More time for the first searches of an index, if Java is still loading and compiling what they
 * run: on a slow or busy machine that alone takes longer than a search may, and the first answer of
 * a program would be that there is nothing. How much longer it takes shows in how long a search
 * needs to begin.
 *
 * <p>Safe for use by any number of threads.
 */
final class Patience {
  /** So many searches may find Java not ready. */
  private static final int FIRST = 5;

  /** What a search takes in all over what it takes to begin, measured in processes just begun. */
  private static final int WHOLE = 6;

  private static final Duration MOST = Duration.ofSeconds(8);

  /** Who gives a search less means it. */
  private static final Duration SHORT = Duration.ofSeconds(1);

  /** Nobody needs more. */
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Duration usual;
  private final AtomicInteger searches = new AtomicInteger();

  /**
   * @param usual how long a search may run when Java is ready
   */
  Patience(Duration usual) {
    this.usual = usual;
  }

  /**
   * How long a search may run that has read and looked over its query.
   *
   * @param began when it had not, by {@link System#nanoTime}
   */
  Duration since(long began) {
    return timeAfter(Duration.ofNanos(System.nanoTime() - began));
  }

  /** The same for one that took so long to begin. */
  Duration timeAfter(Duration beginning) {
    boolean first = searches.get() < FIRST && searches.getAndIncrement() < FIRST;
    if (!first || usual.compareTo(SHORT) < 0 || usual.compareTo(LONG) > 0) {
      return usual;
    }
    Duration more = beginning.multipliedBy(WHOLE);
    return usual.plus(more.compareTo(MOST) < 0 ? more : MOST);
  }
}
