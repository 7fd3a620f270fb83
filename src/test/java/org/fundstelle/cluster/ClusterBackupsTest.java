package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Backups and restoring that take longer than a connection is kept. */
class ClusterBackupsTest {
  private static final Path FOLDER = Path.of("backups");

  private final Deque<String> states = new ArrayDeque<>();
  private StubCluster stub;
  private boolean lose;
  private boolean begun;

  /** Takes a snapshot once, and says how it goes. */
  private @Nullable String answer(String method, String path, String body) {
    if (path.matches("/_snapshot/fundstelle-\\w+")) {
      return "{}";
    }
    if (method.equals("PUT")) {
      if (begun) {
        return StubCluster.error("invalid_snapshot_name_exception", 400);
      }
      begun = true;
      if (lose) {
        stub.loseNextAnswer();
      }
      return "{\"accepted\":true}";
    }
    String state = states.size() > 1 ? states.remove() : states.element();
    return "{\"snapshots\":[{\"state\":\"" + state + "\"}]}";
  }

  private long made(boolean loseAnswer) throws IOException {
    ClusterOptions options = ClusterOptions.defaults().withName("a");
    lose = loseAnswer;
    stub = StubCluster.knowing(this::answer);
    try (Cluster cluster =
        new Cluster(List.of(stub.address()), Credentials.NONE, Duration.ofSeconds(2))) {
      return new ClusterBackups(cluster, options).make("a-1", FOLDER, 7).articles();
    } finally {
      stub.close();
    }
  }

  @Test
  void a_backup_is_waited_for() throws IOException {
    states.addAll(List.of("IN_PROGRESS", "IN_PROGRESS", "SUCCESS"));
    assertThat(made(false)).isEqualTo(7);
    assertThat(states).containsExactly("SUCCESS");
  }

  @Test
  void one_whose_beginning_was_not_answered_is_begun_once() throws IOException {
    states.addAll(List.of("IN_PROGRESS", "SUCCESS"));
    assertThat(made(true)).isEqualTo(7);
  }

  @Test
  void one_that_fails_is_said() {
    states.addAll(List.of("IN_PROGRESS", "PARTIAL"));
    assertThatThrownBy(() -> made(false)).hasMessageContaining("the snapshot into backups failed");
  }

  // ---- which there are ----

  private static String snapshots(String... each) {
    return "{\"snapshots\":[" + String.join(",", each) + "]}";
  }

  private static String snapshot(String name, String index) {
    return "{\"snapshot\":\""
        + name
        + "\",\"indices\":[\""
        + index
        + "-forms\",\""
        + index
        + "\"],\"start_time_in_millis\":1000,\"metadata\":{\"articles\":7}}";
  }

  private static @Nullable String listing(String method, String path, String body) {
    return switch (path) {
      case "/_snapshot/_all" -> {
        String repository = "{\"type\":\"fs\",\"settings\":{\"location\":\"%s\"}}";
        yield "{\"ours\":%s,\"foreign\":%s,\"nightly\":%s}"
            .formatted(
                repository.formatted("/sicherung"),
                repository.formatted("/fremd"),
                repository.formatted("/nachts"));
      }
      case "/_snapshot/ours/_all" ->
          snapshots(
              snapshot("a-20261124", "a-1"),
              snapshot("a-20261125", "a-2"),
              snapshot("a-b-20261125", "a-b-1"),
              snapshot("ab-20261125", "ab-2"));
      case "/_snapshot/foreign/_all" -> StubCluster.error("repository_exception", 500);
      case "/_snapshot/nightly/_all" -> snapshots(snapshot("montag", "a-1"));
      default -> null;
    };
  }

  private static ClusterBackups.Found found() throws IOException {
    try (StubCluster stub = StubCluster.knowing(ClusterBackupsTest::listing);
        Cluster cluster =
            new Cluster(List.of(stub.address()), Credentials.NONE, Duration.ofMillis(300))) {
      return new ClusterBackups(cluster, ClusterOptions.defaults().withName("a")).find();
    }
  }

  /** It was called a-1 before it was built anew or restored. */
  @Test
  void backups_of_an_index_are_those_of_what_it_was_called_before_too() throws IOException {
    assertThat(found().backups())
        .extracting(backup -> backup.folder().toString())
        .containsExactly("/sicherung", "/sicherung", "/nachts");
  }

  @Test
  void a_place_for_backups_that_cannot_be_read_is_named_and_the_others_are_read()
      throws IOException {
    assertThat(found().unreadable()).containsExactly(Path.of("/fremd"));
  }

