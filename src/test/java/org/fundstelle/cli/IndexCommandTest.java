package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.german.Analysis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
  private static final String KRAN =
      "{\"id\":\"kran\",\"title\":\"Neuer Kran im Hafen\",\"body\":\"Er hebt viel.\"}";
  private static final String BAHN =
      "{\"id\":\"bahn\",\"title\":\"Die Bahn kommt\",\"body\":\"Aber später.\"}";

  @TempDir Path folder;
  Shellbox shell;

  @BeforeEach
  void open() {
    shell = new Shellbox(folder);
  }

  @Test
  void articles_of_a_file_are_in_the_index_and_durable() throws IOException {
    shell.file("a.jsonl", KRAN, BAHN);
    Shellbox.Run run = shell.run("index", "a.jsonl");

    assertThat(run)
        .isEqualTo(
            new Shellbox.Run(0, "2 added, 0 updated, 0 unchanged, 0 removed, 0 rejected\n", ""));
    assertThat(shell.index().durable).containsOnlyKeys("bahn", "kran");
  }

  @Test
  void the_same_again_is_unchanged_and_a_change_is_an_update() throws IOException {
    shell.file("a.jsonl", KRAN, BAHN);
    shell.run("index", "a.jsonl");
    shell.file("a.jsonl", KRAN, BAHN.replace("später", "pünktlich"));

    assertThat(shell.inGerman().run("index", "a.jsonl").out())
        .isEqualTo("0 neu, 1 ersetzt, 1 unverändert, 0 entfernt, 0 abgelehnt\n");
  }

  @Test
  void rejects_are_listed_with_file_and_line_and_stop_nothing() throws IOException {
    shell.file("a.jsonl", KRAN, "{\"title\":\"ohne alles\"}", "kein JSON", BAHN);
    Shellbox.Run run = shell.run("index", "a.jsonl");

    assertThat(run.code()).isZero();
    assertThat(run.err().lines())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("~/a.jsonl:2: has no \"id\""))
        .anySatisfy(line -> assertThat(line).startsWith("~/a.jsonl:3: "));
    assertThat(run.out()).contains("2 added").contains("2 rejected");
  }

  @Test
  void what_the_index_refuses_is_a_reject_like_any_other() throws IOException {
    shell.file("a.jsonl", KRAN, KRAN.replace("Neuer Kran im Hafen", "nicht aufnehmbar"));
    Shellbox.Run run = shell.run("index", "a.jsonl");

    assertThat(run.err()).isEqualTo("~/a.jsonl:2: \"kran\" can't be indexed: zu lang\n");
  }

  @Test
  void strict_makes_a_reject_an_error_but_keeps_the_rest() throws IOException {
    shell.file("a.jsonl", KRAN, "kein JSON");

    assertThat(shell.run("index", "a.jsonl", "--strict").code()).isEqualTo(2);
    assertThat(shell.index().durable).containsOnlyKeys("kran");
  }

  @Test
  void nothing_readable_is_an_error() throws IOException {
    shell.file("a.jsonl", "kein JSON");
    Shellbox.Run run = shell.run("index", "a.jsonl");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("fundstelle: no article could be read");
  }

  /** There are no reasons above to point to. */
  @Test
  void a_file_without_an_article_is_called_so() throws IOException {
    shell.file("a.jsonl", "");
    Shellbox.Run run = shell.run("index", "a.jsonl");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "fundstelle: there is no article in what was named; see whether it is the right file or"
                + " folder\n");
  }

  @Test
  void json_tells_what_is_durable_and_then_the_sum() throws IOException {
    shell.file("a.jsonl", KRAN, "kein JSON", BAHN);

    assertThat(shell.run("index", "a.jsonl", "--json").out())
        .isEqualTo(
            """
            {"committed":2,"lastId":"bahn"}
            {"added":2,"updated":0,"unchanged":0,"removed":0,"rejected":1}
            """);
  }

  @Test
  void of_many_versions_the_last_in_the_source_wins_with_any_number_of_threads()
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      lines.add(
          "{\"id\":\"a"
              + i % 700
              + "\",\"title\":\"Fassung "
              + i
              + "\",\"body\":\""
              + "Text ".repeat(20)
              + "\"}");
    }
    shell.file("a.jsonl", lines.toArray(String[]::new));
    shell.run("index", "a.jsonl", "--threads", "8");

    assertThat(shell.index().durable).hasSize(700);
    for (int i = 0; i < 700; i++) {
      int last = 19_999 - (19_999 - i) % 700;
      assertThat(shell.index().durable.get("a" + i).title()).isEqualTo("Fassung " + last);
    }
  }

  @Test
  void mirror_removes_what_the_source_no_longer_has() throws IOException {
    shell.index().add(Article.of("alt", "Alter Artikel", "Längst überholt."));
    shell.file("a.jsonl", KRAN, BAHN);

    assertThat(shell.run("index", "a.jsonl", "--mirror").out()).contains("1 removed");
    assertThat(shell.index().durable).containsOnlyKeys("bahn", "kran");
  }

  @Test
  void mirror_removes_nothing_when_the_source_was_not_read_in_full() throws IOException {
    shell.index().add(Article.of("alt", "Alter Artikel", "Längst überholt."));
    shell.file("a.jsonl", KRAN, "kein JSON");
    Shellbox.Run run = shell.run("index", "a.jsonl", "--mirror");

    assertThat(run.err()).contains("nothing was removed");
    assertThat(shell.index().durable).containsOnlyKeys("alt", "kran");
  }

  @Test
  void a_dash_is_standard_input() {
    shell.reading(KRAN + "\n").run("index", "-", "--format", "jsonl");

    assertThat(shell.index().durable).containsOnlyKeys("kran");
  }

  @Test
  void fields_with_other_names_are_mapped() throws IOException {
    shell.file("a.jsonl", "{\"id\":\"x\",\"headline\":{\"main\":\"Wie heißt das?\"}}");
    shell.run("index", "a.jsonl", "--map", "title=headline.main");

    assertThat(shell.index().durable.get("x").title()).isEqualTo("Wie heißt das?");
  }

  @Test
  void a_mapping_that_can_not_be_right_is_said() throws IOException {
    shell.file("a.jsonl", "{\"id\":\"1\",\"Titel des Blatts\":\"x\",\"title\":\"Hafen\"}");
    Shellbox.Run unknown = shell.run("index", "a.jsonl", "--map", "titel=x");
    assertThat(unknown.err())
        .startsWith("fundstelle: --map: there is no field \"titel\"; fields are id,");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(shell.run("index", "a.jsonl", "--map", "lead=vorspan.text").err())
        .contains("--map found nothing in any entry under: vorspan.text\n");
    for (String half : List.of("title=", "=x")) {
      Shellbox.Run run = shell.run("index", "a.jsonl", "--map", half);
      assertThat(run.err()).startsWith("fundstelle: --map takes a pair with an equals sign: ");
      assertThat(run.code()).isEqualTo(2);
    }
  }

  @Test
  @Timeout(60)
  void more_threads_than_any_machine_has_end_too() throws IOException {
    shell.file("a.jsonl", KRAN);
    assertThat(shell.run("index", "a.jsonl", "--threads", "1000000000").code()).isZero();
  }

  @Test
  void a_date_that_can_not_be_read_costs_no_article_unless_it_hides_it() throws IOException {
    shell.file(
        "a.jsonl",
        "{\"id\":\"1\",\"title\":\"Hafen\",\"published\":\"31.2.2024\"}",
        "{\"id\":\"2\",\"title\":\"Kai\",\"embargoedUntil\":\"bald\"}");
    Shellbox.Run run = shell.run("index", "a.jsonl");
    assertThat(run.err())
        .contains(
            "one value can't be read, the article was taken without it: 1 (published: 31.2.2024)\n")
        .contains(":2: \"embargoedUntil\" is \"bald\"");
    assertThat(shell.index().articles).containsOnlyKeys("1");
    assertThat(shell.run("index", "a.jsonl", "--strict").err()).contains("a.jsonl:1: ");
  }

  @Test
  void keys_without_a_field_are_named_once() throws IOException {
    shell.file(
        "a.jsonl",
        KRAN.replace("\"title\"", "\"farbe\":\"rot\",\"title\""),
        BAHN.replace("\"title\"", "\"farbe\":\"blau\",\"title\""));

    assertThat(shell.run("index", "a.jsonl").err())
        .isEqualTo(
            "not used, because no field is called that: farbe; --map says where a field is, such as"
                + " --map title=NAME\n");
  }

  @Test
  void the_analysis_reaches_the_index() throws IOException {
    shell.file("a.jsonl", KRAN);
    shell.run("index", "a.jsonl", "--analysis", "stemmer");

    assertThat(shell.indexes.options.getFirst().analysis()).isEqualTo(Analysis.STEMMER);
  }

  @Test
  void an_unknown_format_is_refused_with_the_known_ones() throws IOException {
    shell.file("a.jsonl", KRAN);
    Shellbox.Run run = shell.run("index", "a.jsonl", "--format", "docx");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("fundstelle: there is no format \"docx\"; choose one of ");
  }

  @Test
  void an_interrupted_run_commits_what_is_there_and_says_so() throws IOException {
    shell.file("a.jsonl", KRAN, BAHN);
    shell.interruption.request();
    Shellbox.Run run = shell.run("index", "a.jsonl");

    assertThat(run.code()).isEqualTo(130);
    assertThat(run.err()).contains("interrupted; the 0 articles read so far are in the index");
    assertThat(shell.index().commits.get()).isEqualTo(1);
  }

  @Test
  void a_terminal_sees_progress_and_it_leaves_nothing_behind() throws IOException {
    shell.file("a.jsonl", KRAN, "kein JSON");
    String err = shell.onTerminal(80).run("index", "a.jsonl").err();

    assertThat(err).contains("\r\u001b[K").contains("a.jsonl:2: ").endsWith("\r\u001b[K");
  }

  @Test
  void an_exported_archive_reads_back_as_it_was() throws IOException {
    shell.file(
        "a.jsonl",
        "{\"id\":\"voll\",\"title\":\"Alles dran\",\"lead\":\"Vorspann\",\"body\":\"Text"
            + " \\\"mit\\\" Anführung\",\"authors\":[\"A. Muster\",\"B."
            + " Beispiel\"],\"source\":\"Küstenbote\","
            + "\"section\":\"Kultur\",\"tags\":[\"Theater\"],\"published\":\"2023-09-13\","
            + "\"updated\":\"2023-09-13T08:00:00Z\",\"version\":3,\"url\":\"https://kuestenbote.example/1\",\"language\":\"de\",\"withheld\":true,\"notFoundBy\":[\"C."
            + " Name\"]}",
        KRAN);
    shell.run("index", "a.jsonl");
    var before = List.copyOf(shell.index().durable.values());
    String exported = shell.run("export").out();
    Shellbox other = new Shellbox(folder.resolve("anderswo")).reading(exported);
    Shellbox.Run run = other.run("index", "-");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(other.index().durable.values()).containsExactlyElementsOf(before);
  }
}
