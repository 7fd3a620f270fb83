package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify}, {@code backup}, {@code restore} and {@code index --rebuild} on real indexes. */
class KeepingCommandsTest {
  @TempDir Path folder;

  private Shellbox.Run run(String... args) {
    return run(new ByteArrayOutputStream(), Interruption.byHand(), args);
  }

  private Shellbox.Run run(ByteArrayOutputStream out, Interruption interruption, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            new ByteArrayInputStream(new byte[0]),
            new Output(out, StandardCharsets.UTF_8),
            new Output(err, StandardCharsets.UTF_8),
            Map.of(),
            Messages.in(Locale.ENGLISH),
            folder,
            folder,
            new Terminal(false, false, 80),
            new LocalIndexes(),
            interruption);
    int code = Main.run(environment, args);
    return new Shellbox.Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectories(folder.resolve("index-data/articles"));
    Files.writeString(
        folder.resolve("index-data/articles/a.jsonl"),
        """
        {"id":"wehr","title":"Das Wehr in Ostermoor trat über","body":"Am Morgen lief Wasser ab."}
        {"id":"rat","title":"Der Rat vertagt sich","body":"Es fehlte die Mehrheit."}
        """);
    assertThat(run("index", "index-data/articles", "--analysis", "stemmer").code()).isZero();
  }

  private Path indexFolder() {
    return folder.resolve("index-data/index");
  }

  private void damage() throws IOException {
    try (var files = Files.list(indexFolder())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
  }

  @Test
  void a_server_goes_on_with_an_index_that_was_built_anew() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Interruption interruption = Interruption.byHand();
    CompletableFuture<Shellbox.Run> serving =
        CompletableFuture.supplyAsync(() -> run(out, interruption, "serve", "--port", "0"));
    try (HttpClient caller = HttpClient.newHttpClient()) {
      await(() -> out.toString(StandardCharsets.UTF_8).endsWith("\n"));
      URI stats = URI.create(out.toString(StandardCharsets.UTF_8).strip() + "api/v1/stats");
      assertThat(answer(caller, stats)).contains("analysis stemmer", "\"articles\":2");
      assertThat(run("index", "--rebuild", "--analysis", "lexicon").code()).isZero();
      assertThat(run("delete", "wehr").code()).isZero();
      await(() -> answer(caller, stats).contains("analysis lexicon"));
      assertThat(answer(caller, stats)).contains("\"articles\":1");
    } finally {
      interruption.request();
    }
    Shellbox.Run ended = serving.get(10, TimeUnit.SECONDS);
    assertThat(ended.code()).isZero();
    assertThat(ended.err()).containsOnlyOnce("built anew");
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("waited for too long").isLessThan(end);
      Thread.sleep(50);
    }
  }

  /** Empty while nobody answers. */
  private static String answer(HttpClient caller, URI address) throws InterruptedException {
    try {
      return caller
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException nobody) {
      return "";
    }
  }

  @Test
  void a_file_is_no_place_for_an_index() {
    String file = "index-data/articles/a.jsonl";
    Shellbox.Run run = run("index", file, "--index", file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("a.jsonl is a file; an index is a folder");
  }

  @Test
  void a_sound_index_is_told_to_be_sound() {
    Shellbox.Run run = run("verify");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("2 articles, hidden ones included, in ")
        .contains("nothing is damaged");
    assertThat(run("verify", "--json").out()).contains("\"sound\":true", "\"articles\":2");
  }

  @Test
  void damage_is_listed_with_what_to_do_and_a_backup_brings_everything_back() throws IOException {
    assertThat(run("backup", "sicherung").out())
        .isEqualTo("2 articles are now in the backup sicherung\n");
    assertThat(run("search", "Wehr", "--count", "--index", "sicherung").out()).isEqualTo("1\n");
    damage();
    Shellbox.Run damaged = run("verify");
    assertThat(damaged.code()).isEqualTo(2);
    assertThat(damaged.out()).contains(".cfs: checksum failed", "fundstelle restore DIR");
    assertThat(run("verify", "--json").out()).contains("\"where\":", "\"sound\":false");
    assertThat(run("restore", "sicherung").out()).isEqualTo("2 articles restored from sicherung\n");
    assertThat(run("verify").code()).isZero();
    assertThat(run("search", "Wehr", "--count").out()).isEqualTo("1\n");
  }

  @Test
  void a_damaged_list_of_backups_is_kept_and_told_by_every_command_that_needs_it()
      throws IOException {
    run("backup", "sicherung");
    Path list = indexFolder().resolve("backups.tsv");
    Files.writeString(list, "");
    Shellbox.Run made = run("backup", "zweite");
    assertThat(made.code()).isZero();
    assertThat(made.err()).contains("backups.damaged-1.tsv").hasLineCount(1);
    Shellbox.Run forgotten = run("forget", "wehr");
    assertThat(forgotten.code()).isEqualTo(2);
    assertThat(forgotten.err())
        .contains("backups.damaged-1.tsv", "nothing was forgotten")
        .hasLineCount(1);
    assertThat(run("verify").out()).contains("backups.damaged-1.tsv");
    Files.delete(indexFolder().resolve("backups.damaged-1.tsv"));
    assertThat(run("backup", "zweite").err()).isEmpty();
    assertThat(run("forget", "wehr").out()).contains("zweite");
  }

  @Test
  void two_backups_into_one_folder_at_once_are_refused() throws IOException {
    run("backup", "sicherung");
    try (FSDirectory target = FSDirectory.open(folder.resolve("sicherung"));
        Lock other = target.obtainLock("backup.lock")) {
      Shellbox.Run run = run("backup", "sicherung");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("another backup", "sicherung").hasLineCount(1);
      other.ensureValid();
    }
  }

  @Test
  void a_folder_with_something_else_is_no_place_for_a_backup() {
    Shellbox.Run run = run("backup", "index-data/articles");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("name an empty one").hasLineCount(1);
  }

  @Test
  void another_analysis_for_an_index_that_is_there_is_refused_with_the_way_to_get_it() {
    Shellbox.Run run = run("index", "index-data/articles", "--analysis", "lexicon");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("analysis stemmer, not lexicon")
        .contains("fundstelle index --rebuild --analysis lexicon")
        .hasLineCount(1);
    assertThat(run("index", "--rebuild", "--analysis", "lexicon").out())
        .isEqualTo("2 articles analysed anew\n");
    assertThat(run("stats").out()).contains("analysis lexicon");
    assertThat(run("search", "übertreten", "--count").out()).isEqualTo("1\n");
  }

  @Test
  void a_rebuild_keeps_the_analysis_and_then_takes_what_else_is_named() throws IOException {
    Files.writeString(folder.resolve("b.jsonl"), "{\"id\":\"c\",\"title\":\"Fähre\"}\n");
    Shellbox.Run run = run("index", "b.jsonl", "--rebuild");
    assertThat(run.out()).startsWith("2 articles analysed anew\n1 added");
    assertThat(run("stats").out()).contains("analysis stemmer");
  }

  @Test
  void the_demo_brings_an_index_of_another_version_up_to_date_by_itself() throws IOException {
    try (FSDirectory directory = FSDirectory.open(indexFolder());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> commit = new HashMap<>();
      writer.getLiveCommitData().forEach(e -> commit.put(e.getKey(), e.getValue()));
      commit.put("fundstelle.schema", "0");
      writer.setLiveCommitData(commit.entrySet());
    }
    assertThat(run("search", "Wehr").err()).contains("index --rebuild").hasLineCount(1);
    Shellbox.Run demo = run("demo");
    assertThat(demo.code()).isZero();
    assertThat(demo.out()).contains("from another version", "2 articles analysed anew");
  }
}