  // ---- restoring --------------------------------------------------------------------------------

  private static final String BUSY = "{\"status\":\"red\",\"initializing_shards\":1}";
  private static final String IDLE = "{\"status\":\"red\",\"initializing_shards\":0}";
  private static final String YELLOW = "{\"status\":\"yellow\"}";

  private final StubIndexes there = new StubIndexes();

  private static ObjectNode articles() {
    return IndexDefinition.articles(
        IndexNames.fingerprint(GermanAnalysis.of(Analysis.STEMMER), List.of(), false), 1, 0);
  }

  private @Nullable String restoring(String method, String path, String body) {
    if (path.endsWith("/_all")) {
      return "{\"snapshots\":[{\"snapshot\":\"a-1\",\"state\":\"SUCCESS\","
          + "\"indices\":[\"a-4-forms\",\"a-4\"]}]}";
    }
    return path.matches("/_snapshot/fundstelle-\\w+") ? "{}" : there.to(method, path, body);
  }

  private String restored(ObjectNode backup, Duration patience) throws IOException {
    there.back("a-4", backup);
    there.put("a-1", articles(), "a").put("a-1-forms", IndexDefinition.vocabulary(0));
    try (StubCluster cluster = StubCluster.knowing(this::restoring);
        Cluster asked = new Cluster(List.of(cluster.address()), Credentials.NONE, patience)) {
      stub = cluster;
      return new ClusterBackups(asked, ClusterOptions.defaults().withName("a")).restore(FOLDER);
    }
  }

  @Test
  void a_restored_index_is_waited_for_as_long_as_its_shards_come() throws IOException {
    // Longer than the patience, in which nothing would have to go on.
    there.healthIs(IDLE);
    for (int i = 0; i < 6; i++) {
      there.healthIs(BUSY);
    }
    there.healthIs(IDLE).healthIs(YELLOW);
    assertThat(restored(articles(), Duration.ofMillis(700))).isEqualTo("a-2");
    assertThat(there.namedBy("a")).containsExactly("a-2");
    assertThat(there.names()).containsExactly("a-2", "a-2-forms");
  }

  @Test
  void one_of_which_nothing_comes_any_longer_is_given_up_and_removed() {
    there.healthIs(BUSY).healthIs(IDLE);
    assertThatThrownBy(() -> restored(articles(), Duration.ofMillis(300)))
        .hasMessageContaining("the backup in backups can't be restored");
    assertThat(there.namedBy("a")).containsExactly("a-1");
    assertThat(there.names()).containsExactly("a-1", "a-1-forms");
  }

  @Test
  void one_that_another_process_removes_is_not_waited_for() {
    there.healthIs(BUSY);
    there.before(
        "GET /_cluster/health",
        () -> {
          there.delete("a-2");
          there.delete("a-2-forms");
        });
    assertThatThrownBy(() -> restored(articles(), Duration.ofMinutes(1)))
        .hasMessageContaining("another process builds the index a");
    assertThat(there.namedBy("a")).containsExactly("a-1");
  }

  @Test
  void one_of_a_later_version_does_not_take_the_place_of_what_can_be_read() {
    ObjectNode later = articles();
    ((ObjectNode) later.at("/mappings/_meta"))
        .put(IndexDefinition.LAYOUT, IndexDefinition.CURRENT_LAYOUT + 1);
    assertThatThrownBy(() -> restored(later, Duration.ofSeconds(1)))
        .hasMessageContaining("later version of Fundstelle");
    assertThat(there.namedBy("a")).containsExactly("a-1");
    assertThat(there.names()).containsExactly("a-1", "a-1-forms");
  }

  @Test
  void a_beginning_that_was_not_answered_is_restored_once() throws IOException {
    there.before("POST /_snapshot", () -> stub.loseNextAnswer());
    assertThat(restored(articles(), Duration.ofSeconds(5))).isEqualTo("a-3");
    assertThat(there.names()).containsExactly("a-3", "a-3-forms");
  }

  @Test
  void a_backup_that_can_not_be_restored_says_so_at_once() {
    assertThatThrownBy(
            () -> {
              there.before("POST /_snapshot", () -> there.forgetBackup("a-4"));
              restored(articles(), Duration.ofMinutes(1));
            })
        .isInstanceOf(ClusterException.class);
    assertThat(there.namedBy("a")).containsExactly("a-1");
  }
}
