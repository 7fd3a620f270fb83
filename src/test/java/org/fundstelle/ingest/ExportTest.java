package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An article that an application stored comes back from an export as it was, however odd. */
class ExportTest {

  private static final Article COUNCIL =
      Article.of("rat", "Rat tagt zur Fähre", "Der Stadtrat berät über die Fähre nach Lindenau.");

  private static final IngestOptions OPTIONS =
      IngestOptions.DEFAULT.withFurtherFields(
          List.of(
              FurtherField.of("notiz", FurtherField.Type.TEXT),
              FurtherField.of("gremium", FurtherField.Type.KEYWORD),
              FurtherField.of("seite", FurtherField.Type.NUMBER),
              FurtherField.of("sitzung", FurtherField.Type.DATE)));

  static Stream<Article> odd_articles() {
    return Stream.of(
        COUNCIL.with(Field.BODY, "Die Fähre\u0001 nach\u0007 Lindenau\u0085"),
        COUNCIL.with(Field.BODY, "Erste Zeile\r\nzweite Zeile\rdritte\fSeite"),
        COUNCIL.with(Field.BODY, "\ufeffMit Marke, \u007f gelöscht"),
        COUNCIL.with(Field.TITLE, "Was <br> heißt"),
        COUNCIL.with(Field.TITLE, "Was &amp; und &#8211; heißt"),
        COUNCIL.with(Field.LEAD, " "),
        COUNCIL.with(Field.ID, "rat\u0001 1"),
        COUNCIL.with(Field.ID, " rat "),
        COUNCIL.withSource("Bote\u0000"),
        COUNCIL.withSource(" Bote &amp; Blatt "),
        COUNCIL.withSource("  "),
        COUNCIL.withSource("NULL").withSection("\\N").withAuthors("NULL"),
        COUNCIL.withTags("NULL", "Haushalt"),
        COUNCIL.withTags(" "),
        COUNCIL.withAuthors("Jette\tMuster", "", " Ole Beispiel"),
        COUNCIL.withTags("M&uuml;ll", "\u009f"),
        COUNCIL.withField("notiz", new FieldValue.Text("Zeile\u0002 <b>fett</b> &szlig;")),
        COUNCIL.withField("gremium", new FieldValue.Keywords(List.of(" Bau ", "Rat\u0003"))),
        COUNCIL.withField("seite", new FieldValue.Numeric(0.1)),
        COUNCIL.with(Field.EXPIRES, ArticleDate.of(LocalDate.MAX)),
        COUNCIL.with(Field.EXPIRES, ArticleDate.of(Instant.parse("+10000-01-01T00:00:00.5Z"))),
        COUNCIL.withPublished(ArticleDate.of(LocalDate.of(-44, 3, 15))),
        COUNCIL.withPublished(ArticleDate.parse("0812")),
        COUNCIL.withPublished(ArticleDate.parse("2023-09")),
        COUNCIL.with(Field.UPDATED, ArticleDate.of(Instant.parse("-200000000-01-01T00:00:00Z"))),
        COUNCIL.withField("sitzung", new FieldValue.Date(ArticleDate.of(LocalDate.MAX))));
  }

  @ParameterizedTest
  @MethodSource("odd_articles")
  void it_comes_back_as_it_was(Article article) throws IOException {
    assertThat(Read.only(Read.all(written(article).getBytes(StandardCharsets.UTF_8), OPTIONS)))
        .isEqualTo(article);
  }

  @Test
  void an_ordinary_article_is_written_without_more_ado() throws IOException {
    Article article = Article.of("1", "5 < 7", "A & B;\n\n\tC&A; D").withTags("R&B");
    assertThat(written(article)).doesNotContain("markup");
    assertThat(Read.only(Read.all(written(article)))).isEqualTo(article);
  }

  static String written(Article article) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      ArticleJson.write(json, article);
    }
    return text.toString();
  }
}
