package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.fundstelle.cluster.StubCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials come from the environment or a file; never from the command line. */
class ClusterAddressTest {
  @TempDir Path folder;

  private String sent(Map<String, String> variables) throws IOException {
    try (StubCluster stub = StubCluster.open()) {
      Shellbox shell = new Shellbox(folder).onDisk();
      shell.variables.putAll(variables);
      Shellbox.Run run = shell.run("search", "Wehr", "--cluster", stub.address().toString());
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("there is no index fundstelle (" + stub.address());
      return stub.credentials().getFirst();
    }
  }

  @Test
  void a_user_a_key_or_a_file_with_either() throws IOException {
    assertThat(sent(Map.of())).isEqualTo("none");
    assertThat(
            sent(Map.of("FUNDSTELLE_CLUSTER_USER", "ute", "FUNDSTELLE_CLUSTER_PASSWORD", "geheim")))
        .isEqualTo("Basic dXRlOmdlaGVpbQ==");
    assertThat(sent(Map.of("FUNDSTELLE_CLUSTER_API_KEY", "k3y"))).isEqualTo("ApiKey k3y");
    Shellbox shell = new Shellbox(folder);
    String user = shell.file("user.txt", "ute:geheim").toString();
    String key = shell.file("key.txt", "k3y").toString();
    assertThat(sent(Map.of("FUNDSTELLE_CLUSTER_CREDENTIALS", user)))
        .isEqualTo("Basic dXRlOmdlaGVpbQ==");
    assertThat(sent(Map.of("FUNDSTELLE_CLUSTER_CREDENTIALS", key))).isEqualTo("ApiKey k3y");
  }

  @Test
  void a_password_on_the_command_line_is_refused_and_not_repeated() {
    Shellbox.Run run =
        new Shellbox(folder)
            .onDisk()
            .run("search", "Wehr", "--cluster", "http://ute:geheim@localhost:9200");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("FUNDSTELLE_CLUSTER_PASSWORD").doesNotContain("geheim");
  }
}
