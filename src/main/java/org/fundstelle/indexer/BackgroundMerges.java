package org.fundstelle.indexer;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges on threads of Lucene's, which say nothing to the terminal if they fail: where the disk is
 * full, say, a stack trace would be no help.
 */
final class BackgroundMerges extends ConcurrentMergeScheduler {
  @Override
  protected void handleMergeException(Throwable failed) {
    // Lucene has closed the writer for it by now, and whoever uses that next is told why.
  }
}
