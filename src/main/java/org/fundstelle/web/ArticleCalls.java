package org.fundstelle.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.highlight.Span;
import org.fundstelle.ingest.ArticleJson;
import org.fundstelle.searcher.Copy;
import org.fundstelle.searcher.Explanation;
import org.fundstelle.searcher.Hit;

/** Whole articles. */
final class ArticleCalls {
  private static final int MOST_SIMILAR = 100;

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

  /** {@code GET similar}: articles about the same things. */
  Answer similar(Call call) throws IOException, RefusedException {
    call.allowOnly("id", "n");
    Article article = visible(index, call.required("id"));
    List<Hit> hits = index.similar(article.id(), call.number("n", 10, 0, MOST_SIMILAR));
    return Answer.json(
        200,
        json -> {
          json.writeArrayFieldStart("hits");
          for (Hit hit : hits) {
            json.writeStartObject();
            new ResultJson(json, call.locale()).hit(hit);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  /** {@code GET copies}: articles that say nearly the same, and what differs in them. */
  Answer copies(Call call) throws IOException, RefusedException {
    call.allowOnly("id", "n");
    Article article = visible(index, call.required("id"));
    int most = call.number("n", 10, 0, MOST_SIMILAR);
    boolean recognised = index.recognisesCopies();
    List<Copy> copies = recognised ? index.copies(article.id(), most) : List.of();
    return Answer.json(
        200,
        json -> {
          json.writeBooleanField("recognised", recognised);
          json.writeArrayFieldStart("copies");
          for (Copy copy : copies) {
            copy(json, copy, call.locale());
          }
          json.writeEndArray();
        });
  }

  private static void copy(JsonGenerator json, Copy copy, Locale locale) throws IOException {
    json.writeStartObject();
    new ResultJson(json, locale).card(copy.article());
    json.writeNumberField("shared", copy.shared());
    json.writeArrayFieldStart("differences");
    for (Copy.Difference difference : copy.differences()) {
      json.writeStartObject();
      json.writeStringField("original", difference.original());
      json.writeStringField("copy", difference.copy());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** {@code GET explain}: why a query finds the article, or why not. */
  Answer explain(Call call) throws IOException, RefusedException {
    call.allowOnly("id", "q");
    Article article = visible(index, call.required("id"));
    Explanation explanation =
        index
            .explain(call.required("q"), article.id())
            .orElseThrow(() -> noSuchArticle(article.id()));
    return Answer.json(
        200,
        json -> {
          json.writeBooleanField("found", explanation.found());
          json.writeStringField("explanation", explanation.text(call.locale()));
          json.writeArrayFieldStart("reasons");
          for (Explanation.Reason reason : explanation.reasons()) {
            reason(json, reason, call.locale());
          }
          json.writeEndArray();
        });
  }

  private static void reason(JsonGenerator json, Explanation.Reason reason, Locale locale)
      throws IOException {
    json.writeStartObject();
    json.writeBooleanField("met", reason.met());
    json.writeStringField("kind", reason.kind().name());
    json.writeNumberField("depth", reason.depth());
    json.writeArrayFieldStart("arguments");
    for (Explanation.Argument argument : reason.arguments()) {
      json.writeString(argument.notation());
    }
    json.writeEndArray();
    json.writeStringField("text", reason.text(locale));
    json.writeEndObject();
  }

  /** The article, if there is one that may be seen. */
  static Article visible(ArticleIndex index, String id) throws IOException, RefusedException {
    Optional<Article> found = id.isBlank() ? Optional.empty() : index.get(id);
    return found.orElseThrow(() -> noSuchArticle(id));
  }

  private static RefusedException noSuchArticle(String id) {
    return new RefusedException(
        Problem.Kind.NO_SUCH_ARTICLE, id.length() <= 60 ? id : id.substring(0, 57) + "…");
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
    ArticleJson.writeMarkup(json, article);
    ArticleJson.writeFurtherFields(json, article);
    json.writeEndObject();
  }
}
