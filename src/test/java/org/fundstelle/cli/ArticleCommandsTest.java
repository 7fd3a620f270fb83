package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleCommandsTest {
  @TempDir Path folder;
  Shellbox shell;

  @BeforeEach
  void open() {
    shell = new Shellbox(folder);
    shell
        .index()
        .add(
            Article.of("rat-7", "Der Rat tagt", "Erster Absatz.\n\nZweiter Absatz.")
                .withLead("Vorspann.")
                .withTags("Rat", "Haushalt")
                .withPublished(Instant.parse("2024-02-01T16:30:00Z"))
                .with(Field.VERSION, 2L)
                .withField("seite", new FieldValue.Numeric(12)));
  }

  @Test
  void get_shows_an_article_to_read() {
    assertThat(shell.inGerman().run("get", "rat-7").out())
        .isEqualTo(
            """
            Der Rat tagt
            01.02.2024, 17:30 Uhr

            Vorspann.

            Erster Absatz.

            Zweiter Absatz.

            id: rat-7
            Schlagwörter: Rat, Haushalt
            Fassung: 2
            seite: 12
            """);
  }

  @Test
  void get_gives_json_that_index_reads() {
    assertThat(shell.run("get", "rat-7", "--json").out())
        .isEqualTo(
            "{\"id\":\"rat-7\",\"title\":\"Der Rat tagt\",\"lead\":\"Vorspann.\",\"body\":\"Erster"
                + " Absatz.\\n\\nZweiter"
                + " Absatz.\",\"tags\":[\"Rat\",\"Haushalt\"],\"published\":\"2024-02-01T16:30:00Z\",\"version\":2,\"fields\":{\"seite\":12}}\n");
  }

  @Test
  void get_of_an_article_that_is_not_there_is_exit_code_1() {
    assertThat(shell.run("get", "rat-8"))
        .isEqualTo(new Shellbox.Run(1, "", "there is no article rat-8\n"));
  }

  @Test
  void delete_says_what_it_did_and_what_was_not_there() {
    assertThat(shell.run("delete", "rat-7", "rat-8"))
        .isEqualTo(new Shellbox.Run(0, "1 article deleted\n", "there is no article rat-8\n"));
    assertThat(shell.index().durable).isEmpty();
    assertThat(shell.run("delete", "rat-7").code()).isEqualTo(1);
  }

  @Test
  void delete_reads_ids_from_standard_input() {
    assertThat(shell.reading("rat-7\n\n").run("delete", "-", "--json").out())
        .isEqualTo("{\"deleted\":1}\n");
  }

  @Test
  void a_dash_reads_the_id_from_standard_input() {
    assertThat(shell.reading("rat-7\n").run("get", "-").out()).contains("Der Rat tagt");
    assertThat(shell.reading("rat-7").run("explain", "Rat", "-").code()).isNotEqualTo(2);
    assertThat(shell.reading("rat-8\n").run("similar", "-").err()).contains("rat-8");
    assertThat(shell.reading("\n").run("get", "-").err()).contains("ID is missing");
    assertThat(shell.reading("a\nb\n").run("get", "-").code()).isEqualTo(2);
  }

  @Test
  void similar_says_that_there_is_nothing_similar() {
    shell.onDisk();
    assertThat(shell.reading("{\"id\":\"a\",\"title\":\"Hafen\"}").run("index", "-").code())
        .isZero();
    Shellbox.Run json = shell.run("similar", "a", "--json");
    assertThat(json.out()).isEqualTo("{\"total\":0}\n");
    assertThat(json.err()).isEqualTo("no article is about the same as a\n");
    assertThat(json.code()).isEqualTo(1);
  }

  @Test
  void demo_leaves_an_archive_alone() throws Exception {
    shell.file("index-data/articles/treffen.jsonl", "{\"id\":\"t\",\"title\":\"Treffen\"}");
    Shellbox.Run run = shell.run("demo");
    assertThat(run.err()).contains("has other articles").contains("demo --index trial");
    assertThat(run.code()).isEqualTo(2);
    assertThat(shell.index().articles).containsOnlyKeys("rat-7");
  }

  @Test
  void delete_does_not_create_an_index() {
    Shellbox.Run run = shell.run("delete", "x", "--index", "nirgends");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no index at ~/nirgends");
    assertThat(shell.indexes.indexes).hasSize(1);
  }

  @Test
  void stats_say_what_the_index_holds() {
    assertThat(shell.inGerman().run("stats").out())
        .isEqualTo(
            """
            Index           ~/index-data/index
            Artikel         1
            Größe           2,5 MB
            Segmente        1
            Analyse         lexicon-1
            """);
    assertThat(shell.run("stats", "--json").out())
        .endsWith(
            "\"articles\":1,\"bytes\":2500000,\"segments\":1,\"earliest\":null,\"latest\":null,"
                + "\"fingerprint\":\"lexicon-1\",\"abbreviations\":{}}\n");
  }

  @Test
  void demo_shows_each_command_as_one_would_type_it() throws Exception {
    shell.file(
        "index-data/articles/treffen.jsonl",
        "{\"id\":\"t\",\"title\":\"Treffen in Wostotschny\",\"body\":\"Kim reiste an.\"}");
    shell.index().articles.clear();
    Shellbox.Run run = shell.inGerman().run("demo");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("$ fundstelle index index-data/articles\n")
        .contains("$ fundstelle search Wostotschny -n 3\n")
        .contains(" 1. Treffen in [Wostotschny]\n")
        .contains("$ fundstelle search '\"Kim Jong Un\"' -n 3\n")
        .contains("$ fundstelle search Wostotschni~ -n 3\n")
        .endsWith("  fundstelle --help\n");
  }

  @Test
  void demo_without_its_articles_says_what_to_do() {
    assertThat(shell.run("demo").err())
        .isEqualTo(
            "fundstelle: the sample articles are missing at ~/index-data/articles; unpack the"
                + " product anew\n");
  }
}
