package org.fundstelle.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.junit.jupiter.api.Test;

/** JSON Lines as jsonlines.org describes it. */
class JsonLinesTest {

  private static final String FULL =
      """
      {"id": "hafen-1", "title": "Hafenkran kippt um", "lead": "Niemand verletzt.", \
      "body": "Am Mittwoch ist im Überseehafen ein Kran umgekippt.", \
      "authors": ["Jette Muster", "Ole Beispiel"], "source": "Küstenblatt", \
      "section": "Lokales", "tags": ["Hafen", "Unfall"], "published": "2023-09-13T08:00:00+02:00", \
      "updated": "2023-09-14", "version": 2, "url": "https://example.org/hafen-1", \
      "language": "de", "embargoedUntil": "2023-09-13T06:00:00Z", "expires": "31.12.2030", \
      "withheld": true, "killed": true, "notFoundBy": ["Jan Jemand"], \
      "fields": {"rang": 3, "ort": "Bremerhaven"}}\
      """;

  @Test
  void every_field_of_an_article_is_read_by_its_json_name() {
    Article article = Read.only(Read.all(FULL));
    assertThat(article.values().keySet()).containsExactly(Field.values());
    assertThat(article.title()).isEqualTo("Hafenkran kippt um");
    assertThat(article.authors()).containsExactly("Jette Muster", "Ole Beispiel");
    assertThat(article.published()).contains(ArticleDate.of(Instant.parse("2023-09-13T06:00:00Z")));
    assertThat(article.value(Field.VERSION)).contains(2L);
    assertThat(article.flag(Field.KILLED)).isTrue();
    assertThat(article.flag(Field.WITHHELD)).isTrue();
    assertThat(article.date(Field.EXPIRES).orElseThrow()).hasToString("2030-12-31");
    assertThat(article.fields())
        .containsEntry("rang", new FieldValue.Numeric(3))
        .containsEntry("ort", new FieldValue.Keywords(List.of("Bremerhaven")));
  }

  @Test
  void a_broken_line_costs_only_itself() {
    byte[] lines =
        bytes(
            """
            {"id": "1", "title": "Erste"}

            {"id": "2", "title": "Zweite"
            {"id": "3", "title": "Dritte", "published": "31.2.2024"}
            {"title": "ohne Kennung"}
            {"id": "5", "section": "Lokales"}
            {"id": "6", "title": "Sechste", "published": ""}
            "nur ein Text"
            {"id": "8", "title": "Achte"} {"id": "9", "title": "dahinter"}
            {"id": "10", "title": "Kaputt \377"}
            {"id": "11", "title": "Elfte"}\
            """);
    List<Ingested> entries = Read.all(lines, IngestOptions.DEFAULT);
    assertThat(Read.shown(entries))
        .containsExactly(
            "+ 1",
            "- -:3: MALFORMED",
            "- -:4: NOT_A_DATE",
            "- -:5: NO_ID",
            "- -:6: NO_TEXT",
            "+ 6",
            "- -:8: MALFORMED",
            "- -:9: MALFORMED",
            "- -:10: NOT_UTF8",
            "+ 11");
    assertThat(Read.messages(entries))
        .contains("-:4: \"published\" is \"31.2.2024\", not a date; write YYYY-MM-DD");
  }

  @Test
  void a_truncated_gzip_keeps_the_articles_before_the_cut() {
    byte[] packed = Read.gzip(bytes(numbered(2000)));
    List<Ingested> entries =
        Read.all(Arrays.copyOf(packed, packed.length / 2), IngestOptions.DEFAULT);
    assertThat(entries.size()).isBetween(500, 1900);
    assertThat(Read.shown(entries.subList(0, entries.size() - 1)))
        .startsWith("+ 1", "+ 2")
        .allMatch(s -> s.startsWith("+"));
    assertThat(Read.shown(entries)).endsWith("- -: TRUNCATED");
  }

