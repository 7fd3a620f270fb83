package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that has lost its markup already is text: a tag in it is one that readers see. */
class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Umbruch\n\nDer Befehl `<br>` bricht um.\n\nDanach geht es weiter.\n",
        "<!DOCTYPE html><h1>Umbruch</h1><article><p>Der Befehl <code>&lt;br&gt;</code> bricht"
            + " um.</p><p>Danach geht es weiter.</p></article>",
        "<rss><channel><item><guid>1</guid><title>Umbruch</title><content:encoded"
            + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">&lt;p&gt;Der Befehl"
            + " &amp;lt;br&amp;gt; bricht um.&lt;/p&gt;&lt;p&gt;Danach geht es weiter.&lt;/p&gt;"
            + "</content:encoded></item></channel></rss>",
        "{\"uri\":\"u\",\"headline\":\"Umbruch\",\"body_html\":\"<p>Der Befehl &lt;br&gt; bricht"
            + " um.</p><p>Danach geht es weiter.</p>\"}",
        "<nitf><head><docdata><doc-id id-string=\"1\"/></docdata></head><body><body.content><p>Der"
            + " Befehl &lt;br&gt; bricht um.</p><p>Danach geht es weiter.</p></body.content></body>"
            + "</nitf>"
      })
  void a_tag_that_readers_see_stays(String file) {
    assertThat(Read.only(Read.all(file)).body())
        .isEqualTo("Der Befehl <br> bricht um.\n\nDanach geht es weiter.");
  }

  @Test
  void an_exported_article_comes_back_as_it_was() throws IOException {
    Article article =
        Article.of("1", "Was <br> heißt", "Erst <p>\n\n  dann </p>.\n\n\tUnd Schluss &amp; aus.")
            .withLead("Ohne Zeichen")
            .withField("notiz", new FieldValue.Text("Ein <b>fettes</b> Wort"));
    IngestOptions options =
        IngestOptions.DEFAULT.withFurtherFields(
            List.of(FurtherField.of("notiz", FurtherField.Type.TEXT)));
    String written = ExportTest.written(article);
    assertThat(written).contains("\"markup\":false");
    assertThat(Read.only(Read.all(written.getBytes(), options))).isEqualTo(article);
    String sorted =
        written.replace("\"markup\":false,", "").replaceFirst("}$", ",\"markup\":false}");
    assertThat(Read.only(Read.all(sorted.getBytes(), options))).isEqualTo(article);
  }

  @Test
  void markup_in_a_field_of_another_system_still_goes() {
    assertThat(
            Read.only(
                    Read.all("{\"id\":\"1\",\"title\":\"X\",\"body\":\"<p>Eins</p><p>Zwei</p>\"}"))
                .body())
        .isEqualTo("Eins\n\nZwei");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "---\nmarkup: false\n---\n", "---\ntitel: Umbruch\n---\n"})
  void a_text_file_keeps_the_tags_it_speaks_of(String head) {
    String text = "Der Befehl <br> bricht um, </p> endet und &amp; steht für das Und.";
    Article article = Read.only(Read.all(head + text, Format.TEXT));
    assertThat(article.body()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nmarkup: ja\n---\nEins<br>zwei &amp; drei",
        "---\ntitel: Zahlen\n---\n<p>Eins<br>zwei &amp; drei</p>",
        "<p>Eins<br>zwei &amp; drei</p>"
      })
  void a_text_file_of_tags_is_read_as_its_readers_see_it(String file) {
    assertThat(Read.only(Read.all(file, Format.TEXT)).body()).isEqualTo("Eins\nzwei & drei");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"1\",\"title\":\"M&uuml;ller &#038; Söhne &#8211; ein Umbau\",\"source\":\"Bote"
            + " &amp; Blatt\",\"authors\":[\"J&ouml;rg Muster\"]}",
        "id,title,source,authors\n1,M&uuml;ller &#038; Söhne &#x2013; ein Umbau,Bote &amp;"
            + " Blatt,J&ouml;rg Muster\n",
        "<!DOCTYPE html><title>x</title><meta name=identifier content=1><meta property='og:title'"
            + " content='M&amp;uuml;ller &amp;amp; Söhne &amp;#8211; ein Umbau'><meta"
            + " property='og:site_name' content='Bote &amp;amp; Blatt'><meta name=author"
            + " content='J&amp;ouml;rg Muster'>",
        "<rss><channel><title>Bote &amp;amp;"
            + " Blatt</title><item><guid>1</guid><title>M&amp;uuml;ller &amp;amp; Söhne &amp;#8211;"
            + " ein Umbau</title><author>J&amp;ouml;rg Muster</author></item></channel></rss>"
      })
  void a_character_in_the_notation_of_html_is_that_character(String file) {
    Article article = Read.only(Read.all(file));
    assertThat(article.title()).isEqualTo("Müller & Söhne – ein Umbau");
    assertThat(article.source()).isEqualTo("Bote & Blatt");
    assertThat(article.authors()).containsExactly("Jörg Muster");
  }

  @Test
  void what_is_no_character_of_html_and_an_address_stay_as_they_are() {
    String url = "https://b.example/?a=1&copy;=2";
    Article article =
        Read.only(
            Read.all(
                "{\"id\":\"a&amp;b\",\"title\":\"R&B, A&O; und &nichts;\",\"url\":\""
                    + url
                    + "\"}"));
    assertThat(article.id()).isEqualTo("a&amp;b");
    assertThat(article.title()).isEqualTo("R&B, A&O; und &nichts;");
    assertThat(article.text(Field.URL)).isEqualTo(url);
  }

  @Test
  void a_tag_for_a_line_end_parts_words_in_markdown() {
    Article article = Read.only(Read.all("# Fahrplan\n\nMontag<br>Dienstag<br/>Mittwoch\n"));
    assertThat(article.value(Field.BODY)).contains("Montag\nDienstag\nMittwoch");
  }
}
