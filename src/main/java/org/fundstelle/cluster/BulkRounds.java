package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.fundstelle.cluster.ClusterException.Kind;
import org.fundstelle.cluster.ClusterException.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Rounds in which is sent again what the cluster has not taken: since somebody else was faster, it
 * is busy, or a shard has no node at the moment. The last is waited for as long as for a node that
 * doesn't answer. Belongs to one thread.
 */
final class BulkRounds {
  private static final int MOST = 200;
  private static final long PAUSE = 100;
  private static final long LONGEST_PAUSE = 2_000;

  private final Cluster cluster;
  private final String index;
  private int rounds;
  private long end;
  private @Nullable ClusterException failure;

  BulkRounds(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
    startWaiting();
  }

  private void startWaiting() {
    end = System.nanoTime() + cluster.patience().toNanos();
  }

  /**
   * Takes what the cluster said of one item of a request.
   *
   * @throws ClusterException if sending it again would change nothing
   */
  void refused(JsonNode answer) throws ClusterException {
    int status = answer.path("status").asInt();
    Kind kind = Kind.of(answer.path("error"));
    if (status == 404 || kind == Kind.NO_INDEX) {
      throw IndexNames.gone(cluster, index);
    }
    ClusterException refusal = cluster.refusal(status, answer);
    // 409: somebody else was faster; 429: too much to do, or else a disk is full.
    boolean passing = status == 409 || status == 429 || status >= 500;
    if (!passing || refusal.problem() == Problem.BLOCKED) {
      throw refusal;
    }
    if (status >= 500) {
      failure = refusal;
    }
  }

  /**
   * Waits for the next round.
   *
   * @param progress whether something was taken in the last one
   * @throws ClusterException if there were too many, or nothing has gone on for too long
   */
  void next(boolean progress) throws IOException {
    if (progress || failure == null) {
      startWaiting();
    } else if (System.nanoTime() - end > 0) {
      throw failure;
    }
    failure = null;
    if (++rounds == MOST) {
      throw new ClusterException(
          429,
          Problem.BUSY,
          cluster.names(),
          "the cluster " + cluster.names() + " takes no more articles; write more slowly");
    }
    Cluster.pause(Math.min(LONGEST_PAUSE, PAUSE * (rounds - 1)));
  }
}
