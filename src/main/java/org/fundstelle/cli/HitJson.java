package org.fundstelle.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.highlight.Snippet;
import org.fundstelle.highlight.Span;
import org.fundstelle.ingest.ArticleJson;
import org.fundstelle.query.QueryPrinter;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.Facet;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchResult;

/**
 * Writes what was found for programs: one object a hit, then one about the whole search. Offsets
 * are in UTF-16 code units.
 */
final class HitJson {
  /** Keys a hit always has, null where the article lacks them. */
  private static final List<Field> ALWAYS = List.of(Field.TITLE, Field.SOURCE, Field.PUBLISHED);

  private final JsonLines lines;
  private final Locale locale;

  HitJson(Fundstelle fundstelle) {
    lines = new JsonLines(fundstelle.out());
    locale = fundstelle.messages().locale();
  }

  /** Writes all hits and the last object. */
  void write(SearchResult result) {
    write(result.hits());
    lines.object(json -> summary(json, result));
  }

  /** Writes hits alone. */
  void write(List<Hit> hits) {
    hits.forEach(hit -> lines.object(json -> hit(json, hit)));
  }

  private void hit(JsonGenerator json, Hit hit) throws IOException {
    json.writeNumberField("rank", hit.rank());
    json.writeStringField("id", hit.id());
    json.writeNumberField("score", hit.score());
    Article article = hit.article();
    for (Field field : Field.values()) {
      boolean shown = field.use() == Field.Use.SHOWN || field.use() == Field.Use.FACET;
      if (article.value(field).isPresent() && shown) {
        ArticleJson.writeField(json, article, field);
      } else if (ALWAYS.contains(field)) {
        json.writeNullField(field.json());
      }
    }
    ArticleJson.writeFurtherFields(json, article);
    json.writeArrayFieldStart("snippets");
    for (Snippet snippet : hit.snippets()) {
      snippet(json, snippet);
    }
    json.writeEndArray();
    if (!hit.copies().isEmpty()) {
      json.writeArrayFieldStart("copies");
      for (Article copy : hit.copies()) {
        json.writeStartObject();
        CopyList.writeNames(json, copy);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (hit.explanation().isPresent()) {
      json.writeStringField("explanation", hit.explanation().get().text(locale));
    }
  }

  private static void snippet(JsonGenerator json, Snippet snippet) throws IOException {
    json.writeStartObject();
    json.writeStringField("field", snippet.field());
    json.writeStringField("text", snippet.text());
    json.writeNumberField("start", snippet.start());
    json.writeArrayFieldStart("spans");
    for (Span span : snippet.spans()) {
      json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void summary(JsonGenerator json, SearchResult result) throws IOException {
    json.writeNumberField("total", result.total());
    json.writeBooleanField("totalIsExact", result.totalIsExact());
    json.writeNumberField("tookMillis", result.tookMillis());
    json.writeStringField("understoodAs", QueryPrinter.print(result.understoodAs().query()));
    json.writeBooleanField("relaxed", result.relaxed());
    json.writeArrayFieldStart("warnings");
    for (Warning warning : result.warnings()) {
      json.writeStartObject();
      json.writeStringField("code", warning.code().name());
      json.writeStringField("message", warning.message(locale));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("suggestion", result.suggestion().orElse(null));
    json.writeObjectFieldStart("facets");
    for (Facet facet : result.facets()) {
      facet(json, facet);
    }
    json.writeEndObject();
    json.writeStringField("after", result.after().orElse(null));
  }

  private static void facet(JsonGenerator json, Facet facet) throws IOException {
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
