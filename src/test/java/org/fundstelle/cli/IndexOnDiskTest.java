package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code index} and {@code forget} make of a real index. */
class IndexOnDiskTest {
  @TempDir Path folder;
  private Shellbox shell;

  @BeforeEach
  void shell() {
    shell = new Shellbox(folder).onDisk();
  }

  @Test
  void a_further_field_that_was_not_declared_is_dropped_and_said_once() throws IOException {
    shell.file(
        "a.jsonl",
        "{\"id\":\"a\",\"title\":\"Fähre\",\"fields\":{\"reederei\":\"Nordlinie\",\"urgency\":3}}",
        "{\"id\":\"b\",\"title\":\"Fähre\",\"fields\":{\"reederei\":\"Südlinie\"},\"farbe\":1}");
    Shellbox.Run run = shell.run("index", "a.jsonl");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("2 added").contains("0 rejected");
    assertThat(run.err()).containsOnlyOnce("fields.reederei").containsOnlyOnce("farbe");
    assertThat(shell.run("index", "a.jsonl").out()).contains("2 unchanged");
    assertThat(shell.run("get", "a", "--json").out())
        .contains("\"urgency\":3")
        .doesNotContain("Nordlinie");
  }

  @Test
  void what_the_trade_says_beside_the_usual_fields_can_be_searched() throws IOException {
    shell.file(
        "a.json",
        "{\"uri\":\"urn:1\",\"headline\":\"Kran kippt um\",\"body_text\":\"Der Kran liegt.\","
            + "\"urgency\":2,\"slugline\":\"KRAN-HAFEN\",\"versioncreated\":\"2024-05-02\"}");
    assertThat(shell.run("index", "a.json").out()).contains("1 added");
    assertThat(shell.run("search", "urgency:2", "--count").out()).startsWith("1");
    assertThat(shell.run("search", "slugline:kran-hafen", "--count").out()).startsWith("1");
  }

  @Test
  void a_kill_without_version_holds_whatever_is_read_first() throws IOException {
    shell.file(
        "archiv/faehre.json", "{\"id\":\"f\",\"title\":\"Fähre\",\"body\":\"Sie legt ab.\"}");
    shell.file("archiv/faehre-kill.json", "{\"id\":\"f\",\"killed\":true}");
    shell.file("archiv/kran.json", "{\"id\":\"k\",\"title\":\"Kran\"}");
    for (int run = 0; run < 2; run++) {
      Shellbox.Run indexed = shell.run("index", "archiv");
      assertThat(indexed.code()).isZero();
      assertThat(indexed.err()).contains("one article stays withdrawn").contains(": f;");
      assertThat(shell.run("search", "Fähre").code()).isEqualTo(1);
      assertThat(shell.run("search", "Kran").code()).isZero();
    }
  }

  @Test
  void a_kill_that_comes_too_late_is_told() throws IOException {
    shell.file("a.jsonl", "{\"id\":\"f\",\"title\":\"Fähre\",\"updated\":\"2024-05-02T08:00Z\"}");
    assertThat(shell.run("index", "a.jsonl").err()).isEmpty();
    shell.file("b.jsonl", "{\"id\":\"f\",\"killed\":true,\"updated\":\"2024-05-01\"}");
    assertThat(shell.run("index", "b.jsonl").err())
        .contains("one withdrawal has no effect")
        .contains(": f;");
    shell.file("c.jsonl", "{\"id\":\"f\",\"killed\":true,\"updated\":\"2024-05-02\"}");
    assertThat(shell.run("index", "c.jsonl").err()).isEmpty();
    assertThat(shell.run("search", "Fähre").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Broken pipe", "No space left on device", "Bad file descriptor"})
  void what_nobody_can_be_told_does_not_end_a_run(String reason) throws IOException {
    shell.file("a.jsonl", "{\"id\":\"a\",\"title\":\"\"}", "{\"id\":\"b\",\"title\":\"Fähre\"}");
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException(reason);
          }
        };
    Environment environment = shell.environment(new ByteArrayOutputStream(), gone);
    assertThat(Main.run(environment, "index", "a.jsonl")).isZero();
    assertThat(shell.run("search", "Fähre").code()).isZero();
  }

  @Test
  void mirror_removes_articles_that_nobody_may_see_too() throws IOException {
    shell.file(
        "a.jsonl",
        "{\"id\":\"a\",\"title\":\"Fähre\"}",
        "{\"id\":\"b\",\"title\":\"Kran\",\"withheld\":true}",
        "{\"id\":\"c\",\"title\":\"Deich\",\"embargoedUntil\":\"2999-01-01\"}");
    shell.run("index", "a.jsonl");
    shell.file("a.jsonl", "{\"id\":\"a\",\"title\":\"Fähre\"}");
    assertThat(shell.run("index", "a.jsonl", "--mirror").out()).contains("2 removed");
    assertThat(shell.run("stats", "--json").out()).contains("\"articles\":1");
  }

