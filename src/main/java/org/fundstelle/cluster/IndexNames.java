package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.schema.Fingerprint;

/**
 * The indexes of a cluster under one name: the name is an alias of the one in use, called {@code
 * NAME-1}, {@code NAME-2} … after each rebuilding; beside it stands its vocabulary.
 */
record IndexNames(Cluster cluster, ClusterOptions options) {

  static String vocabulary(String index) {
    return index + "-forms";
  }

  /**
   * The name under which an index is written to. It goes with the index: a cluster makes an index
   * of its own for what is sent to one that isn't there, but not for what is sent to an alias.
   */
  static String writing(String index) {
    return index + "-writing";
  }

  /** The definition, with the name under which the index is written to. */
  static ObjectNode writable(String index, ObjectNode definition) {
    definition.putObject("aliases").putObject(writing(index));
    return definition;
  }

  /** What is said when another process has removed the index. */
  static ClusterException gone(Cluster cluster, String index) {
    return new ClusterException(
        404,
        "the index "
            + index
            + " on "
            + cluster.names()
            + " is gone: it was built anew or restored meanwhile; open it again, then write");
  }

  /** The index in use; empty if there is none. */
  Optional<String> current() throws IOException {
    Optional<JsonNode> answer = cluster.find("/_alias/" + options.name());
    if (answer.isEmpty() || answer.get().isEmpty()) {
      return Optional.empty();
    }
    if (answer.get().size() > 1) {
      List<String> all = new ArrayList<>();
      answer.get().fieldNames().forEachRemaining(all::add);
      throw new ClusterException(
          0,
          "the name "
              + options.name()
              + " stands for several indexes on "
              + cluster.names()
              + " ("
              + String.join(", ", all)
              + "), of which only one could be searched; take the others out of the alias and open"
              + " each under a name of its own");
    }
    return Optional.of(answer.get().fieldNames().next());
  }

  /** What a new index is built with. */
  Fingerprint wanted() {
    GermanAnalysis analysis = GermanAnalysis.of(options.index().analysis());
    return fingerprint(analysis, options.index().furtherFields(), options.index().copies());
  }

  static Fingerprint fingerprint(
      GermanAnalysis analysis, List<FurtherField> furtherFields, boolean copies) {
    return new Fingerprint(
        Fingerprint.CURRENT_SCHEMA, analysis.kind(), analysis.version(), furtherFields, copies);
  }

  private JsonNode meta(String index) throws IOException {
    return cluster
        .get("/" + index + "/_mapping", Map.of())
        .path(index)
        .path("mappings")
        .path("_meta");
  }

  /** Refuses an index that is laid out otherwise on the cluster than this version does it. */
  void requireLayout(String index) throws IOException {
    requireNoLaterLayout(index);
    int layout = layout(index);
    if (layout != IndexDefinition.CURRENT_LAYOUT) {
      throw layoutIs(layout, "; build it anew with: fundstelle index --rebuild --cluster …");
    }
  }

  /** Refuses one of a later version, which may hold what this one doesn't know of. */
  void requireNoLaterLayout(String index) throws IOException {
    int layout = layout(index);
    if (layout > IndexDefinition.CURRENT_LAYOUT) {
      throw layoutIs(layout, "; a later version of Fundstelle made it: use that one");
    }
  }

  private int layout(String index) throws IOException {
    return meta(index).path(IndexDefinition.LAYOUT).asInt(1);
  }

  private ClusterException layoutIs(int layout, String advice) {
    return new ClusterException(
        0,
        "the index "
            + options.name()
            + " on "
            + cluster.names()
            + " has layout "
            + layout
            + ", this version needs "
            + IndexDefinition.CURRENT_LAYOUT
            + advice);
  }

  /** What an index was built with. */
  Fingerprint stored(String index) throws IOException {
    JsonNode meta = meta(index);
    Map<String, String> commit = new TreeMap<>();
    meta.properties().forEach(entry -> commit.put(entry.getKey(), entry.getValue().asText()));
    try {
      return Fingerprint.fromCommit(commit);
    } catch (IllegalArgumentException foreign) {
      throw new ClusterException(
          0, "the index " + index + " on " + cluster.names() + " was not made by Fundstelle");
    }
  }

  ClusterException missing() {
    return new ClusterException(
        404,
        "there is no index "
            + options.name()
            + " on "
            + cluster.names()
            + "; create one with: fundstelle cluster create, or fill it with: fundstelle index");
  }

  /** What the next index under this name is called. */
  String next() throws IOException {
    String last = current().orElse(options.name() + "-0");
    int number = Integer.parseInt(last.substring(last.lastIndexOf('-') + 1)) + 1;
    return options.name() + "-" + number;
  }

  /** Creates an index; returns its name. */
  String create(Fingerprint fingerprint, boolean inUse) throws IOException {
    String index = next();
    if (!inUse) {
      remove(index); // left by a rebuilding that was broken off
    }
    createOnce(vocabulary(index), IndexDefinition.vocabulary(options.replicas()));
    createOnce(index, IndexDefinition.articles(fingerprint, options.shards(), options.replicas()));
    if (inUse) {
      use(index, Optional.empty());
    }
    return index;
  }

  private void createOnce(String index, ObjectNode definition) throws IOException {
    try {
      cluster.put("/" + index + "?wait_for_active_shards=1", writable(index, definition));
    } catch (ClusterException e) {
      boolean there = Objects.requireNonNullElse(e.getMessage(), "").contains("already exists");
      if (!there) {
        throw e;
      }
    }
  }

  /** Lets the name mean this index from now on. */
  void use(String index, Optional<String> before) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    ArrayNode actions = body.putArray("actions");
    before.ifPresent(old ->
        actions.addObject().putObject("remove").put("index", old).put("alias", options.name()));
    actions.addObject().putObject("add").put("index", index).put("alias", options.name());
    cluster.post("/_aliases", Map.of(), body);
  }

  /** Lets a restored index and its vocabulary be written to. */
  void allowWriting(String index) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    ArrayNode actions = body.putArray("actions");
    for (String one : List.of(index, vocabulary(index))) {
      actions.addObject().putObject("add").put("index", one).put("alias", writing(one));
    }
    cluster.post("/_aliases", Map.of(), body);
  }

  /** Removes an index and its vocabulary, if they are there. */
  void remove(String index) throws IOException {
    for (String one : List.of(index, vocabulary(index))) {
      cluster.delete("/" + one + "?ignore_unavailable=true");
    }
  }

  /**
   * A number that is another one whenever something was written, and the same if nothing was. While
   * something is on its way, it is another one each time.
   */
  static long stateNumber(Cluster cluster, String index) throws IOException {
    JsonNode shards =
        cluster
            .get("/" + index + "/_stats/docs", Map.of("level", "shards"))
            .path("indices")
            .path(index)
            .path("shards");
    Map<String, Long> begun = new TreeMap<>();
    Map<String, Long> done = new TreeMap<>();
    for (Map.Entry<String, JsonNode> shard : shards.properties()) {
      for (JsonNode copy : shard.getValue()) {
        JsonNode changes = copy.path("seq_no");
        begun.merge(shard.getKey(), changes.path("max_seq_no").asLong(), Math::max);
        done.merge(shard.getKey(), changes.path("local_checkpoint").asLong(), Math::max);
      }
    }
    long number = index.hashCode();
    for (Map.Entry<String, Long> shard : begun.entrySet()) {
      number = (number * 31 + shard.getKey().hashCode()) * 0x9E3779B97F4A7C15L + shard.getValue();
    }
    return begun.equals(done) ? number : number ^ System.nanoTime();
  }
}
