package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.fundstelle.cluster.ClusterException.Problem;

/** Refuses what is no OpenSearch of a version that is known to work, before anything is asked. */
final class EngineVersion {
  /** Tested is 3.8; earlier and later ones of this line have the same interface. */
  private static final String SUPPORTED = "3";

  private static final String TESTED = "3.8";

  private EngineVersion() {}

  /**
   * Looks what answers. Who may not ask for it, or asks through something that hides it, goes on.
   *
   * @throws ClusterException if it is something else, or nothing answers
   */
  static void require(Cluster cluster) throws IOException {
    JsonNode version;
    try {
      version = cluster.get("/", Map.of()).path("version");
    } catch (ClusterException refused) {
      if (refused.status() >= 400 && refused.problem() != Problem.BUSY) {
        return;
      }
      throw refused;
    }
    String number = version.path("number").asText();
    if (number.isEmpty()) {
      return;
    }
    // Elasticsearch says no distribution.
    String engine = version.path("distribution").asText("elasticsearch");
    if (!engine.equals("opensearch") || !number.split("\\.", 2)[0].equals(SUPPORTED)) {
      throw new ClusterException(
          0,
          Problem.UNSUPPORTED,
          cluster.names() + " (" + engine + " " + number + ")",
          "the cluster "
              + cluster.names()
              + " is "
              + engine
              + " "
              + number
              + "; this works with OpenSearch "
              + SUPPORTED
              + ".x, and is tested with "
              + TESTED);
    }
  }
}
