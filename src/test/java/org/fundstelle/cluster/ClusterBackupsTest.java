package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Backups that take longer than a connection is kept. */
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
        return null;
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
    stub = StubCluster.refusing(this::answer, "already in-progress");
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
}
