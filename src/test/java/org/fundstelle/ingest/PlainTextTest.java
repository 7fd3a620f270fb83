package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
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
    String written = written(article);
    assertThat(written).contains("\"markup\":false");
    assertThat(Read.only(Read.all(written.getBytes(), options))).isEqualTo(article);
    String sorted =
        written.replace("\"markup\":false,", "").replaceFirst("}$", ",\"markup\":false}");
    assertThat(Read.only(Read.all(sorted.getBytes(), options))).isEqualTo(article);
  }

  @Test
  void an_ordinary_article_is_written_without_more_ado() throws IOException {
    assertThat(written(Article.of("1", "5 < 7", "A & B"))).doesNotContain("markup");
  }

  private static String written(Article article) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      ArticleJson.write(json, article);
    }
    return text.toString();
  }

  @Test
  void markup_in_a_field_of_another_system_still_goes() {
    assertThat(
            Read.only(
                    Read.all("{\"id\":\"1\",\"title\":\"X\",\"body\":\"<p>Eins</p><p>Zwei</p>\"}"))
                .body())
        .isEqualTo("Eins\n\nZwei");
  }

  @Test
  void a_tag_for_a_line_end_parts_words_in_markdown() {
    Article article = Read.only(Read.all("# Fahrplan\n\nMontag<br>Dienstag<br/>Mittwoch\n"));
    assertThat(article.value(Field.BODY)).contains("Montag\nDienstag\nMittwoch");
  }
}
