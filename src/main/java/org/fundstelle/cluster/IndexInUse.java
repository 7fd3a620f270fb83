package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.fundstelle.cluster.ClusterException.Problem;
import org.fundstelle.schema.Fingerprint;

/**
 * What is known about an index on the cluster.
 *
 * @param index its own name, {@code NAME-1}
 * @param meta what was written down with it when it was created
 */
record IndexInUse(IndexNames names, String index, JsonNode meta) {

  static IndexInUse of(IndexNames names, String index, JsonNode described) {
    return new IndexInUse(names, index, described.path("mappings").path("_meta"));
  }

  /**
   * What it was built with.
   *
   * @throws ClusterException if it is none of ours
   */
  Fingerprint fingerprint() throws ClusterException {
    Map<String, String> commit = new TreeMap<>();
    meta.properties().forEach(entry -> commit.put(entry.getKey(), entry.getValue().asText()));
    try {
      return Fingerprint.fromCommit(commit);
    } catch (IllegalArgumentException foreign) {
      throw new ClusterException(
          0,
          Problem.FOREIGN,
          names.where(),
          "the index "
              + index
              + " on "
              + names.cluster().names()
              + " was not made by Fundstelle; choose another name for ours");
    }
  }

  /** Refuses one that is laid out otherwise on the cluster than this version does it. */
  void requireLayout() throws ClusterException {
    requireNoLaterLayout();
    if (layout() != IndexDefinition.CURRENT_LAYOUT) {
      throw layoutIs(
          Problem.OTHER_FINGERPRINT,
          "; build it anew with: fundstelle index --rebuild --cluster …");
    }
  }

  /** Refuses one of a later version, which may hold what this one doesn't know of. */
  void requireNoLaterLayout() throws ClusterException {
    if (layout() > IndexDefinition.CURRENT_LAYOUT) {
      throw layoutIs(Problem.NEWER, "; a later version of Fundstelle made it: use that one");
    }
  }

  private int layout() {
    return meta.path(IndexDefinition.LAYOUT).asInt(1);
  }

  private ClusterException layoutIs(Problem problem, String advice) {
    return new ClusterException(
        0,
        problem,
        names.where(),
        "the index "
            + names.options().name()
            + " on "
            + names.cluster().names()
            + " has layout "
            + layout()
            + ", this version needs "
            + IndexDefinition.CURRENT_LAYOUT
            + advice);
  }
}
