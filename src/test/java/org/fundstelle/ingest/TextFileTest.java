package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Markdown (CommonMark 0.31) and plain text with front matter (YAML 1.2). */
class TextFileTest {

  @TempDir Path folder;

  @Test
  void front_matter_gives_the_fields_and_the_text_is_what_a_reader_sees() {
    Article article =
        Read.only(
            Read.all(
                """
                ---
                id: "010"
                authors: [Jette Muster, Ole Beispiel]
                tags:
                  - Hafen
                  - Unfall
                published: 13. September 2023
                version: 3
                withheld: nein
                fields:
                  rang: 4
                ---

                # Hafenkran *kippt* um

                Am Mittwoch ist im [Überseehafen](https://example.org/a_b) ein **Kran**
                umgekippt.

                - Ein Container fiel ins Wasser.
                - Niemand wurde verletzt.

                > „Das war knapp“, sagte `Muster`.
                """));
    assertThat(article.id()).isEqualTo("010");
    assertThat(article.title()).isEqualTo("Hafenkran kippt um");
    assertThat(article.body())
        .isEqualTo(
            """
            Am Mittwoch ist im Überseehafen ein Kran umgekippt.

            Ein Container fiel ins Wasser.
            Niemand wurde verletzt.

            „Das war knapp“, sagte Muster.\
            """);
    assertThat(article.authors()).containsExactly("Jette Muster", "Ole Beispiel");
    assertThat(article.tags()).containsExactly("Hafen", "Unfall");
    assertThat(article.published().orElseThrow()).hasToString("2023-09-13");
    assertThat(article.value(Field.VERSION)).contains(3L);
    assertThat(article.fields()).containsEntry("rang", new FieldValue.Keywords(List.of("4")));
  }

  @Test
  void a_folder_is_read_in_order_and_the_path_is_the_id() throws IOException {
    write("b/zwei.md", "# Zwei\n\nText.");
    write("b/eins.txt", "Eins\n\nText von eins.\nZeile zwei.");
    write("a.md", "Nur Text.");
    write(".verborgen.md", "# Nein");
    write("b/bild.jpg", "\u0001\u0002\u0003\u0004");
    write("c.jsonl", "{\"id\":\"c\",\"title\":\"C\"}");
    write("leer.md", "");
    try (ArticleSource source = ArticleSource.open(folder, IngestOptions.DEFAULT)) {
      assertThat(source.bytesTotal()).hasValue(80);
      List<Ingested> entries = Read.all(source);
      assertThat(Read.shown(entries).stream().map(s -> s.replace(folder.toString(), "")))
          .containsExactly(
              "+ a",
              "- /b/bild.jpg: UNKNOWN_FORMAT",
              "+ b/eins",
              "+ b/zwei",
              "+ c",
              "- /leer.md: NO_TEXT");
      Article eins = ((Ingested.Accepted) entries.get(2)).article();
      assertThat(eins.title()).isEqualTo("Eins");
      assertThat(eins.body()).isEqualTo("Text von eins.\nZeile zwei.");
    }
  }

  @Test
  void a_missing_path_and_standard_input_stand_beside_others() throws IOException {
    write("a.md", "# A");
    try (ArticleSource source =
        ArticleSource.open(
            List.of(folder.resolve("fehlt"), ArticleSource.STANDARD_INPUT, folder.resolve("a.md")),
            new java.io.ByteArrayInputStream(
                "{\"id\":\"1\",\"title\":\"x\"}".getBytes(StandardCharsets.UTF_8)),
            IngestOptions.DEFAULT)) {
      assertThat(source.bytesTotal()).isEmpty();
      assertThat(Read.shown(Read.all(source)))
          .containsExactly("- " + folder.resolve("fehlt") + ": NOT_FOUND", "+ 1", "+ a");
    }
  }

  @Test
  void windows_text_is_read_and_said() throws IOException {
    Files.write(
        folder.resolve("alt.txt"),
        "Die „Größe“ kostet 5 €.".getBytes(Charset.forName("windows-1252")));
    try (ArticleSource source = ArticleSource.open(folder, IngestOptions.DEFAULT)) {
      assertThat(Read.only(Read.all(source)).body()).isEqualTo("Die „Größe“ kostet 5 €.");
      assertThat(source.notices().getFirst().message(java.util.Locale.GERMAN))
          .isEqualTo("ist nicht UTF-8; als windows-1252 gelesen");
    }
  }

