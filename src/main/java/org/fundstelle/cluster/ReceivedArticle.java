package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.fundstelle.article.Article;
import org.fundstelle.article.FurtherField;
import org.fundstelle.schema.StoredArticle;

/** Reads an article back from the values that {@link SentArticle} gave the cluster to keep. */
final class ReceivedArticle {
  private ReceivedArticle() {}

  static Article read(JsonNode stored, List<FurtherField> furtherFields) {
    Document document = new Document();
    for (Map.Entry<String, JsonNode> field : stored.properties()) {
      String name = field.getKey().replace('/', '.');
      for (JsonNode value : field.getValue()) {
        document.add(
            value.isTextual()
                ? new StoredField(name, value.asText())
                : value.isIntegralNumber()
                    ? new StoredField(name, value.asLong())
                    : new StoredField(name, value.asDouble()));
      }
    }
    return StoredArticle.read(document, furtherFields);
  }
}
