package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.fundstelle.Backup;
import org.fundstelle.Forgotten;
import org.fundstelle.article.Article;

/**
 * Takes articles and their text off the disks of a cluster: deletes them, waits until no copy of a
 * shard needs the deleted ones to bring another copy up to date, and has the segments written anew
 * that hold them. Then the word forms go that no other article has.
 */
record Forgetting(
    Cluster cluster, String index, ClusterWriter writer, Vocabulary vocabulary, View views) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long PAUSE = 1_000;

  /** Opens what is visible now. */
  @FunctionalInterface
  interface View {
    ClusterView now() throws IOException;
  }

  Forgotten run(List<String> ids, ClusterBackups.Found backups) throws IOException {
    List<String> gone = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Set<Term> forms = new LinkedHashSet<>();
    ClusterView before = views.now();
    PointInTime time = before.time();
    try (time) {
      for (String id : new LinkedHashSet<>(ids)) {
        Optional<Article> article = before.stored(id);
        if (article.isPresent()) {
          forms.addAll(writer.forms(article.get()));
        }
        (writer.delete(id) ? gone : missing).add(id);
      }
    }
    if (!gone.isEmpty()) {
      removeForms(forms);
    }
    // Also where nothing was left to delete: an earlier call may not have waited for its end.
    List<String> traces = ids.isEmpty() ? List.of() : expunged();
    return new Forgotten(gone, missing, traces, gone.isEmpty() ? List.of() : held(backups));
  }

  /** None can be looked into from here, so that nobody knows. */
  private static List<Forgotten.Held> held(ClusterBackups.Found backups) {
    List<Backup> all = new ArrayList<>(backups.backups());
    for (Path folder : backups.unreadable()) {
      all.add(new Backup(folder, Instant.EPOCH, 0));
    }
    return all.stream().map(one -> new Forgotten.Held(one, List.of())).toList();
  }

  private void removeForms(Set<Term> forms) throws IOException {
    ClusterView after = views.now();
    Map<Term, Integer> left;
    PointInTime time = after.time();
    try (time) {
      left = after.articlesWith(forms);
    }
    Set<String> used = new LinkedHashSet<>();
    Set<String> unused = new LinkedHashSet<>();
    left.forEach((term, articles) -> (articles > 0 ? used : unused).add(term.text()));
    unused.removeAll(used);
    vocabulary.remove(List.copyOf(unused));
  }

  /**
   * Has segments written anew that hold something deleted; returns what is left of it. A copy of a
   * shard says every half minute what it still needs of the deleted to bring others up to date.
   */
  private List<String> expunged() throws IOException {
    String both = "/" + index + "," + vocabulary.index();
    ObjectNode nothing = Cluster.JSON.createObjectNode();
    ObjectNode all = nothing.deepCopy().put("index.merge.policy.expunge_deletes_allowed", 0);
    ObjectNode usual = nothing.deepCopy().putNull("index.merge.policy.expunge_deletes_allowed");
    cluster.put(both + "/_settings", all);
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (true) {
        cluster.post(both + "/_flush", Map.of("force", "true"), nothing);
        cluster.post(both + "/_forcemerge", Map.of("only_expunge_deletes", "true"), nothing);
        cluster.post(both + "/_flush", Map.of("force", "true"), nothing);
        cluster.post(both + "/_refresh", Map.of(), nothing);
        long left = deleted(both);
        if (left == 0) {
          return List.of();
        }
        if (System.nanoTime() - end > 0) {
          return List.of(
              index + ": " + left + " deleted entries are still in segments; forget again later");
        }
        Cluster.pause(PAUSE);
      }
    } finally {
      cluster.put(both + "/_settings", usual);
    }
  }

  private long deleted(String both) throws IOException {
    JsonNode all = cluster.get(both + "/_stats/docs", Map.of()).path("_all");
    return all.path("total").path("docs").path("deleted").asLong();
  }
}
