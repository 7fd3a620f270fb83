package org.fundstelle.web;

import java.io.IOException;
import org.fundstelle.ArticleIndex;
import org.fundstelle.ReplacedIndexException;
import org.fundstelle.UnusableIndexException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refreshes the index whenever it is run, and knows how that went the last time. It is run by one
 * thread at a time, and asked by any.
 */
final class Refreshing implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);

  private final ArticleIndex index;
  private volatile boolean stale;
  private volatile String complaint = "";

  Refreshing(ArticleIndex index) {
    this.index = index;
  }

  @Override
  public void run() {
    try {
      index.refresh();
      stale = false;
      complaint = "";
    } catch (IOException | RuntimeException e) {
      // The next round may succeed; what is open goes on answering.
      stale =
          e instanceof ReplacedIndexException
              || (e instanceof UnusableIndexException unusable
                  && unusable.problem() == UnusableIndexException.Problem.OTHER_FINGERPRINT);
      if (!complaint.equals(e.toString())) {
        complaint = e.toString();
        LOG.warn("the index could not be refreshed; this is said once", e);
      }
    }
  }

  /** Whether it can't be refreshed any more, since another one is in its place. */
  boolean isStale() {
    return stale;
  }

  /** Whether what is seen is what the index held a moment ago. */
  boolean works() {
    return complaint.isEmpty();
  }
}
