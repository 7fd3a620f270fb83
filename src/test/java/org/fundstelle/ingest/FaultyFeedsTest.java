package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.ingest.markup.XmlMender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that feeds have, and that readers of feeds bear, cost no article. */
class FaultyFeedsTest {
  private static final String FEED =
      "<rss version='2.0'><channel><title>Bote</title><item><guid>1</guid><title>%s</title>"
          + "<link>https://b.example/?a=1&b=2</link></item><item><guid>2</guid><title>Kran</title>"
          + "</item></channel></rss>";

  @ParameterizedTest
  @CsvSource({
    "Müller & Söhne, Müller & Söhne",
    "R&B & C&A;, R&B & C&A;",
    "Fähre&nbsp;fährt &ndash; bald, Fähre\u00a0fährt – bald",
    "Fäh\u0001re\u0008, Fähre",
    "Fäh&#1;re&#x1F;, Fähre",
    "A &amp; B &#38; C, A & B & C",
    "<![CDATA[Müller & Söhne]]> & Co, Müller & Söhne & Co",
    "&, &"
  })
  void a_lone_sign_or_an_odd_character_is_no_reason_to_give_up(String title, String read) {
    List<Ingested> entries = Read.all(FEED.replace("%s", title));
    assertThat(Read.shown(entries)).containsExactly("+ 1", "+ 2");
    Article first = ((Ingested.Accepted) entries.getFirst()).article();
    assertThat(first.title()).isEqualTo(read);
    assertThat(first.text(org.fundstelle.article.Field.URL))
        .isEqualTo("https://b.example/?a=1&b=2");
  }