  @Test
  void an_id_that_comes_twice_is_said_and_the_later_article_counts() throws IOException {
    shell.file(
        "a.jsonl",
        "{\"id\":\"a\",\"title\":\"Fähre\"}",
        "{\"id\":\"b\",\"title\":\"Kran\"}",
        "{\"id\":\"a\",\"title\":\"Deich\"}");
    Shellbox.Run run = shell.run("index", "a.jsonl");
    assertThat(run.err())
        .contains("1 article has an id that came before")
        .contains("a (~/a.jsonl:3)");
    assertThat(shell.run("get", "a").out()).contains("Deich");
    shell.file("b.jsonl", "{\"id\":\"c\",\"title\":\"Netz\"}");
    assertThat(shell.run("index", "b.jsonl").err()).isEmpty();
  }

  @Test
  void pictures_beside_articles_are_no_reason_to_keep_what_is_gone() throws IOException {
    shell.file("meldungen/a.jsonl", "{\"id\":\"a\",\"title\":\"Fähre\"}");
    shell.run("index", "meldungen");
    shell.file("meldungen/a.jsonl", "{\"id\":\"b\",\"title\":\"Kran\"}");
    shell.file("meldungen/bild.jpg", "\u0000\u0000\u0001\u0000\u0000\u0000\u0000\u0000\u0000");
    Shellbox.Run run = shell.run("index", "meldungen", "--mirror");
    assertThat(run.err()).contains("bild.jpg: is a picture, sound or film; passed over");
    assertThat(run.out()).contains("1 added", "1 removed", "0 rejected");
  }

  @Test
  void copies_are_grouped_and_listed_with_what_differs() throws IOException {
    String text =
        "Die Fähre über die Strene fährt nach Angaben der Reederei seit Montag wieder. Sie war im"
            + " Frühjahr nach einem Schaden am Ruder aus dem Verkehr gezogen worden.";
    shell.file(
        "a.jsonl",
        "{\"id\":\"a\",\"title\":\"Fähre fährt\",\"source\":\"Bote\",\"body\":\"" + text + "\"}",
        "{\"id\":\"b\",\"title\":\"Endlich\",\"source\":\"Kurier\",\"body\":\""
            + text.replace("seit Montag", "endlich")
            + "\"}");
    shell.run("index", "a.jsonl", "--copies");
    Shellbox.Run list = shell.run("similar", "a", "--copies");
    assertThat(list.out()).contains("Endlich", "Kurier", "- seit Montag", "+ endlich");
    assertThat(shell.run("similar", "a", "--copies", "--json").out())
        .contains("\"differences\":[{\"original\":\"seit Montag\",\"copy\":\"endlich\"}]");
    Shellbox.Run search = shell.run("search", "Fähre", "--group-copies");
    assertThat(search.out()).contains("in 2 titles, also: Kurier b").doesNotContain(" 2. ");
    assertThat(search.err()).contains("2 articles");
    assertThat(shell.run("search", "Fähre", "--group-copies", "--json").out())
        .contains("\"copies\":[{\"id\":\"b\",\"title\":\"Endlich\",\"source\":\"Kurier\"}]");
  }

  @Test
  void an_index_without_copies_says_how_to_get_them() throws IOException {
    shell.file("a.jsonl", "{\"id\":\"a\",\"title\":\"Fähre\"}");
    shell.run("index", "a.jsonl");
    for (String[] command :
        new String[][] {{"similar", "a", "--copies"}, {"index", "a.jsonl", "--copies"}}) {
      Shellbox.Run run = shell.run(command);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("index --rebuild --copies");
    }
    assertThat(shell.run("index", "--rebuild", "--copies").code()).isZero();
    assertThat(shell.run("index", "a.jsonl", "--copies").out()).contains("1 unchanged");
  }

  @Test
  void statistics_count_what_readers_may_see_and_all_for_editors() throws IOException {
    shell.file(
        "a.jsonl",
        "{\"id\":\"a\",\"title\":\"Fähre\"}",
        "{\"id\":\"b\",\"title\":\"Kran\",\"withheld\":true,\"published\":\"2024-05-02\"}");
    shell.run("index", "a.jsonl");
    assertThat(shell.run("stats", "--json").out()).contains("\"articles\":1", "\"latest\":null");
    assertThat(shell.run("stats", "--json", "--for-editors").out())
        .contains("\"articles\":2", "\"latest\":\"2024-05-02\"");
  }

  @Test
  void forget_says_what_it_did_and_what_was_not_there() throws IOException {
    shell.file(
        "a.jsonl", "{\"id\":\"a\",\"title\":\"Fähre\"}", "{\"id\":\"b\",\"title\":\"Kran\"}");
    shell.run("index", "a.jsonl");
    Shellbox.Run run = shell.run("forget", "a", "x");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1 article forgotten");
    assertThat(run.err()).contains("x");
    assertThat(shell.run("forget", "a").code()).isEqualTo(1);
    assertThat(shell.run("forget", "b", "--json").out())
        .isEqualTo("{\"forgotten\":1,\"missing\":[],\"traces\":[],\"backups\":[]}\n");
  }
}
