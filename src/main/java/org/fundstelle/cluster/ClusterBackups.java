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
import java.util.regex.Pattern;
import org.fundstelle.Backup;
import org.fundstelle.cluster.ClusterException.Kind;
import org.fundstelle.cluster.ClusterException.Problem;

/**
 * Backups of indexes on a cluster: snapshots in a folder that every node sees under the same path
 * and allows in its {@code path.repo}. One folder is one snapshot repository.
 */
record ClusterBackups(Cluster cluster, ClusterOptions options) {
  private static final String REPOSITORY = "fundstelle-";
  private static final String ARTICLES = "articles";
  private static final long PAUSE = 200;
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
    // Of its own also where two are made at the same time.
    String name =
        options.name() + "-" + TIME.format(now) + Math.floorMod(System.nanoTime(), 1_000_000);
    String path = "/_snapshot/" + repository(folder) + "/" + name;
    try {
      cluster.put(path, snapshot);
    } catch (ClusterException refused) {
      // It may have been begun by a request whose answer was lost.
      if (refused.kind() != Kind.SNAPSHOT_NAME || cluster.find(path).isEmpty()) {
        throw refused;
      }
    }
    JsonNode done = cluster.get(path, Map.of()).path("snapshots").path(0);
    while (done.path("state").asText().equals("IN_PROGRESS")) {
      Cluster.pause(PAUSE);
      done = cluster.get(path, Map.of()).path("snapshots").path(0);
    }
    if (!done.path("state").asText().equals("SUCCESS")) {
      throw new ClusterException(
          0,
          Problem.BACKUP_FAILED,
          folder.toString(),
          "the snapshot into " + folder + " failed: " + done);
    }
    return new Backup(folder, now, articles);
  }

  /**
   * What is known of backups.
   *
   * @param backups those made of the index, whatever it was called then
   * @param unreadable places that may hold some, and can't be read
   */
  record Found(List<Backup> backups, List<Path> unreadable) {}

  /** Those made of this index, latest last; also in places that others named. */
  Found find() throws IOException {
    List<Backup> backups = new ArrayList<>();
    List<Path> unreadable = new ArrayList<>();
    for (var repository : cluster.get("/_snapshot/_all", Map.of()).properties()) {
      String name = repository.getKey();
      Path folder = Path.of(repository.getValue().path("settings").path("location").asText(name));
      try {
        for (JsonNode snapshot : snapshots(name)) {
          if (holdsIndex(snapshot)) {
            backups.add(
                new Backup(
                    folder,
                    Instant.ofEpochMilli(snapshot.path("start_time_in_millis").asLong()),
                    snapshot.path("metadata").path(ARTICLES).asLong()));
          }
        }
      } catch (ClusterException refused) {
        // Whosever it is: a disk that is not mounted must not keep anyone from forgetting.
        if (refused.status() == 0) {
          throw refused;
        }
        unreadable.add(folder);
      }
    }
    return new Found(List.copyOf(backups), List.copyOf(unreadable));
  }

  /**
   * Whether an index of this name is in it, of which there is another one after each rebuilding.
   */
  private boolean holdsIndex(JsonNode snapshot) {
    for (JsonNode held : snapshot.path("indices")) {
      if (isOfThisName(held)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfThisName(JsonNode name) {
    return name.asText().matches(Pattern.quote(options.name()) + "-\\d+");
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
          && isOfThisName(snapshot.path("snapshot"))) {
        latest = snapshot;
      }
    }
    if (latest == null) {
      throw new ClusterException(
          404,
          Problem.NO_BACKUP,
          folder.toString(),
          "there is no backup of the index " + options.name() + " in " + folder);
    }
    String held = articlesOf(latest);
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("indices", held + "," + IndexNames.vocabulary(held));
    body.put("include_global_state", false).put("include_aliases", false);
    body.put("rename_pattern", "^" + Pattern.quote(held));
    String path = "/_snapshot/" + repository + "/" + latest.path("snapshot").asText();
    IndexNames names = new IndexNames(cluster, options);
    // It isn't waited for in the request: a large index takes longer than any connection is kept.
    Replacement replacement =
        Replacement.begin(
            names,
            names.inUse().map(IndexInUse::index),
            index ->
                cluster.post(path + "/_restore", Map.of(), body.put("rename_replacement", index)));
    try {
      awaitRestored(replacement, folder);
      names.described(replacement.index()).requireNoLaterLayout();
      replacement.end();
      return replacement.index();
    } catch (IOException e) {
      throw replacement.failed(e);
    }
  }

  /** Waits until every shard is there, as long as it takes, unless nothing goes on any longer. */
  private void awaitRestored(Replacement replacement, Path folder) throws IOException {
    String index = replacement.index();
    String path = "/_cluster/health/" + index + "," + IndexNames.vocabulary(index);
    long busy = System.nanoTime();
    while (true) {
      JsonNode health = cluster.get(path, Map.of("timeout", "1s"));
      if (!health.path("status").asText().equals("red")) {
        return;
      }
      if (health.path("initializing_shards").asInt() > 0) {
        busy = System.nanoTime();
      } else if (!replacement.isThere()) {
        throw replacement.overtaken();
      } else if (System.nanoTime() - busy > cluster.patience().toNanos()) {
        throw new ClusterException(
            0,
            Problem.BACKUP_FAILED,
            folder.toString(),
            "the backup in " + folder + " can't be restored: " + health);
      }
      Cluster.pause(PAUSE);
    }
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
