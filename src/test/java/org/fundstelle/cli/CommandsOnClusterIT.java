package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fundstelle.cluster.TestCluster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The command line with {@code --cluster}, from creating an index to restoring it. */
@Tag("cluster")
@EnabledIf("there_is_a_cluster")
class CommandsOnClusterIT {
  @TempDir Path folder;
  private Shellbox shell;
  private String address;

  static boolean there_is_a_cluster() {
    return TestCluster.hasEngine();
  }

  @BeforeEach
  void three_articles() throws IOException {
    shell = new Shellbox(folder).onDisk();
    address =
        TestCluster.sharedAddresses().stream().map(URI::toString).collect(Collectors.joining(","))
            + "/befehle-"
            + System.nanoTime();
    shell.file(
        "drei.jsonl",
        "{\"id\":\"wehr\",\"title\":\"Das Wehr bricht\",\"body\":\"Das Wehr an der Strene brach."
            + " Der Wehrmeister Quastenberg sah es.\"}",
        "{\"id\":\"markt\",\"title\":\"Markttag\",\"body\":\"Auf dem Markt gab es Birnen.\","
            + "\"source\":\"Bote\"}",
        "{\"id\":\"turm\",\"title\":\"Leuchtturm\",\"body\":\"Der Leuchtturm steht noch.\"}");
  }

  private Shellbox.Run run(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--cluster", address));
    return shell.run(all.toArray(String[]::new));
  }

  private String done(String command, String... arguments) {
    Shellbox.Run run = run(command, arguments);
    assertThat(run.code()).as(command + ": " + run.err()).isZero();
    return run.out();
  }

  @Test
  void an_index_is_created_filled_searched_and_kept() throws IOException {
    Shellbox.Run missing = run("search", "Wehr");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("there is no index").contains("cluster create");
    assertThat(run("cluster", "create", "--shards", "2", "--replicas", "1").code()).isZero();
    Shellbox.Run again = run("cluster", "create");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("already");
    assertThat(run("index", "drei.jsonl").code()).isZero();
    assertThat(done("search", "Wehr")).contains("Das Wehr bricht");
    assertThat(done("search", "Birne", "--json")).contains("\"id\":\"markt\"", "\"total\":1");
    assertThat(run("search", "Nashorn").code()).isEqualTo(1);
    assertThat(done("get", "turm")).contains("Der Leuchtturm steht noch.");
    assertThat(done("suggest", "leucht")).containsIgnoringCase("leuchtturm");
    assertThat(done("explain", "Birnen", "markt")).contains("Birnen");
    assertThat(done("stats")).contains("3");
    assertThat(done("export").lines()).hasSize(3);
    assertThat(done("verify")).contains("3");
    assertThat(run("index", "drei.jsonl", "--rebuild").code()).isZero();
    assertThat(done("search", "Wehr")).contains("Das Wehr bricht");
  }

  @Test
  void what_was_backed_up_comes_back_and_what_was_forgotten_leaves_no_trace() throws IOException {
    assertThat(run("index", "drei.jsonl").code()).isZero();
    String backup = TestCluster.shared().snapshots().resolve("befehle").toString();
    assertThat(done("backup", backup)).contains("3");
    assertThat(run("delete", "markt").code()).isZero();
    assertThat(run("search", "Birne").code()).isEqualTo(1);
    assertThat(done("restore", backup)).contains("3");
    assertThat(done("search", "Birne")).contains("Markttag");
    assertThat(run("search", "Quastenb*").code()).isZero();
    Shellbox.Run forgotten = run("forget", "wehr", "nashorn");
    assertThat(forgotten.code()).as(forgotten.err()).isZero();
    assertThat(forgotten.err()).contains("nashorn").doesNotContain("deleted entries");
    assertThat(run("search", "Quastenb*").code()).isEqualTo(1);
    assertThat(run("search", "Wehr").code()).isEqualTo(1);
    assertThat(done("verify")).contains("2");
  }

  @Test
  void what_was_deleted_before_is_forgotten_too() throws Exception {
    assertThat(run("index", "drei.jsonl").code()).isZero();
    assertThat(run("delete", "wehr").code()).isZero();
    assertThat(deletedEntries()).isPositive();
    Shellbox.Run forgotten = run("forget", "wehr");
    assertThat(forgotten.err()).contains("wehr").doesNotContain("deleted entries");
    assertThat(deletedEntries()).isZero();
  }

  /** What is deleted and still stands in files, on all nodes. */
  private int deletedEntries() throws Exception {
    URI stats =
        TestCluster.sharedAddresses()
            .getFirst()
            .resolve("/" + address.substring(address.lastIndexOf('/') + 1) + "-*/_stats/docs");
    try (HttpClient client = HttpClient.newHttpClient()) {
      String answer =
          client
              .send(HttpRequest.newBuilder(stats).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      return new ObjectMapper()
          .readTree(answer)
          .path("_all")
          .path("total")
          .path("docs")
          .path("deleted")
          .asInt(-1);
    }
  }
}
