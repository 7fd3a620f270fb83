package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields by the names that people and other systems give them. */
class OtherNamesTest {

  @Test
  void json_may_call_fields_as_a_table_may() {
    Article article =
        Read.only(
            Read.all(
                """
                {"Kennung": "f-7", "Überschrift": "Letzte Fähre", "Volltext": "Sie legt ab.",
                 "Verfasser": ["Jette Muster"], "Datum": "13.9.2023", "Sperrfrist": "14.9.2023"}
                """));
    assertThat(article.id()).isEqualTo("f-7");
    assertThat(article.title()).isEqualTo("Letzte Fähre");
    assertThat(article.body()).isEqualTo("Sie legt ab.");
    assertThat(article.authors()).containsExactly("Jette Muster");
    assertThat(article.published().orElseThrow()).hasToString("2023-09-13");
    assertThat(article.date(Field.EMBARGOED_UNTIL)).isPresent();
    assertThat(Read.only(Read.all("{\"id\":\"1\",\"headline\":\"A\",\"text\":\"B\"}")).title())
        .isEqualTo("A");
  }

  @Test
  void our_own_name_goes_first_wherever_it_stands() throws IOException {
    for (String json :
        new String[] {
          "{\"id\":\"1\",\"text\":\"fremd\",\"body\":\"eigen\"}",
          "{\"id\":\"1\",\"body\":\"eigen\",\"text\":\"fremd\"}"
        }) {
      assertThat(Read.only(Read.all(json)).body()).isEqualTo("eigen");
      try (ArticleSource source =
          ArticleSource.open(
              new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
              IngestOptions.DEFAULT.withMappings(Map.of("lead", "nichts")))) {
        assertThat(Read.only(Read.all(source)).body()).isEqualTo("eigen");
        assertThat(source.unknownKeys()).containsExactly("text");
        assertThat(source.unmatchedPaths()).containsExactly("nichts");
      }
    }
  }

  @Test
  void what_is_called_alike_and_means_something_else_costs_no_article() throws IOException {
    String json =
        "{\"id\":\"1\",\"title\":\"Fähre\",\"content\":{\"blocks\":[1]},\"date\":\"neulich\"}";
    try (ArticleSource source =
        ArticleSource.open(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            IngestOptions.DEFAULT)) {
      assertThat(Read.only(Read.all(source)).title()).isEqualTo("Fähre");
      assertThat(source.unknownKeys()).containsExactly("content", "date");
    }
    assertThat(Read.shown(Read.all("{\"id\":\"1\",\"title\":\"F\",\"sperrfrist\":\"bald\"}")))
        .containsExactly("- -:1: NOT_A_DATE");
  }

  @Test
  void a_further_field_that_nobody_declared_costs_no_article_whatever_it_holds()
      throws IOException {
    String json =
        "{\"id\":\"1\",\"title\":\"Fähre\",\"fields\":{\"seite\":{\"von\":3},\"kasten\":true}}";
    try (ArticleSource source =
        ArticleSource.open(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            IngestOptions.DEFAULT)) {
      assertThat(Read.only(Read.all(source)).title()).isEqualTo("Fähre");
      assertThat(source.unknownKeys()).containsExactly("fields.kasten", "fields.seite");
    }
  }

  @ParameterizedTest
  @CsvSource({"gesperrt, WITHHELD", "Zurückgehalten, WITHHELD", "zurückgezogen, KILLED"})
  void a_column_that_says_what_may_not_be_seen_is_heeded(String column, Field state) {
    assertThat(Read.only(Read.all("id;titel;" + column + "\n1;Fähre;ja\n")).flag(state)).isTrue();
    assertThat(Read.shown(Read.all("id;titel;" + column + "\n1;Fähre;bis auf Weiteres\n")))
        .containsExactly("- -:2: WRONG_TYPE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><entry><id>1</id>"
            + "<title>Ferry</title></entry></feed>",
        "<rss xml:lang='fr'><channel xml:lang='en'><item><guid>1</guid><title>Ferry</title></item>"
            + "</channel></rss>",
        "<rss xml:lang='fr'><channel><language>en</language><item><guid>1</guid>"
            + "<title>Ferry</title></item></channel></rss>"
      })
  void a_feed_that_says_its_language_says_that_of_its_items(String feed) {
    assertThat(Read.only(Read.all(feed)).text(Field.LANGUAGE)).isEqualTo("en");
  }

  @Test
  void a_list_of_articles_within_an_object_is_pointed_out() {
    String json =
        "{\"stand\":1,\"articles\":[{\"id\":\"1\",\"title\":\"A\"},{\"id\":\"2\"}],\"n\":[[1],2]}";
    Ingested.Rejected rejected = (Ingested.Rejected) Read.all(json).getFirst();
    assertThat(rejected.reason().message(Locale.ENGLISH))
        .isEqualTo(
            "is no article but has a list \"articles\"; take the list out, for example with jq"
                + " '.articles'");
  }

  @Test
  void tags_on_one_line_of_a_head_are_several() {
    assertThat(Read.only(Read.all("---\nid: 1\ntags: Politik, Russland\n---\nText")).tags())
        .containsExactly("Politik", "Russland");
  }
}