  @Test
  void gzips_after_another_are_read_as_one() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(Read.gzip(bytes("{\"id\": \"1\", \"title\": \"Eins\"}\n")));
    both.write(Read.gzip(bytes("{\"id\": \"2\", \"title\": \"Zwei\"}\n")));
    assertThat(Read.shown(Read.all(both.toByteArray(), IngestOptions.DEFAULT)))
        .containsExactly("+ 1", "+ 2");
  }

  @Test
  void a_line_that_is_too_long_is_refused_and_the_next_one_read() {
    Limits small = new Limits(300_000, 3, 200, 1 << 30);
    String lines =
        "{\"id\": \"1\", \"title\": \"Vorher\"}\n{\"id\": \"2\", \"title\": \""
            + "ä".repeat(500_000)
            + "\"}\n{\"id\": \"3\", \"title\": \"Nachher\"}";
    assertThat(Read.shown(Read.all(bytes(lines), IngestOptions.DEFAULT.withLimits(small))))
        .containsExactly("+ 1", "- -:2: TOO_LARGE", "+ 3");
  }

  @Test
  void batches_parsed_later_and_in_any_order_hold_the_same_articles() throws IOException {
    byte[] lines = bytes(numbered(20_000));
    List<Batch> batches = new ArrayList<>();
    try (ArticleSource source =
        ArticleSource.open(new ByteArrayInputStream(lines), IngestOptions.DEFAULT)) {
      for (Optional<Batch> b = source.nextBatch(); b.isPresent(); b = source.nextBatch()) {
        batches.add(b.get());
      }
      assertThat(source.bytesRead()).isEqualTo(lines.length);
    }
    assertThat(batches.size()).isGreaterThan(3);
    List<Ingested> last = batches.getLast().parse();
    List<Ingested> all = batches.stream().flatMap(b -> b.parse().stream()).toList();
    assertThat(all)
        .hasSize(20_000)
        .endsWith(last.getLast())
        .isEqualTo(Read.all(lines, IngestOptions.DEFAULT));
    assertThat(all.get(19_999).where().line()).isEqualTo(20_000);
  }

  @Test
  void control_characters_and_half_characters_go_and_line_ends_are_one_kind() {
    Article article =
        Read.only(
            Read.all(
                "{\"id\":\"1\",\"body\":\"Pu\\u0000tin\\r\\nkam\\f an \\ud83d\\ude00"
                    + " \\ud83d.\\u200b\"}"));
    assertThat(article.body()).isEqualTo("Putin\nkam\n an \ud83d\ude00 \ufffd.\u200b");
  }

  @Test
  void html_in_a_field_becomes_text_and_a_lone_sign_stays() {
    assertThat(
            Read.only(
                    Read.all(
                        "{\"id\":\"1\",\"body\":\"<p>Der <b>Kran</b>"
                            + " f&auml;llt.</p><script>alert(1)</script><p>Ende</p>\"}"))
                .body())
        .isEqualTo("Der Kran fällt.\n\nEnde");
    assertThat(
            Read.only(Read.all("{\"id\":\"1\",\"body\":\"a < b und c > d, List<String>\"}")).body())
        .isEqualTo("a < b und c > d, List<String>");
  }

  @Test
  void what_is_named_otherwise_is_found_by_its_path() {
    IngestOptions options =
        IngestOptions.DEFAULT
            .withMappings(
                Map.of(
                    "id", "meta.nr", "title", "kopf.zeile", "authors", "leute.name", "rang", "r"))
            .withFurtherFields(List.of(FurtherField.of("rang", FurtherField.Type.NUMBER)));
    Article article =
        Read.only(
            Read.all(
                bytes(
                    "{\"meta\":{\"nr\":17},\"kopf\":{\"zeile\":\"Titel\"},\"leute\":[{\"name\":\"A\"},{\"name\":\"B\"}],\"r\":\"4.5\"}"),
                options));
    assertThat(article.id()).isEqualTo("17");
    assertThat(article.title()).isEqualTo("Titel");
    assertThat(article.authors()).containsExactly("A", "B");
    assertThat(article.fields()).containsEntry("rang", new FieldValue.Numeric(4.5));
  }

  @Test
  void unknown_keys_are_named_once() throws IOException {
    byte[] lines =
        bytes(
            """
            {"id":"1","title":"a","teaserbild":{"gross":[1,2]},"fields":{"ort":"Kiel"}}
            {"id":"2","title":"b","teaserbild":null,"Autor":"x"}
            """);
    try (ArticleSource source =
        ArticleSource.open(new ByteArrayInputStream(lines), IngestOptions.DEFAULT)) {
      assertThat(Read.shown(Read.all(source))).containsExactly("+ 1", "+ 2");
      assertThat(source.unknownKeys()).containsExactly("fields.ort", "teaserbild");
    }
  }

  @Test
  void utf_16_with_a_mark_is_read_and_said() throws IOException {
    byte[] utf16 =
        "\ufeff{\"id\": \"1\", \"title\": \"Größe 😀\"}\n".getBytes(StandardCharsets.UTF_16LE);
    try (ArticleSource source =
        ArticleSource.open(new ByteArrayInputStream(utf16), IngestOptions.DEFAULT)) {
      assertThat(Read.only(Read.all(source)).title()).isEqualTo("Größe 😀");
      assertThat(source.notices()).extracting(Notice::code).containsExactly(Notice.Code.ENCODING);
    }
    assertThat(Read.only(Read.all("\ufeff" + FULL)).id()).isEqualTo("hafen-1");
  }

  @Test
  void utf_8_is_told_from_what_is_not_as_the_platform_tells_it() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = bytes("Über 😀 den Wölkchen €\ud7ff\ue000 muß die Freiheit");
      for (int k = random.nextInt(3); k > 0; k--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      boolean platform = true;
      try {
        UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
      } catch (java.nio.charset.CharacterCodingException e) {
        platform = false;
      }
      assertThat(Utf8.isValid(bytes, 0, bytes.length)).isEqualTo(platform);
    }
  }

  private static String numbered(int n) {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(1);
    for (int i = 1; i <= n; i++) {
      lines.append("{\"id\": \"" + i + "\", \"title\": \"Meldung " + random.nextLong() + "\"}\n");
    }
    return lines.toString();
  }

  /** As UTF-8, but {@code \377} as the byte it is. */
  private static byte[] bytes(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == (byte) 0xc3 && bytes[i + 1] == (byte) 0xbf) {
        out.write(0xff);
        i++;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toByteArray();
  }
}
