package org.fundstelle.cluster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.Snapshots;
import org.jspecify.annotations.Nullable;

/** The points in time of earlier pages; the latest few. Safe for use by any number of threads. */
final class KeptTimes implements Snapshots {
  private static final int MOST = 16;

  private final Deque<ClusterView> kept = new ArrayDeque<>();
  private final Set<ClusterView> evicted = new LinkedHashSet<>();

  @Override
  public synchronized long keep(IndexView view) {
    ClusterView one = (ClusterView) view;
    for (ClusterView other : List.copyOf(kept)) {
      if (other.number() == one.number()) {
        kept.remove(other);
        letGo(other, one);
      }
    }
    kept.addFirst(one);
    while (kept.size() > MOST) {
      letGo(kept.removeLast(), one);
    }
    return one.number();
  }

  private void letGo(ClusterView other, ClusterView one) {
    if (!other.equals(one)) {
      evicted.add(other);
    }
  }

  /** Those that are no longer kept, and are still to be closed. */
  synchronized List<ClusterView> takeEvicted() {
    List<ClusterView> taken = List.copyOf(evicted);
    evicted.clear();
    return taken;
  }

  /** Keeps none any longer. */
  synchronized void clear() {
    evicted.addAll(kept);
    kept.clear();
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
