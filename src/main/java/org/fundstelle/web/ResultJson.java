package org.fundstelle.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.highlight.Snippet;
import org.fundstelle.highlight.Span;
import org.fundstelle.ingest.ArticleJson;
import org.fundstelle.query.QueryDescriber;
import org.fundstelle.query.QueryPrinter;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.Facet;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchResult;

/**
 * Writes what was found, with the same keys as the command line's {@code --json}. Offsets are in
 * UTF-16 code units.
 */
record ResultJson(JsonGenerator json, Locale locale) {

  void write(SearchResult result, boolean anyWord) throws IOException {
    json.writeArrayFieldStart("hits");
    for (Hit hit : result.hits()) {
      json.writeStartObject();
      hit(hit);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("total", result.total());
    json.writeBooleanField("totalIsExact", result.totalIsExact());
    json.writeNumberField("tookMillis", result.tookMillis());
    json.writeStringField("understoodAs", QueryPrinter.print(result.understoodAs().query()));
    json.writeStringField(
        "inWords", QueryDescriber.describe(result.understoodAs().query(), locale, anyWord));
    json.writeBooleanField("relaxed", result.relaxed());
    warnings(result.warnings());
    json.writeStringField("suggestion", result.suggestion().orElse(null));
    json.writeObjectFieldStart("facets");
    for (Facet facet : result.facets()) {
      facet(facet);
    }
    json.writeEndObject();
    json.writeStringField("after", result.after().orElse(null));
  }

  void hit(Hit hit) throws IOException {
    json.writeNumberField("rank", hit.rank());
    json.writeNumberField("score", hit.score());
    card(hit.article());
    json.writeArrayFieldStart("snippets");
    for (Snippet snippet : hit.snippets()) {
      snippet(snippet);
    }
    json.writeEndArray();
    if (!hit.copies().isEmpty()) {
      json.writeArrayFieldStart("copies");
      for (Article copy : hit.copies()) {
        json.writeStartObject();
        for (Field field : List.of(Field.ID, Field.TITLE, Field.SOURCE, Field.PUBLISHED)) {
          ArticleJson.writeField(json, copy, field);
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (hit.explanation().isPresent()) {
      json.writeStringField("explanation", hit.explanation().get().text(locale));
    }
  }

  /** What a list shows of an article; never an editorial state. */
  void card(Article article) throws IOException {
    json.writeStringField("id", article.id());
    for (Field field : Field.values()) {
      boolean shown = field.use() == Field.Use.SHOWN || field.use() == Field.Use.FACET;
      if (shown || field == Field.URL) {
        ArticleJson.writeField(json, article, field);
      }
    }
    ArticleJson.writeFurtherFields(json, article);
  }

  private void snippet(Snippet snippet) throws IOException {
    json.writeStartObject();
    json.writeStringField("field", snippet.field());
    json.writeStringField("text", snippet.text());
    json.writeNumberField("start", snippet.start());
    json.writeBooleanField("cutStart", snippet.cutStart());
    json.writeBooleanField("cutEnd", snippet.cutEnd());
    json.writeFieldName("spans");
    spans(snippet.spans());
    json.writeEndObject();
  }

  void spans(List<Span> spans) throws IOException {
    json.writeStartArray();
    for (Span span : spans) {
      json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
    json.writeEndArray();
  }

  private void warnings(List<Warning> warnings) throws IOException {
    json.writeArrayFieldStart("warnings");
    for (Warning warning : warnings) {
      json.writeStartObject();
      json.writeStringField("code", warning.code().name());
      json.writeStringField("message", warning.message(locale));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void facet(Facet facet) throws IOException {
    json.writeArrayFieldStart(facet.field());
    for (Facet.Count count : facet.values()) {
      json.writeStartObject();
      json.writeStringField("value", count.value());
      json.writeNumberField("count", count.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
