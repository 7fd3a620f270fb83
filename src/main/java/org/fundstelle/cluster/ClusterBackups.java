package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.Backup;

/**
 * Backups of indexes on a cluster: snapshots in a folder that every node sees under the same path
 * and allows in its {@code path.repo}. One folder is one snapshot repository.
 */
record ClusterBackups(Cluster cluster, ClusterOptions options) {
  private static final String REPOSITORY = "fundstelle-";
  private static final String ARTICLES = "articles";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private String repository(Path folder) throws IOException {
    String name = REPOSITORY + Integer.toHexString(folder.toString().hashCode());
    ObjectNode repository = Cluster.JSON.createObjectNode().put("type", "fs");
    repository.putObject("settings").put("location", folder.toString());
    cluster.put("/_snapshot/" + name, repository);
    return name;
  }

  /** Makes one of this index and its vocabulary; waits until it is whole. */
  Backup make(String index, Path folder, long articles) throws IOException {
    Instant now = options.index().clock().instant();
    ObjectNode snapshot = Cluster.JSON.createObjectNode();
    snapshot.put("indices", index + "," + IndexNames.vocabulary(index));
    snapshot.put("include_global_state", false);
    snapshot.putObject("metadata").put(ARTICLES, articles);
    String path =
        "/_snapshot/" + repository(folder) + "/" + options.name() + "-" + TIME.format(now);
    JsonNode done = cluster.put(path + "?wait_for_completion=true", snapshot).path("snapshot");
    if (!done.path("state").asText().equals("SUCCESS")) {
      throw new ClusterException(0, "the snapshot into " + folder + " failed: " + done);
    }
    return new Backup(folder, now, articles);
  }

  /** Those made of this index, latest last; also of folders that others named. */
  List<Backup> of(String index) throws IOException {
    List<Backup> all = new ArrayList<>();
    for (var repository : cluster.get("/_snapshot/_all", Map.of()).properties()) {
      Path folder =
          Path.of(repository.getValue().path("settings").path("location").asText("unknown"));
      for (JsonNode snapshot : snapshots(repository.getKey())) {
        for (JsonNode held : snapshot.path("indices")) {
          if (held.asText().equals(index)) {
            all.add(
                new Backup(
                    folder,
                    Instant.ofEpochMilli(snapshot.path("start_time_in_millis").asLong()),
                    snapshot.path("metadata").path(ARTICLES).asLong()));
          }
        }
      }
    }
    return all;
  }

  private JsonNode snapshots(String repository) throws IOException {
    return cluster
        .get("/_snapshot/" + repository + "/_all", Map.of("ignore_unavailable", "true"))
        .path("snapshots");
  }

  /**
   * Puts the latest backup in the folder into the place of the index, which is searched until the
   * restored one is whole and then removed. What others write meanwhile is lost.
   *
   * @return the restored index
   */
  String restore(Path folder) throws IOException {
    String repository = repository(folder);
    JsonNode latest = null;
    for (JsonNode snapshot : snapshots(repository)) {
      if (snapshot.path("state").asText().equals("SUCCESS")
          && snapshot.path("snapshot").asText().matches(Pattern.quote(options.name()) + "-\\d+")) {
        latest = snapshot;
      }
    }
    if (latest == null) {
      throw new ClusterException(
          404, "there is no backup of the index " + options.name() + " in " + folder);
    }
    String held = articlesOf(latest);
    IndexNames names = new IndexNames(cluster, options);
    Optional<String> old = names.current();
    String index = names.next();
    names.remove(index);
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("indices", held + "," + IndexNames.vocabulary(held));
    body.put("include_global_state", false).put("include_aliases", false);
    body.put("rename_pattern", "^" + Pattern.quote(held)).put("rename_replacement", index);
    JsonNode done =
        cluster.post(
            "/_snapshot/" + repository + "/" + latest.path("snapshot").asText() + "/_restore",
            Map.of("wait_for_completion", "true"),
            body);
    if (done.path("snapshot").path("shards").path("failed").asInt() > 0) {
      throw new ClusterException(0, "the backup in " + folder + " can't be restored: " + done);
    }
    names.allowWriting(index);
    names.use(index, old);
    if (old.isPresent()) {
      names.remove(old.get());
    }
    return index;
  }

  private static String articlesOf(JsonNode snapshot) {
    String shortest = "";
    for (JsonNode index : snapshot.path("indices")) {
      String name = Objects.requireNonNull(index.asText());
      shortest = shortest.isEmpty() || name.length() < shortest.length() ? name : shortest;
    }
    return shortest;
  }
}
