package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundstelle.schema.Fingerprint;

/**
 * What searches of one open index see: the latest point in time, and those of earlier pages. Safe
 * for use by any number of threads.
 */
final class CurrentView implements Closeable {
  private static final long PAUSE = 250;

  private final Cluster cluster;
  private final String index;
  private final Vocabulary vocabulary;
  private final Fingerprint fingerprint;
  private final KeptTimes kept = new KeptTimes();
  private volatile ClusterView view;
  private List<ClusterView> retired = List.of();

  CurrentView(Cluster cluster, String index, Vocabulary vocabulary, Fingerprint fingerprint)
      throws IOException {
    this.cluster = cluster;
    this.index = index;
    this.vocabulary = vocabulary;
    this.fingerprint = fingerprint;
    this.view = opened();
  }

  ClusterView view() {
    return view;
  }

  KeptTimes kept() {
    return kept;
  }

  /** Makes visible what has been written, and sees it from now on. */
  synchronized void refresh() throws IOException {
    ClusterView before = view;
    long number = IndexNames.stateNumber(cluster, index);
    if (number != before.number()) {
      view = opened(number);
      retire(before);
    }
  }

  /** Searches that run may still look there, so it goes at the next but one. */
  private void retire(ClusterView before) {
    retired.stream().filter(old -> !kept.isKept(old.number())).forEach(old -> old.time().close());
    Set<ClusterView> next = new LinkedHashSet<>(kept.takeEvicted());
    next.add(before);
    next.remove(view);
    retired = List.copyOf(next);
  }

  /**
   * Sees what is there now, and ends every earlier point in time: each keeps the segments of its
   * time on the disks of the nodes. Searches that still look there go on with what is there now.
   */
  synchronized void forgetEarlier() throws IOException {
    ClusterView before = view;
    // Also where nothing was written since: segments may have been written anew.
    view = opened();
    kept.clear();
    Set<ClusterView> earlier = new LinkedHashSet<>(kept.takeEvicted());
    earlier.addAll(retired);
    earlier.add(before);
    retired = List.of();
    earlier.forEach(old -> old.time().close());
  }

  /** Ends all points in time. */
  @Override
  public synchronized void close() {
    kept.clear();
    Set<ClusterView> all = new LinkedHashSet<>(kept.takeEvicted());
    all.addAll(retired);
    all.add(view);
    all.forEach(old -> old.time().close());
  }

  /** Makes visible what has been written; the caller closes what it gets. */
  ClusterView opened() throws IOException {
    return opened(IndexNames.stateNumber(cluster, index));
  }

  /**
   * The same.
   *
   * @param number asked for before it is made visible: what comes in between would count as seen,
   *     and never be shown
   */
  private ClusterView opened(long number) throws IOException {
    String both = "/" + index + "," + vocabulary.index() + "/_refresh";
    long end = System.nanoTime() + cluster.patience().toNanos();
    while (failed(cluster.post(both, Map.of(), Cluster.JSON.createObjectNode()))
        && System.nanoTime() - end < 0) {
      Cluster.pause(PAUSE); // A shard is without a node at the moment.
    }
    return new ClusterView(new PointInTime(cluster, index, number), vocabulary, fingerprint);
  }

  private static boolean failed(JsonNode answer) {
    return answer.path("_shards").path("failed").asInt() > 0;
  }
}
