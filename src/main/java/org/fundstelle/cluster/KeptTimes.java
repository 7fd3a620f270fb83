package org.fundstelle.cluster;

import java.util.ArrayDeque;
import java.util.Deque;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.Snapshots;
import org.jspecify.annotations.Nullable;

/** The points in time of earlier pages; the latest few. Safe for use by any number of threads. */
final class KeptTimes implements Snapshots {
  private static final int MOST = 16;

  private final Deque<ClusterView> kept = new ArrayDeque<>();

  @Override
  public synchronized long keep(IndexView view) {
    ClusterView one = (ClusterView) view;
    kept.removeIf(other -> other.number() == one.number());
    kept.addFirst(one);
    while (kept.size() > MOST) {
      kept.removeLast();
    }
    return one.number();
  }

  @Override
  public synchronized @Nullable IndexView acquire(long snapshot) {
    return kept.stream().filter(view -> view.number() == snapshot).findFirst().orElse(null);
  }

  @Override
  public void release(IndexView view) {
    // Points in time end by themselves on the cluster when nobody asks for them.
  }

  synchronized boolean isKept(long number) {
    return kept.stream().anyMatch(view -> view.number() == number);
  }
}
