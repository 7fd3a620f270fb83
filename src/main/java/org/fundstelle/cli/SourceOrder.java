package org.fundstelle.cli;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps batches that several threads work on in the order of their source where it matters: an id
 * is never in the hands of two threads, the earlier batch gets it first, and what counts as
 * finished is a beginning of the source without gaps.
 */
final class SourceOrder {

  /**
   * How far the source is finished without a gap.
   *
   * @param articles how many articles that are
   * @param lastId the id of the last of them; null if there is none
   */
  record Finished(long articles, @Nullable String lastId) {}

  private final Set<String> inWork = new HashSet<>();
  private final Map<Long, Finished> ahead = new HashMap<>();
  private long nextToEnter;
  private long nextToFinish;
  private long articles;
  private Finished finished = new Finished(0, null);
  private boolean abandoned;

  /**
   * Waits until all earlier batches have entered and none of these ids is in work.
   *
   * @return whether to go on; false after {@link #abandon}
   */
  synchronized boolean enter(long number, Set<String> ids) {
    while (!abandoned && (nextToEnter != number || !Collections.disjoint(inWork, ids))) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    inWork.addAll(ids);
    nextToEnter++;
    notifyAll();
    return !abandoned;
  }

  /** The batch is in the index. */
  synchronized void leave(long number, Set<String> ids, long count, @Nullable String lastId) {
    inWork.removeAll(ids);
    articles += count;
    ahead.put(number, new Finished(count, lastId));
    for (Finished next = ahead.remove(nextToFinish);
        next != null;
        next = ahead.remove(nextToFinish)) {
      nextToFinish++;
      String id = next.lastId() == null ? finished.lastId() : next.lastId();
      finished = new Finished(finished.articles() + next.articles(), id);
    }
    notifyAll();
  }

  /** A batch has failed: nobody waits for it. */
  synchronized void abandon() {
    abandoned = true;
    notifyAll();
  }

  /** How far the source is finished without a gap. */
  synchronized Finished finished() {
    return finished;
  }

  /** How many articles are in the index, with gaps. */
  synchronized long articles() {
    return articles;
  }
}
