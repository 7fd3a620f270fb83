package org.fundstelle.ingest;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Map;
import org.fundstelle.article.Article;

/** What one JSON object is: an article in our own keys, or one in another's. Thread-safe. */
record JsonEntry(JsonValues json, Reading reading) {

  /** Makes an article of the object at the opening brace the parser stands on. */
  @FunctionalInterface
  interface Reading {
    Article article(JsonParser parser) throws IOException, Refused;
  }

  /** An object in our own keys. */
  static JsonEntry own(Desk desk) {
    JsonValues json = new JsonValues(desk);
    return new JsonEntry(json, json::article);
  }

  /** An object in ninjs. */
  static JsonEntry ninjs(Desk desk) {
    JsonValues json = new JsonValues(desk);
    return new JsonEntry(
        json,
        parser -> {
          Map<String, Object> item = json.object(parser);
          return ArticleMaker.orRefused(() -> Ninjs.article(item, desk));
        });
  }

  Article article(JsonParser parser) throws IOException, Refused {
    return reading.article(parser);
  }
}
