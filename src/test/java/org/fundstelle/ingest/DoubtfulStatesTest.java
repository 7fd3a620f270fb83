package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an entry says two things of who may see it, or one that nobody can read. */
class DoubtfulStatesTest {

  private static ArticleSource source(String text) {
    return ArticleSource.open(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), IngestOptions.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "title":"Ebbe","title":"Flut"                              | title
          "title":"Ebbe","withheld":true,"withheld":false            | withheld
          "title":"Ebbe","status":"draft","status":"published"       | status
          "title":"Ebbe","fields":{"rang":1,"rang":2}                | rang
          """)
  void a_key_that_says_two_things_costs_the_object_it_stands_in(String members, String key) {
    String two = "{\"id\":\"1\",%s}%s{\"id\":\"2\",\"title\":\"Flut\"}";
    for (String between : new String[] {"\n", ","}) {
      String json = two.formatted(members, between);
      var entries = Read.all(between.equals(",") ? "[" + json + "]" : json);
      assertThat(Read.shown(entries)).containsExactly("- -:1: TWICE", "+ 2");
      assertThat(Read.messages(entries).getFirst()).contains("\"" + key + "\" twice");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"1\",\"title\":\"Ebbe\",\"title\":\"Ebbe\",\"rest\":1,\"rest\":2}",
        "{\"id\":\"1\",\"title\":\"Ebbe\",\"title\":null,\"body\":null,\"body\":\"Watt\"}"
      })
  void a_key_that_says_the_same_or_nothing_twice_costs_nothing(String json) {
    assertThat(Read.only(Read.all(json)).title()).isEqualTo("Ebbe");
  }

  @Test
  void a_ninjs_item_that_is_withheld_and_usable_is_not_taken() {
    String item =
        "{\"uri\":\"u\",\"headline\":\"Ebbe\",\"pubstatus\":\"withheld\",\"pubstatus\":\"usable\"}";
    assertThat(Read.shown(Read.all(item))).containsExactly("- -:1: TWICE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "withheld":false,"gesperrt":true                            | withheld       | true
          "gesperrt":true,"withheld":false                            | withheld       | true
          "Withheld":true,"withheld":false                            | withheld       | true
          "zurückgezogen":"ja","killed":false                         | killed         | true
          "embargoedUntil":"2024-05-02","sperrfrist":"2024-05-03"     | embargoedUntil | 2024-05-03
          "sperrfrist":"2024-05-03","embargoedUntil":"2024-05-02"     | embargoedUntil | 2024-05-03
          "expires":"2024-05-03","ablaufdatum":"2024-05-02"           | expires        | 2024-05-02
          "notFoundBy":"Erna Kleff","nicht_gefunden":1,"not_found_by":"Ole Muster" | notFoundBy | [Erna Kleff, Ole Muster]
          "withheld":[true]                                           | withheld       | true
          "embargoedUntil":["2024-05-02"]                             | embargoedUntil | 2024-05-02
          "embargoUntil":"2024-05-02"                                 | embargoedUntil | 2024-05-02
          "publish_at":"2024-05-02"                                   | embargoedUntil | 2024-05-02
          """)
  void of_two_names_for_one_thing_the_stricter_counts(String members, String field, String value) {
    Article article = Read.only(Read.all("{\"id\":\"1\",\"title\":\"Ebbe\"," + members + "}"));
    assertThat(article.value(Field.byJsonName(field).orElseThrow()).orElseThrow())
        .hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id;titel;status;status\n1;Ebbe;published;draft\n",
        "id;titel;gesperrt;withheld\n1;Ebbe;ja;nein\n",
        "id;titel;withheld;withheld\n1;Ebbe;nein;ja\n",
        "---\ntitle: Ebbe\nwithheld: false\ngesperrt: ja\n---\nText",
        "{\"id\":\"1\",\"title\":\"Ebbe\",\"status\":[\"published\",\"draft\"]}",
        "{\"id\":\"1\",\"title\":\"Ebbe\",\"status\":{\"id\":3,\"label\":\"Draft\"}}",
        "{\"id\":\"1\",\"title\":\"Ebbe\",\"_status\":\"draft\"}",
        "{\"id\":\"1\",\"title\":\"Ebbe\",\"status\":\"on hold\"}",
        "{\"id\":\"1\",\"title\":\"Ebbe\",\"status\":\"In Prüfung\"}",
        "{\"id\":\"1\",\"title\":\"Ebbe\",\"status\":\"embargo\"}",
        "{\"id\":\"1\",\"title\":\"Ebbe\",\"online\":false}",
        "{\"id\":\"1\",\"title\":\"Ebbe\",\"removed\":true}",
        "{\"uri\":\"1\",\"headline\":\"Ebbe\",\"embargoedReason\":\"bis zur Rede\"}"
      })
  void whoever_holds_it_back_is_heeded(String file) {
    assertThat(Read.only(Read.all(file)).flag(Field.WITHHELD)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=\"status\" content=\"draft\">",
        "<meta property=\"article:status\" content=\"Entwurf\">",
        "<meta name=\"withheld\" content=\"ja\">",
        "<meta name=\"cms.visibility\" content=\"private\">"
      })
  void a_page_that_says_it_is_a_draft_stays_out_of_sight(String meta) {
    assertThat(page(meta).flag(Field.WITHHELD)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=\"status\" content=\"published\">",
        "<meta name=\"expires\" content=\"2001-01-01\">",
        "<meta name=\"apple-mobile-web-app-status-bar-style\" content=\"hidden\">",
        "<meta name=\"robots\" content=\"noindex\">"
      })
  void what_else_a_page_says_is_no_state(String meta) {
    Article article = page(meta);
    assertThat(article.flag(Field.WITHHELD)).isFalse();
    assertThat(article.date(Field.EXPIRES)).isEmpty();
  }

  @Test
  void a_page_may_have_an_embargo() {
    Article article = page("<meta name=\"sperrfrist\" content=\"2.5.2024\">");
    assertThat(article.date(Field.EMBARGOED_UNTIL).orElseThrow()).hasToString("2024-05-02");
  }

  private static Article page(String meta) {
    return Read.only(
        Read.all(
            "<html><head><title>Ebbe</title>%s</head><body><h1>Ebbe</h1><p>Im Watt.</p></body>"
                .formatted(meta)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"uri\":\"1\",\"headline\":\"Ebbe\",\"signals\":[{\"name\":\"kill\"}]}",
        "<newsItem guid=\"1\"><itemMeta><signal qcode=\"sig:kill\"/></itemMeta><contentMeta>"
            + "<headline>Ebbe</headline></contentMeta></newsItem>"
      })
  void an_agencys_signal_may_be_a_kill(String item) {
    assertThat(Read.only(Read.all(item)).flag(Field.KILLED)).isTrue();
  }

  @Test
  void what_nobody_can_read_of_who_may_see_it_withholds_it_and_is_told() throws IOException {
    String json =
        "{\"id\":\"1\",\"title\":\"Ebbe\",\"draft\":\"vielleicht\"}\n"
            + "{\"id\":\"2\",\"title\":\"Flut\",\"hidden\":2}\n";
    try (ArticleSource source = source(json)) {
      assertThat(Read.all(source))
          .allMatch(entry ->
              entry instanceof Ingested.Accepted one && one.article().flag(Field.WITHHELD));
      assertThat(source.withheldInDoubt()).containsExactly("draft: vielleicht", "hidden: 2");
      assertThat(source.unknownKeys()).isEmpty();
    }
  }

  @Test
  void a_state_that_nobody_knows_is_told_and_the_article_seen() throws IOException {
    String json =
        "{\"id\":\"1\",\"title\":\"Ebbe\",\"status\":\"dritte Korrektur\"}\n"
            + "{\"id\":\"2\",\"title\":\"Flut\",\"status\":\"archived\"}\n"
            + "{\"id\":\"3\",\"title\":\"Watt\",\"hidden\":{\"a\":1},\"private\":\"Wohnort\"}\n";
    try (ArticleSource source = source(json)) {
      assertThat(Read.all(source))
          .allMatch(entry ->
              entry instanceof Ingested.Accepted one && !one.article().flag(Field.WITHHELD));
      assertThat(source.unknownStates()).containsExactly("status: dritte Korrektur");
      assertThat(source.withheldInDoubt()).isEmpty();
      assertThat(source.unknownKeys()).containsExactly("hidden", "private");
    }
  }
}
