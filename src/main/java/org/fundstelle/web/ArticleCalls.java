package org.fundstelle.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.highlight.Span;
import org.fundstelle.ingest.ArticleJson;

/** Whole articles. */
final class ArticleCalls {
  private final ArticleIndex index;
  private final Access access;

  ArticleCalls(ArticleIndex index, Access access) {
    this.index = index;
    this.access = access;
  }

  /** {@code GET article}: the article, and with {@code q} everything that matched in it. */
  Answer get(Call call) throws IOException, RefusedException {
    call.allowOnly("id", "q");
    Article article = visible(index, call.required("id"));
    Map<String, List<Span>> marks =
        call.text("q").isPresent() ? index.highlight(article.id(), call.required("q")) : Map.of();
    boolean editor = access.isEditor(call);
    return Answer.json(
        200,
        json -> {
          json.writeFieldName("article");
          write(json, article, editor);
          json.writeObjectFieldStart("marks");
          for (var entry : marks.entrySet()) {
            json.writeFieldName(entry.getKey());
            new ResultJson(json, call.locale()).spans(entry.getValue());
          }
          json.writeEndObject();
        });
  }

  /** The article, if there is one that may be seen. */
  static Article visible(ArticleIndex index, String id) throws IOException, RefusedException {
    var found = id.isBlank() ? java.util.Optional.<Article>empty() : index.get(id);
    if (found.isEmpty()) {
      throw new RefusedException(
          Problem.Kind.NO_SUCH_ARTICLE, id.length() <= 60 ? id : id.substring(0, 57) + "…");
    }
    return found.get();
  }

  /** Names by which an article may not be found are for editors only, like all their states. */
  private static void write(JsonGenerator json, Article article, boolean editor)
      throws IOException {
    json.writeStartObject();
    for (Field field : article.values().keySet()) {
      if (editor || field.use() != Field.Use.STATE) {
        ArticleJson.writeField(json, article, field);
      }
    }
    ArticleJson.writeFurtherFields(json, article);
    json.writeEndObject();
  }
}