  @Test
  void broken_and_hostile_front_matter_is_refused_and_dashes_alone_are_none() {
    assertThat(Read.messages(Read.all("---\ntitle: [a, b\n---\nText", Format.MARKDOWN)).getFirst())
        .contains("YAML: line");
    assertThat(Read.shown(Read.all("---\na: &x [1]\nb: [*x, *x]\n---\nText", Format.MARKDOWN)))
        .containsExactly("- -: MALFORMED");
    assertThat(
            Read.shown(Read.all("---\na: " + "[".repeat(100_000) + "\n---\nText", Format.MARKDOWN)))
        .containsExactly("- -: MALFORMED");
    assertThat(Read.shown(Read.all("---\n" + "- ".repeat(10_000) + "\n---\nT", Format.MARKDOWN)))
        .containsExactly("- -: MALFORMED");
    assertThat(Read.only(Read.all("---\nKein Kopf, nur ein Strich.", Format.MARKDOWN)).body())
        .isEqualTo("Kein Kopf, nur ein Strich.");
  }

  @Test
  void a_key_without_a_value_says_nothing_and_costs_nothing() {
    Article article =
        Read.only(
            Read.all(
                """
                ---
                title:
                id: f-7
                description:
                tags:
                  -
                  - Hafen
                keywords: []
                version: !!int 3
                published: !!null
                ---
                # Fähre

                Sie legt ab.
                """));
    assertThat(article.id()).isEqualTo("f-7");
    assertThat(article.title()).isEqualTo("Fähre");
    assertThat(article.body()).isEqualTo("Sie legt ab.");
    assertThat(article.tags()).containsExactly("Hafen");
    assertThat(article.value(Field.VERSION)).contains(3L);
  }

  @Test
  void what_a_head_calls_text_does_not_take_the_place_of_the_text_below() {
    String file = "---\ntitle: Fähre\ntext: Kurz gesagt.%s\n---\nSie legt ab.";
    Article article = Read.only(Read.all(file.formatted("")));
    assertThat(article.lead()).isEqualTo("Kurz gesagt.");
    assertThat(article.body()).isEqualTo("Sie legt ab.");
    Article both = Read.only(Read.all(file.formatted("\nlead: Endlich.")));
    assertThat(both.lead()).isEqualTo("Endlich.");
    assertThat(both.body()).isEqualTo("Sie legt ab.");
    assertThat(Read.only(Read.all("---\nid: 1\ntext: Sie legt ab.\n---\n")).body())
        .isEqualTo("Sie legt ab.");
  }

  @Test
  void a_head_below_blank_lines_is_a_head_and_a_rule_there_is_none() {
    Article draft =
        Read.only(Read.all("\n \n---\n# intern\ntitle: Fähre\ndraft: true\n---\nSie legt ab."));
    assertThat(draft.title()).isEqualTo("Fähre");
    assertThat(draft.body()).isEqualTo("Sie legt ab.");
    assertThat(draft.flag(Field.WITHHELD)).isTrue();
    assertThat(Read.all("\n---\nEin Absatz.\n\n---\nNoch einer.", Format.MARKDOWN))
        .hasOnlyElementsOfType(Ingested.Accepted.class);
    assertThat(Read.messages(Read.all("\n---\ntitle: a\nb: [\n---\nx", Format.MARKDOWN)))
        .singleElement()
        .asString()
        .contains("line 5");
  }

  @Test
  void a_head_that_is_never_closed_is_refused_and_not_read_as_text() {
    for (String head : List.of("title: Fähre\ndraft: true", "draft: true", "Datum: 2.5.2024")) {
      assertThat(Read.messages(Read.all("---\n" + head + "\n\nSie legt ab.", Format.MARKDOWN)))
          .singleElement()
          .asString()
          .contains("never closed");
    }
    assertThat(Read.all("---\nNachtrag: Sie legt ab.", Format.MARKDOWN))
        .hasOnlyElementsOfType(Ingested.Accepted.class);
  }

  @Test
  void a_head_in_toml_is_refused_and_not_read_as_text() {
    String file = "+++\ntitle = 'Fähre'\ndraft = true\n+++\nSie legt ab.";
    for (Format format : List.of(Format.MARKDOWN, Format.TEXT)) {
      assertThat(Read.messages(Read.all(file, format)).getFirst()).contains("TOML; write YAML");
    }
    assertThat(Read.only(Read.all("+++ Eilmeldung +++\n\nText\n+++\n", Format.TEXT)).title())
        .isEqualTo("+++ Eilmeldung +++");
    assertThat(Read.only(Read.all("+++\n\nEin Strich", Format.TEXT)).body()).contains("Strich");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
