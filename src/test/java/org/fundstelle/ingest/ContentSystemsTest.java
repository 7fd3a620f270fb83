package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What WordPress, Drupal, TYPO3 and Ghost export; above all, what they keep from readers. */
class ContentSystemsTest {

  private static final String WXR =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:e="http://wordpress.org/export/1.2/excerpt/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:w="http://wordpress.org/export/1.2/">
      <channel><title>Strenetaler Bote</title>
      <w:author><w:author_login><![CDATA[jmuster]]></w:author_login>
        <w:author_display_name><![CDATA[Jette Muster]]></w:author_display_name></w:author>
      <item><title>Fähre legt wieder ab</title><dc:creator><![CDATA[jmuster]]></dc:creator>
        <guid isPermaLink="false">https://bote.example/?p=12</guid><description></description>
        <content:encoded><![CDATA[<!-- wp:paragraph --><p>Sie fuhr am Montag.</p>]]></content:encoded>
        <e:encoded><![CDATA[Nach drei Wochen]]></e:encoded>
        %s
      </item></channel></rss>
      """;

  private static List<Ingested> wordPress(String state) {
    return Read.all(WXR.formatted(state));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:status><![CDATA[draft]]></w:status>",
        "<w:status>private</w:status>",
        "<w:status>pending</w:status>",
        "<w:status>future</w:status>",
        "<w:status>auto-draft</w:status>",
        "<w:status>trash</w:status>",
        "<w:status>publish</w:status><w:post_password><![CDATA[geheim]]></w:post_password>"
      })
  void what_wordpress_keeps_from_readers_stays_out_of_sight(String state) {
    assertThat(Read.only(wordPress(state)).flag(Field.WITHHELD)).isTrue();
  }

  @Test
  void a_post_of_wordpress_has_its_excerpt_and_the_name_of_its_author() {
    Article post =
        Read.only(
            wordPress(
                "<w:status>publish</w:status><w:post_type>post</w:post_type>"
                    + "<w:post_modified_gmt>2024-05-03 06:30:00</w:post_modified_gmt>"
                    + "<w:post_password></w:post_password>"));
    assertThat(post.flag(Field.WITHHELD)).isFalse();
    assertThat(post.lead()).isEqualTo("Nach drei Wochen");
    assertThat(post.date(Field.UPDATED).orElseThrow()).hasToString("2024-05-03T06:30:00Z");
    String never = "<w:post_modified_gmt>0000-00-00 00:00:00</w:post_modified_gmt>";
    assertThat(Read.only(wordPress(never)).date(Field.UPDATED)).isEmpty();
    assertThat(post.body()).isEqualTo("Sie fuhr am Montag.");
    assertThat(post.authors()).containsExactly("Jette Muster");
  }

  @Test
  void pictures_and_menus_of_wordpress_are_passed_over_and_named() throws IOException {
    String file = WXR.formatted("<w:post_type>attachment</w:post_type>");
    try (ArticleSource source = source(file)) {
      assertThat(Read.all(source)).isEmpty();
      assertThat(source.notices())
          .extracting(Notice::arguments)
          .containsExactly(List.of("attachment"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":\"pending\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":\"Needs Review\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":\"scheduled\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":false}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":0}",
        "{\"uid\":[{\"target_id\":5}],\"nid\":[{\"value\":1}],\"title\":[{\"value\":\"Fähre\"}],\"status\":[{\"value\":false}]}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"hidden\":1}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"deleted\":true}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"deleted_at\":\"2024-05-02 10:00:00\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"is_published\":false}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"visibility\":\"private\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"moderation_state\":\"draft\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"embargo\":true}",
        "id;title;hidden\n1;Fähre;1\n",
        "nid,title,status\n1,Fähre,0\n",
        "ID,post_title,post_status\n1,Fähre,future\n"
      })
  void what_other_systems_keep_from_readers_stays_out_of_sight(String file) {
    Article article = Read.only(Read.all(file));
    assertThat(article.flag(Field.WITHHELD)).isTrue();
    assertThat(article.id()).isEqualTo("1");
    assertThat(article.title()).isEqualTo("Fähre");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":true,\"hidden\":0,\"deleted\":false}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":\"\",\"is_published\":\"\",\"hidden\":\"\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"deleted_at\":null}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"deleted_at\":\"\",\"deletedAt\":\"NULL\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"deleted_at\":\"0000-00-00 00:00:00\"}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"visibility\":\"public\",\"embargo\":false}",
        "{\"id\":\"1\",\"title\":\"Fähre\",\"status\":\"archived\",\"private\":{\"note\":\"x\"}}",
        "id;title;hidden;deleted\n1;Fähre;0;0\n"
      })
  void what_they_show_is_seen(String file) {
    assertThat(Read.only(Read.all(file)).flag(Field.WITHHELD)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"embargo", "embargoed", "embargo_until", "Sperrfrist bis"})
  void an_embargo_holds_whatever_it_is_called(String key) {
    String file = "{\"id\":\"1\",\"title\":\"Fähre\",\"%s\":\"2040-01-01\"}".formatted(key);
    assertThat(Read.only(Read.all(file)).date(Field.EMBARGOED_UNTIL).orElseThrow())
        .hasToString("2040-01-01");
  }

  @Test
  void the_interface_of_wordpress_gives_texts_in_objects() {
    Article post =
        Read.only(
            Read.all(
                """
                [{"id":101,"date":"2024-05-02T08:30:00","modified":"2024-05-03T08:30:00",
                  "status":"publish","link":"https://bote.example/bruecke/",
                  "title":{"rendered":"Br&uuml;cke gesperrt"},
                  "content":{"rendered":"<p>Bis Mai.</p>\\n","protected":false},
                  "excerpt":{"rendered":"<p>Kurz.</p>"}}]
                """));
    assertThat(post.title()).isEqualTo("Brücke gesperrt");
    assertThat(post.lead()).isEqualTo("Kurz.");
    assertThat(post.body()).isEqualTo("Bis Mai.");
    assertThat(post.date(Field.UPDATED).orElseThrow()).hasToString("2024-05-03T06:30:00Z");
  }

  @Test
  void a_feed_in_json_and_a_static_site_have_names_of_their_own() {
    Article item =
        Read.only(
            Read.all(
                """
                [{"id":"7","title":"Fähre","content_html":"<p>Sie legt ab.</p>","author":12,
                  "date_published":"2024-05-02","date_modified":"2024-05-03",
                  "summary":"Kurz.","expiryDate":"2040-01-01"}]
                """));
    assertThat(item.body()).isEqualTo("Sie legt ab.");
    assertThat(item.lead()).isEqualTo("Kurz.");
    assertThat(item.authors()).isEmpty();
    assertThat(item.published().orElseThrow()).hasToString("2024-05-02");
    assertThat(item.date(Field.UPDATED).orElseThrow()).hasToString("2024-05-03");
    assertThat(item.date(Field.EXPIRES).orElseThrow()).hasToString("2040-01-01");
  }

  @Test
  void a_text_that_begins_with_its_headline_says_it_once() {
    String item =
        """
        <newsItem guid="u"><contentMeta><headline>Fähre legt ab</headline></contentMeta>
        <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>
        <h1>Fähre legt ab</h1>%s</body></html></inlineXML></contentSet></newsItem>
        """;
    assertThat(Read.only(Read.all(item.formatted("<p>Endlich.</p>"))).body()).isEqualTo("Endlich.");
    assertThat(Read.only(Read.all(item.formatted(""))).body()).isEqualTo("Fähre legt ab");
  }

  @Test
  void the_year_before_the_first_that_stands_for_no_date_is_none() {
    String item =
        "<rss><channel><item><guid>g</guid><title>Fähre</title>"
            + "<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate></item></channel></rss>";
    byte[] bytes = item.getBytes(StandardCharsets.UTF_8);
    IngestOptions mild = IngestOptions.DEFAULT.withValuesLeftOut();
    assertThat(Read.only(Read.all(bytes, mild)).published()).isEmpty();
  }

  @Test
  void the_authors_of_a_ninjs_item_without_a_byline_are_named() {
    String item =
        "{\"uri\":\"urn:n:1\",\"headline\":\"Kran kippt\",\"authors\":[{\"name\":\"Jette Muster\","
            + "\"role\":\"writer\"},{\"name\":\"Ole Beispiel\"}]}";
    assertThat(Read.only(Read.all(item)).authors())
        .isEqualTo(Arrays.asList("Jette Muster", "Ole Beispiel"));
  }

  private static ArticleSource source(String text) {
    return ArticleSource.open(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), IngestOptions.DEFAULT);
  }
}
