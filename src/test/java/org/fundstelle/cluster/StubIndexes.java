package org.fundstelle.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Answers as a cluster whose indexes are created, named, restored and deleted, and hold nothing.
 */
final class StubIndexes implements StubCluster.Answers {
  /** What those are defined as that are there, by their names. */
  private final Map<String, ObjectNode> indexes = new TreeMap<>();

  /** What backups hold, by the names they had. */
  private final Map<String, ObjectNode> backups = new TreeMap<>();

  /** What the health of indexes is, one after the other, the last one for good; green if none. */
  private final Deque<String> health = new ArrayDeque<>();

  /** What others do right before something is asked for; each once. */
  private final Map<String, Runnable> meanwhile = new TreeMap<>();

  /** Others do this right before the next request that begins so: {@code GET /a-*}. */
  synchronized StubIndexes before(String request, Runnable others) {
    meanwhile.put(request, others);
    return this;
  }

  /** Puts an index there. */
  synchronized StubIndexes put(String index, ObjectNode definition, String... aliases) {
    for (String alias : aliases) {
      definition.withObject("/aliases").putObject(alias);
    }
    indexes.put(index, definition);
    return this;
  }

  /** Keeps a backup of such an index. */
  synchronized StubIndexes back(String index, ObjectNode definition) {
    backups.put(index, definition);
    return this;
  }

  synchronized void forgetBackup(String index) {
    backups.remove(index);
  }

  /** What the health of indexes is next. */
  synchronized StubIndexes healthIs(String answer) {
    health.add(answer);
    return this;
  }

  synchronized void delete(String index) {
    indexes.remove(index);
  }

  synchronized Set<String> names() {
    return new TreeSet<>(indexes.keySet());
  }

  /** To which indexes a name leads. */
  synchronized Set<String> namedBy(String alias) {
    Set<String> named = new TreeSet<>();
    indexes.forEach((index, definition) -> {
      if (definition.path("aliases").has(alias)) {
        named.add(index);
      }
    });
    return named;
  }

  @Override
  public synchronized @Nullable String to(String method, String path, String body) {
    for (Map.Entry<String, Runnable> one : Map.copyOf(meanwhile).entrySet()) {
      if ((method + " " + path).startsWith(one.getKey())) {
        meanwhile.remove(one.getKey());
        one.getValue().run();
      }
    }
    JsonNode asked = read(body);
    if (path.equals("/_aliases")) {
      return changeNames(asked.path("actions"));
    }
    if (path.endsWith("/_mapping")) {
      return described(path.substring(1, path.indexOf("/_")));
    }
    if (path.startsWith("/_cluster/health/")) {
      return health(path.substring(path.lastIndexOf('/') + 1));
    }
    if (path.endsWith("/_restore")) {
      return restore(asked);
    }
    if (path.startsWith("/_")) {
      return null;
    }
    String index = path.substring(1);
    return switch (method) {
      case "GET" -> all(index.replace("*", ""));
      case "PUT" ->
          indexes.putIfAbsent(index, (ObjectNode) asked) == null
              ? "{}"
              : StubCluster.error("resource_already_exists_exception", 400);
      case "DELETE" -> {
        delete(index);
        yield "{}";
      }
      default -> null;
    };
  }

  private static JsonNode read(String body) {
    try {
      return Cluster.JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String all(String beginning) {
    ObjectNode all = Cluster.JSON.createObjectNode();
    indexes.forEach((index, definition) -> {
      if (index.startsWith(beginning)) {
        all.set(index, definition);
      }
    });
    return all.toString();
  }

  private String described(String name) {
    Set<String> meant = indexes.containsKey(name) ? Set.of(name) : namedBy(name);
    ObjectNode all = Cluster.JSON.createObjectNode();
    meant.forEach(index -> all.set(index, indexes.get(index)));
    return meant.isEmpty() ? StubCluster.error("index_not_found_exception", 404) : all.toString();
  }

  private String health(String names) {
    if (!indexes.keySet().containsAll(Set.of(names.split(",", -1)))) {
      return "{\"status\":\"red\",\"initializing_shards\":0}";
    }
    if (health.isEmpty()) {
      return "{\"status\":\"green\"}";
    }
    return health.size() == 1 ? health.element() : health.remove();
  }

  private String restore(JsonNode asked) {
    String index = asked.path("rename_replacement").asText();
    String held = asked.path("indices").asText().replaceFirst(",.*", "");
    if (indexes.containsKey(index)) {
      return StubCluster.error("snapshot_restore_exception", 500);
    }
    ObjectNode definition = backups.get(held);
    if (definition == null) {
      return StubCluster.error("snapshot_restore_exception", 500);
    }
    indexes.put(index, definition.deepCopy());
    indexes.put(IndexNames.vocabulary(index), IndexDefinition.vocabulary(0));
    return "{\"accepted\":true}";
  }

  /** All or nothing, as the engine does it. */
  private String changeNames(JsonNode actions) {
    for (JsonNode action : actions) {
      String kind = action.fieldNames().next();
      JsonNode what = action.path(kind);
      ObjectNode index = indexes.get(what.path("index").asText());
      if (index == null) {
        return StubCluster.error("index_not_found_exception", 404);
      }
      if (kind.equals("remove") && !index.path("aliases").has(what.path("alias").asText())) {
        return StubCluster.error("aliases_not_found_exception", 404);
      }
    }
    for (JsonNode action : actions) {
      String kind = action.fieldNames().next();
      String name = action.path(kind).path("index").asText();
      String alias = action.path(kind).path("alias").asText();
      ObjectNode aliases = indexes.get(name).withObject("/aliases");
      switch (kind) {
        case "add" -> aliases.putObject(alias);
        case "remove" -> aliases.remove(alias);
        default -> indexes.remove(name);
      }
    }
    return "{}";
  }
}
