package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A point in time that the cluster keeps for us. It lies on nodes: when one of them dies, or nobody
 * asked for long, another one is opened in its place, which is that of then. Safe for use by any
 * number of threads.
 */
final class PointInTime implements Closeable {
  static final String KEEP_ALIVE = "10m";
  private static final int ATTEMPTS = 40;
  private static final long PAUSE = 250;

  private final Cluster cluster;
  private final String index;
  private final long number;
  private final Map<String, Object> kept = new ConcurrentHashMap<>();
  private volatile String id;

  PointInTime(Cluster cluster, String index, long number) throws IOException {
    this.cluster = cluster;
    this.index = index;
    this.number = number;
    this.id = opened();
  }

  private String opened() throws IOException {
    return cluster
        .post(
            "/" + index + "/_search/point_in_time",
            Map.of("keep_alive", KEEP_ALIVE),
            Cluster.JSON.createObjectNode())
        .path("pit_id")
        .asText();
  }

  long number() {
    return number;
  }

  /** What was asked once and stays true for this point in time. */
  Map<String, Object> kept() {
    return kept;
  }

  /** The answer of all shards to a search. */
  JsonNode search(ObjectNode body) throws IOException {
    ClusterException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      String asked = id;
      ObjectNode pit = body.putObject("pit");
      pit.put("id", asked).put("keep_alive", KEEP_ALIVE);
      try {
        JsonNode answer =
            cluster.post("/_search", Map.of("search_type", "dfs_query_then_fetch"), body);
        if (answer.path("_shards").path("failed").asInt() == 0) {
          return answer;
        }
        JsonNode failure = answer.path("_shards").path("failures").path(0).path("reason");
        last = new ClusterException(503, "a shard failed: " + failure);
      } catch (ClusterException refused) {
        if (refused.status() == 400 || refused.status() == 401 || refused.status() == 403) {
          throw refused;
        }
        if (refused.status() == 0) {
          throw refused; // was tried again long enough
        }
        last = refused;
      }
      if (attempt > 0) {
        Cluster.pause(PAUSE);
      }
      renew(asked);
    }
    throw last == null ? new ClusterException(503, "no answer") : last;
  }

  private synchronized void renew(String lost) throws IOException {
    if (id.equals(lost)) {
      kept.clear();
      try {
        id = opened();
      } catch (ClusterException noShard) {
        if (noShard.status() == 0 || noShard.status() == 401 || noShard.status() == 403) {
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
      cluster.deleteWith("/_search/point_in_time", body);
    } catch (IOException forgotten) {
      // It ends by itself.
    }
  }
}
