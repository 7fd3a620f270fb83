package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fundstelle.cluster.ClusterException.Kind;
import org.fundstelle.cluster.ClusterException.Problem;

/**
 * A point in time that the cluster keeps for us. It lies on nodes: when one of them dies, or nobody
 * asked for long, another one is opened in its place, which is that of then. Safe for use by any
 * number of threads.
 */
final class PointInTime implements Closeable {
  static final String KEEP_ALIVE = "10m";
  private static final long PAUSE = 250;
  private static final int MOST_KEPT = 5_000;
  private static final Map<String, String> PARAMETERS =
      Map.of("search_type", "dfs_query_then_fetch", "allow_partial_search_results", "false");

  private final Cluster cluster;
  private final String index;
  private final long number;
  private final Map<String, Object> kept = new ConcurrentHashMap<>();
  private volatile int shards = 1;
  private volatile String id;

  PointInTime(Cluster cluster, String index, long number) throws IOException {
    this.cluster = cluster;
    this.index = index;
    this.number = number;
    this.id = openedInTime();
  }

  /** Opens one on all shards; on fewer it would find less and not say so. */
  private String opened() throws IOException {
    JsonNode answer =
        cluster.post(
            "/" + index + "/_search/point_in_time",
            Map.of("keep_alive", KEEP_ALIVE, "allow_partial_pit_creation", "false"),
            Cluster.JSON.createObjectNode());
    shards = answer.path("_shards").path("total").asInt(1);
    return answer.path("pit_id").asText();
  }

  private String openedInTime() throws IOException {
    long end = System.nanoTime() + cluster.patience().toNanos();
    while (true) {
      try {
        return opened();
      } catch (ClusterException noShard) {
        if (isFinal(noShard) || System.nanoTime() - end > 0) {
          throw noShard;
        }
        Cluster.pause(PAUSE);
      }
    }
  }

  /** Whether asking again is of no use; a status of 0 was asked again long enough. */
  private static boolean isFinal(ClusterException refused) {
    return refused.kind() == Kind.NO_INDEX || Set.of(0, 400, 401, 403).contains(refused.status());
  }

  long number() {
    return number;
  }

  /** On how many shards the index lies. */
  int shards() {
    return shards;
  }

  /** What was asked once and stays true for this point in time. */
  Map<String, Object> kept() {
    return kept;
  }

  /** Keeps an answer that stays true; when there are too many, the others are asked for anew. */
  void keep(String asked, Object answer) {
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(asked, answer);
  }

  /** The answer of all shards to a search. */
  JsonNode search(ObjectNode body) throws IOException {
    long end = System.nanoTime() + cluster.patience().toNanos();
    for (boolean again = false; ; again = true) {
      String asked = id;
      ObjectNode pit = body.putObject("pit");
      pit.put("id", asked).put("keep_alive", KEEP_ALIVE);
      ClusterException failure;
      try {
        JsonNode answer = cluster.post("/_search", PARAMETERS, body);
        if (answer.path("_shards").path("failed").asInt() == 0) {
          return answer;
        }
        JsonNode reason = answer.path("_shards").path("failures").path(0).path("reason");
        failure =
            new ClusterException(503, Problem.BUSY, cluster.names(), "a shard failed: " + reason);
      } catch (ClusterException refused) {
        failure = refused;
      }
      if (isFinal(failure) || System.nanoTime() - end > 0) {
        throw failure;
      }
      if (again) {
        Cluster.pause(PAUSE);
      }
      renew(asked);
    }
  }

  private synchronized void renew(String lost) throws IOException {
    if (id.equals(lost)) {
      kept.clear();
      try {
        id = opened();
      } catch (ClusterException noShard) {
        if (isFinal(noShard)) {
          throw noShard;
        }
      }
    }
  }

  @Override
  public void close() {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.putArray("pit_id").add(id);
    try {
      cluster.deleteOnce("/_search/point_in_time", body);
    } catch (IOException forgotten) {
      // It ends by itself.
    }
  }
}