  @Test
  void an_address_begins_where_the_feed_says() {
    String feed =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://bote.example/">
        <entry%s><id>f</id><title>Fähre</title><link href="%s"/></entry></feed>
        """;
    assertThat(url(feed.formatted("", "artikel/7"))).isEqualTo("https://bote.example/artikel/7");
    assertThat(url(feed.formatted(" xml:base=\"https://x.example/a/\"", "7")))
        .isEqualTo("https://x.example/a/7");
    assertThat(url(feed.formatted("", "http://y.example/7"))).isEqualTo("http://y.example/7");
    assertThat(url(feed.formatted("", "artikel 7 | neu"))).isEqualTo("artikel 7 | neu");
  }

  private static String url(String feed) {
    return Read.only(Read.all(feed)).text(Field.URL);
  }

  @Test
  void an_episode_has_what_podcasts_say_of_it() {
    Article episode =
        Read.only(
            Read.all(
                """
                <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
                <channel><item><guid>p</guid><title>Folge 1</title>
                <itunes:author>Jette Muster</itunes:author>
                <itunes:summary>Über die Fähre.</itunes:summary></item></channel></rss>
                """));
    assertThat(episode.authors()).containsExactly("Jette Muster");
    assertThat(episode.lead()).isEqualTo("Über die Fähre.");
  }

  @Test
  void keywords_of_ninjs_and_every_byline_of_newsml_are_kept() {
    String ninjs =
        "{\"uri\":\"u\",\"headline\":\"Fähre\",\"subject\":[{\"name\":\"Hafen\"}],"
            + "\"%s\":[\"Kran\",\"Hafen\"]}";
    for (String key : List.of("keyword", "keywords")) {
      assertThat(Read.only(Read.all(ninjs.formatted(key))).tags()).containsExactly("Hafen", "Kran");
    }
    Article article =
        Read.only(
            Read.all(
                """
                <newsItem guid="u"><contentMeta><by>Von Jette Muster, dpa</by>
                <by>und Ole Beispiel</by><headline>Fähre</headline></contentMeta><contentSet>
                <inlineXML><html><body><p>Eins.</p><p>&#160;</p><p>&#160;Zwei.</p></body></html>
                </inlineXML></contentSet></newsItem>
                """));
    assertThat(article.authors()).containsExactly("Jette Muster", "Ole Beispiel");
    assertThat(article.body()).isEqualTo("Eins.\n\nZwei.");
  }

  @Test
  void an_agency_article_keeps_all_lines_of_its_headline_and_all_its_authors() {
    Article article =
        Read.only(
            Read.all(
                """
                <nitf uno="n"><body><body.head><hedline><hl1>Fähre</hl1><hl2>Sie fährt</hl2>
                <hl2>Nach drei Wochen</hl2></hedline><byline>Von Jette Muster</byline>
                <byline>und Ole Beispiel</byline><abstract><p>Kurz.</p></abstract></body.head>
                <body.content><p>Text.</p></body.content></body></nitf>
                """));
    assertThat(article.lead()).isEqualTo("Sie fährt\n\nNach drei Wochen\n\nKurz.");
    assertThat(article.authors()).containsExactly("Jette Muster", "Ole Beispiel");
  }

  @Test
  void what_is_wrong_with_a_feed_is_said_in_german_to_germans() {
    String open = "<rss><channel>\n<item><title>Fähre</channel></rss>";
    String cut = "<rss><channel>\n<item><title>Fähre";
    String odd = "<rss><channel>\n<item a=1></item></channel></rss>";
    assertThat(inGerman(open)).contains("Zeile 2: das Element \"title\" wird nicht");
    assertThat(inGerman(cut)).contains("bricht mittendrin ab");
    assertThat(inGerman(odd)).contains("Zeile 2: hier ist das XML nicht wohlgeformt");
  }

  @Test
  void blank_lines_before_the_declaration_are_passed_over_and_said() throws IOException {
    String feed = "\n \n<?xml version='1.0' encoding='UTF-8'?>\n" + FEED.replace("&b", "&amp;b");
    try (ArticleSource source =
        ArticleSource.open(
            new java.io.ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)),
            IngestOptions.DEFAULT)) {
      assertThat(Read.shown(Read.all(source))).containsExactly("+ 1", "+ 2");
      assertThat(source.notices()).hasSize(1);
      assertThat(source.notices().getFirst().message(Locale.GERMAN))
          .startsWith("ist kein wohlgeformtes XML");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8_187, 8_190, 8_192, 40_000})
  void however_many_blank_lines_stand_before_it(int blanks) throws IOException {
    XmlMender mender =
        new XmlMender(new StringReader("\n".repeat(blanks) + "<?xml version='1.0'?><a/>"));
    StringWriter out = new StringWriter();
    mender.transferTo(out);
    assertThat(out).hasToString("<?xml version='1.0'?><a/>");
    assertThat(mender.hadFaults()).isTrue();
  }

  @Test
  void a_comment_that_speaks_of_cdata_hides_no_fault_behind_it() {
    String feed =
        FEED.replace("<item>", "<!-- <![CDATA[ --><item>").replace("%s", "Müller & Söhne");
    assertThat(Read.shown(Read.all(feed))).containsExactly("+ 1", "+ 2");
  }

  /** Wherever a block ends, and however little is asked for at a time. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8191, 8192, 8193, 20_000})
  void what_is_no_fault_passes_as_it_is(int shift) throws IOException {
    String sound =
        "<a b='c &amp; d'>"
            + "x".repeat(shift)
            + "&#252; <![CDATA[ & \ud83d\ude00 ]] ]]> &uuml;"
            + "<!-- Tom & Jerry, <![CDATA[ --><?go a?x&y?></a>";
    for (String text : List.of(sound, sound.repeat(3), "\n" + sound, "", "\n")) {
      XmlMender mender = new XmlMender(new StringReader(text));
      StringWriter out = new StringWriter();
      mender.transferTo(out);
      assertThat(out.toString()).isEqualTo(text);
      assertThat(mender.hadFaults()).isFalse();
    }
    XmlMender mender = new XmlMender(new StringReader("x".repeat(shift) + "a & b &c"));
    StringBuilder out = new StringBuilder();
    for (int c = mender.read(); c >= 0; c = mender.read()) {
      out.append((char) c);
    }
    assertThat(out).hasToString("x".repeat(shift) + "a &amp; b &amp;c");
    assertThat(mender.hadFaults()).isTrue();
  }

  private static String inGerman(String feed) {
    Ingested last = Read.all(feed).getLast();
    return ((Ingested.Rejected) last).reason().message(Locale.GERMAN);
  }
}
