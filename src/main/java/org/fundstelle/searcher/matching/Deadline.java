package org.fundstelle.searcher.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * Stops a search when its time is up, or nobody waits for it any more.
 *
 * <p>There are two times: what may pass by the clock, which is what a reader waits for; and how
 * much of it the processor may work, which is less, so that a few hard queries don't keep the
 * others from theirs. On a busy machine a search that waits has not used up the second.
 *
 * <p>Belongs to the thread that made it.
 */
public final class Deadline implements QueryTimeout {
  /** How much of the time by the clock may be work. */
  private static final double WORK = 0.3;

  /** How much of it may go into finding the forms that patterns and fuzzy words stand for. */
  private static final double EXPANSION = 0.15;

  /**
   * How much of it may have gone when texts are still read to their ends for snippets. A text of
   * millions of letters takes a second when most of its words are met for the first time.
   */
  private static final double MARKING = 0.9;

  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean MEASURED = THREADS.isCurrentThreadCpuTimeSupported();

  private final long began = System.nanoTime();
  private final long beganWork = work();
  private final long time;
  private boolean struck;

  /** A time that begins now. */
  public Deadline(Duration time) {
    this.time = nanos(time);
  }

  /** So many nanoseconds; of a time longer than can be counted, as many as can. */
  public static long nanos(Duration time) {
    return time.compareTo(LONGEST) < 0 ? time.toNanos() : Long.MAX_VALUE;
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - began > time
        || Thread.currentThread().isInterrupted()
        || hasWorked(WORK);
  }

  /** Whether to stop; remembers that something was. */
  boolean strikes() {
    struck |= shouldExit();
    return struck;
  }

  /** Whether anything has been stopped by {@link #strikes}. */
  public boolean hasStruck() {
    return struck;
  }

  /** Whether no more forms are to be looked for. */
  public boolean endsExpansion() {
    return shouldExit() || hasWorked(EXPANSION);
  }

  /** Whether texts are no longer to be read to their ends: at once after a search that struck. */
  public boolean endsMarking() {
    return struck
        || System.nanoTime() - began > time
        || Thread.currentThread().isInterrupted()
        || hasWorked(MARKING);
  }

  private boolean hasWorked(double share) {
    // Less has passed than may be worked: then there is no need to ask the system.
    double most = share * time;
    return MEASURED && System.nanoTime() - began > most && work() - beganWork > most;
  }

  private static long work() {
    return MEASURED ? THREADS.getCurrentThreadCpuTime() : 0;
  }
}
