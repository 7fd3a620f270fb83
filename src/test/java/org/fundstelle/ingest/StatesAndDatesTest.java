package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see an article must not depend on how its source says it; nor may a date end a run. */
class StatesAndDatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"a\",\"uri\":\"u\",\"headline\":\"Fähre\",\"title\":\"Fähre\",\"withheld\":true}",
        "{\"uri\":\"u\",\"headline\":\"F\",\"id\":\"a\",\"title\":\"Fähre\",\"withheld\":true}",
        "[{\"id\":\"a\",\"uri\":\"u\",\"headline\":\"Fähre\",\"title\":\"F\",\"withheld\":true}]"
      })
  void an_article_in_our_own_keys_stays_withheld_whatever_else_it_has(String json) {
    Article article = Read.only(Read.all(json));
    assertThat(article.id()).isEqualTo("a");
    assertThat(article.flag(Field.WITHHELD)).isTrue();
  }

  @Test
  void an_id_within_a_ninjs_item_is_not_ours() {
    String item =
        "{\"uri\":\"urn:n:1\",\"headline\":\"Kran kippt\",\"body_text\":\"Im Hafen.\","
            + "\"subject\":[{\"id\":\"7\",\"name\":\"Hafen\"}]}";
    assertThat(Read.only(Read.all(item)).id()).isEqualTo("urn:n:1");
  }

  @Test
  void keys_that_ninjs_does_not_know_are_reported() throws IOException {
    String item =
        "{\"uri\":\"urn:n:1\",\"headline\":\"Kran kippt\",\"withheld\":true,\"wordcount\":3,"
            + "\"body_xhtml\":\"<p>Im Hafen.</p>\"}";
    try (ArticleSource source = source(item, IngestOptions.DEFAULT.withFormat(Format.NINJS))) {
      Read.only(Read.all(source));
      assertThat(source.unknownKeys()).containsExactly("withheld");
    }
  }

  private static ArticleSource source(String text, IngestOptions options) {
    return ArticleSource.open(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), options);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"uri\":\"k\",\"pubstatus\":\"canceled\",\"version\":\"3\"}",
        "{\"id\":\"k\",\"killed\":true,\"version\":3}",
        "id,killed,version,title\nk,ja,3,\n",
        "<newsItem guid=\"k\" version=\"3\"><itemMeta><pubStatus qcode=\"stat:canceled\"/>"
            + "</itemMeta></newsItem>"
      })
  void a_kill_needs_no_text(String kill) {
    Article article = Read.only(Read.all(kill));
    assertThat(article.id()).isEqualTo("k");
    assertThat(article.flag(Field.KILLED)).isTrue();
    assertThat(article.value(Field.VERSION)).contains(3L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Fähre\ndraft: true\n---\nSie legt ab.",
        "---\ntitle: Fähre\npublished: false\n---\nSie legt ab.",
        "---\ntitle: Fähre\nEntwurf: ja\ndate: 2024-05-02\n---\nSie legt ab.",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"published\":false}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":\"Draft\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"pubstatus\":\"withheld\"}",
        "id;titel;post_status\n1;Fähre;private\n",
        "id;titel;is_draft\n1;Fähre;1\n",
        "id;titel;entwurf\n1;Fähre;x\n",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"published\":0}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"draft\":true,\"withheld\":false}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"withheld\":false,\"draft\":true}",
        "{\"uri\":\"1\",\"headline\":\"Fähre\",\"pubstatus\":\"draft\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":\"embargoed\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"published\":\"Entwurf\"}",
        "---\ntitle: Fähre\npublished: scheduled\n---\nSie legt ab.",
        "id;titel;status;datum\n1;Fähre;;geplant\n",
        "id,title,is_published\n1,Fähre,f\n",
        "id,title,draft\n1,Fähre,t\n",
        "id,title,withheld\n1,Fähre,t\n",
        "id;titel;gesperrt\n1;Fähre;j\n",
        "id;titel;entwurf\n1;Fähre;-1\n",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"draft\":\"on\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"visible\":\"N\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":{\"id\":2,\"name\":\"Draft\"}}"
      })
  void what_another_system_has_not_published_stays_out_of_sight(String file) {
    Article article = Read.only(Read.all(file));
    assertThat(article.flag(Field.WITHHELD)).isTrue();
    assertThat(article.title()).isEqualTo("Fähre");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"uri\":\"1\",\"headline\":\"Fähre\",\"body_text\":\"x\",\"draft\":true}",
        "{\"uri\":\"1\",\"headline\":\"Fähre\",\"body_text\":\"x\",\"status\":\"draft\"}",
        "{\"uri\":\"1\",\"headline\":\"Fähre\",\"body_text\":\"x\",\"pubstatus\":[\"withheld\"]}",
        "{\"uri\":\"1\",\"headline\":\"Fähre\",\"pubStatus\":{\"name\":\"withheld\"}}",
        "<newsItem guid=\"1\"><itemMeta><pubStatus literal=\"withheld\"/></itemMeta>"
            + "<contentMeta><headline>Fähre</headline></contentMeta></newsItem>",
        "<rss><channel><item><guid>1</guid><title>Fähre</title><status>draft</status></item>"
            + "</channel></rss>",
        "<html><head><title>Fähre</title><script type=\"application/ld+json\">"
            + "{\"@type\":\"NewsArticle\",\"headline\":\"Fähre\","
            + "\"creativeWorkStatus\":\"Draft\"}</script></head>"
            + "<body><h1>Fähre</h1><p>Sie legt ab.</p></body></html>",
        "id;titel;freigegeben\n1;Fähre;nein\n",
        "id;titel;aktiv\n1;Fähre;0\n",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"state\":\"draft\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"Redaktionsstatus\":\"in Bearbeitung\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"is-published\":false}",
        "---yaml\ntitle: Fähre\ndraft: true\n---\nSie legt ab.",
        "Title: Fähre\nStatus: draft\n\nSie legt ab.",
        "Titel: Fähre\r\nRessort: Lokales\r\nGesperrt: ja\r\n\r\nSie legt ab."
      })
  void what_any_format_holds_back_stays_out_of_sight(String file) {
    Article article =
        Read.only(file.matches("(?s)[-T].*") ? Read.all(file, Format.MARKDOWN) : Read.all(file));
    assertThat(article.flag(Field.WITHHELD)).isTrue();
    assertThat(article.title()).isEqualTo("Fähre");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Frage: Was tun Sie?\nAntwort: Nichts.\n\nSo ging es weiter.",
        "Von: Erna Kleff\nBetreff: Fähre\nDatum: heute\n\nLiebe Leute.",
        "Titel: Fähre\nund andere Schiffe: eine Übersicht\n\nText.",
        "Datum: 3. Mai\nThema: Fähre\n\nLiebe Leute.",
        "Titel: Die Fähre\n\nText."
      })
  void a_text_that_begins_with_words_and_colons_is_a_text(String text) {
    assertThat(Read.only(Read.all(text, Format.TEXT)).text(Field.BODY))
        .contains(text.substring(text.lastIndexOf('\n') + 1));
  }

  @Test
  void a_head_in_another_language_is_not_found_as_text() {
    assertThat(Read.all("---toml\ntitle = 'Fähre'\n---\nSie legt ab.", Format.MARKDOWN).toString())
        .contains("TOML");
    assertThat(Read.all("---json\n{\"draft\":true}\n---\nSie legt ab.", Format.MARKDOWN).toString())
        .contains("no YAML");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Fähre\ndraft: false\n---\nSie legt ab.",
        "---\ntitle: Fähre\npublished: true\n---\nSie legt ab.",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":\"publish\",\"draft\":0}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":{\"draft\":true}}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"published\":1}",
        "{\"id\":\"1\",\"title\":\"F\",\"status\":\"embargoed\",\"embargoedUntil\":\"2020-01-01\"}",
        "id,title,draft,is_published,withheld\n1,Fähre,f,t,f\n",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"draft\":\"off\",\"hidden\":\"n\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":\"n\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"state\":0,\"zustand\":\"Bayern\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":{\"id\":1,\"name\":\"Published\"}}"
      })
  void what_another_system_has_published_is_seen(String file) {
    assertThat(Read.only(Read.all(file)).flag(Field.WITHHELD)).isFalse();
  }

  @Test
  void what_another_system_says_of_who_may_see_it_is_used_whatever_it_says() throws IOException {
    String article = "{\"id\":\"1\",\"title\":\"Fähre\",\"draft\":false,\"status\":\"publish\"}";
    try (ArticleSource source = source(article, IngestOptions.DEFAULT)) {
      Read.only(Read.all(source));
      assertThat(source.unknownKeys()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"not_found_by", "NotFoundBy", "nicht auffindbar über", "nicht gefunden über"})
  void the_names_by_which_it_may_not_be_found_are_heeded_however_they_are_announced(String key) {
    String json = "{\"id\":\"1\",\"title\":\"Fähre\",\"%s\":\"Erna Kleff\"}".formatted(key);
    assertThat(Read.only(Read.all(json)).list(Field.NOT_FOUND_BY)).containsExactly("Erna Kleff");
  }

  @Test
  void an_empty_title_in_the_head_gives_way_to_the_headline() {
    String file = "---\nid: m\ntitle: \"\"\nmarkup: false\n---\n# Kran kippt\n\nIm Hafen.";
    assertThat(Read.only(Read.all(file)).title()).isEqualTo("Kran kippt");
  }

  @Test
  void an_embargo_without_a_date_holds_until_further_notice() {
    String item =
        "<newsItem guid=\"e\" version=\"1\"><itemMeta>%s<pubStatus qcode=\"stat:usable\"/>"
            + "</itemMeta><contentMeta><headline>Bilanz der Werft</headline></contentMeta>"
            + "</newsItem>";
    assertThat(Read.only(Read.all(item.formatted("<embargoed/>"))).flag(Field.WITHHELD)).isTrue();
    assertThat(Read.only(Read.all(item.formatted(""))).flag(Field.WITHHELD)).isFalse();
    String ninjs = "{\"uri\":\"e\",\"headline\":\"Bilanz der Werft\",\"embargoed\":\"\"}";
    assertThat(Read.only(Read.all(ninjs)).flag(Field.WITHHELD)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"uri\":\"u\",\"headline\":\"Kran kippt\",\"urgency\":\"Eil\"}",
        "<newsItem guid=\"u\"><contentMeta><urgency>Eil</urgency><headline>Kran kippt</headline>"
            + "</contentMeta></newsItem>",
        "<nitf uno=\"u\"><head><docdata><urgency ed-urg=\"Eil\"/></docdata></head><body>"
            + "<body.head><hedline><hl1>Kran kippt</hl1></hedline></body.head></body></nitf>"
      })
  void an_odd_urgency_costs_no_article(String item) throws IOException {
    IngestOptions options =
        IngestOptions.DEFAULT.withFurtherFields(
            List.of(FurtherField.of("urgency", FurtherField.Type.NUMBER)));
    try (ArticleSource source = source(item, options)) {
      assertThat(Read.only(Read.all(source)).title()).isEqualTo("Kran kippt");
      assertThat(source.unknownKeys()).isEmpty();
      assertThat(source.firstValuesLeftOut()).containsExactly("u (urgency: Eil)");
    }
  }

  @Test
  void an_odd_version_costs_no_article_where_values_may_be_left_out() throws IOException {
    String item = "{\"uri\":\"u\",\"headline\":\"Kran kippt\",\"version\":\"2.1\"}";
    assertThat(Read.shown(Read.all(item))).containsExactly("- -:1: NOT_A_NUMBER");
    try (ArticleSource source = source(item, IngestOptions.DEFAULT.withValuesLeftOut())) {
      assertThat(Read.only(Read.all(source)).value(Field.VERSION)).isEmpty();
      assertThat(source.firstValuesLeftOut()).containsExactly("u (version: 2.1)");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20210503, 2021-05-03",
    "20210503081500, 2021-05-03T06:15:00Z",
    "1694584800, 2023-09-13T06:00:00Z",
    "1694584800000, 2023-09-13T06:00:00Z",
    "-1000000000, 1938-04-24T22:13:20Z",
    "-1000000000000, 1938-04-24T22:13:20Z"
  })
  void a_whole_number_is_the_date_its_digits_say(String number, String date) {
    Article article =
        Read.only(Read.all("{\"id\":\"1\",\"title\":\"Ebbe\",\"published\":" + number + "}"));
    assertThat(article.published().orElseThrow()).hasToString(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-9223372036854775808", "9223372036854775807", "2021", "0", "\"0000-01-01\""})
  void a_number_that_is_no_date_costs_the_date_and_never_the_run(String number) {
    List<Ingested> entries =
        Read.all(
            "{\"id\":\"1\",\"title\":\"Ebbe\",\"published\":"
                + number
                + "}\n{\"id\":\"2\",\"title\":\"Flut\"}\n");
    assertThat(Read.shown(entries)).hasSize(2).last().isEqualTo("+ 2");
  }

  @Test
  void what_the_stream_itself_throws_is_for_whoever_opened_it() {
    InputStream refusing =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("larger than allowed");
          }
        };
    for (Format format : List.of(Format.JSON, Format.JSON_LINES, Format.CSV, Format.FEED)) {
      ArticleSource source = ArticleSource.open(refusing, IngestOptions.DEFAULT.withFormat(format));
      assertThatThrownBy(source::next).hasMessage("larger than allowed");
    }
  }

  @Test
  void an_embargo_to_some_day_of_a_month_is_no_embargo_that_can_be_kept() {
    String entry = "{\"id\":\"a\",\"title\":\"Kran kippt\",\"%s\":\"2024-05\"}";
    assertThat(Read.only(Read.all(entry.formatted("published"))).published()).isPresent();
    for (String field : List.of("embargoedUntil", "expires")) {
      assertThat(Read.messages(Read.all(entry.formatted(field)))).hasSize(1);
    }
  }
}
