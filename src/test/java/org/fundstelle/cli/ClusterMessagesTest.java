package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.fundstelle.cluster.ClusterException.Problem;
import org.fundstelle.cluster.StubCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a cluster, in the language of who reads it. */
class ClusterMessagesTest {
  @TempDir Path folder;

  private String said(int status, boolean german) throws IOException {
    try (StubCluster stub = StubCluster.answering(status)) {
      Shellbox shell = new Shellbox(folder).onDisk();
      shell = german ? shell.inGerman() : shell;
      String address = stub.address().toString();
      Shellbox.Run run = shell.run("search", "Wehr", "--cluster", address);
      assertThat(run.code()).isEqualTo(2);
      return run.err().replace(address, "ADRESSE");
    }
  }

  @Test
  void a_missing_index_is_said_in_german_and_in_english() throws IOException {
    assertThat(said(404, true))
        .contains("es gibt keinen Index fundstelle (ADRESSE)", "fundstelle cluster create");
    assertThat(said(404, false)).contains("there is no index fundstelle (ADRESSE)");
  }

  @Test
  void wrong_credentials_are_said_with_the_variables_that_hold_them() throws IOException {
    assertThat(said(401, true)).contains("Zugangsdaten", "falsch", "FUNDSTELLE_CLUSTER_PASSWORD");
    assertThat(said(403, true)).contains("mit diesen Zugangsdaten ist das", "nicht erlaubt");
  }

  @Test
  void what_the_cluster_itself_refuses_is_said_in_the_readers_language() throws IOException {
    assertThat(said(400, true)).contains("der Cluster ADRESSE lehnt das ab");
    assertThat(said(400, false)).contains("the cluster ADRESSE refuses this");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void there_are_words_for_every_problem(Problem problem) {
    for (Locale language : new Locale[] {Locale.GERMAN, Locale.ROOT}) {
      ResourceBundle texts =
          ResourceBundle.getBundle(
              "org.fundstelle.cli.Messages",
              language,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      String key = "cluster." + problem.name().toLowerCase(Locale.ROOT);
      assertThat(texts.getString(key)).contains("%1$s");
    }
  }
}
