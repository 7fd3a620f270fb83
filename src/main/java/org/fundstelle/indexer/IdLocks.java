package org.fundstelle.indexer;

import java.util.HashSet;
import java.util.Set;

/**
 * Lets one thread at a time handle an id, and never makes one wait for another's id.
 *
 * <p>Not a fixed number of locks shared by many ids: a thread that adds an article may have to
 * write out the whole buffer meanwhile, and soon all others would wait for a lock that has nothing
 * to do with their articles.
 *
 * <p>Safe for use by several threads. A thread that holds an id must not lock it again.
 */
final class IdLocks {
  private final Set<String> taken = new HashSet<>();

  /** Waits until nobody else handles {@code id}; an interrupt is kept for later. */
  void lock(String id) {
    boolean interrupted = false;
    synchronized (taken) {
      while (!taken.add(id)) {
        try {
          taken.wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets others have {@code id}. */
  void unlock(String id) {
    synchronized (taken) {
      taken.remove(id);
      taken.notifyAll();
    }
  }
}
