package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.schema.IndexFields;

/** Reads every article of a point in time, whether or not it may be seen, in the order of ids. */
record StoredWalk(PointInTime time, List<FurtherField> furtherFields) {
  private static final int PAGE = 500;

  /** Takes articles one by one. */
  @FunctionalInterface
  interface Visitor {
    /** Takes one, and the content hash that was kept with it. */
    void visit(Article article, long hash) throws IOException;
  }

  void each(Visitor visitor) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.putObject("query").putObject("match_all");
    body.put("size", PAGE).put("track_total_hits", false);
    ArrayNode sort = body.putArray("sort");
    sort.addObject().put(IndexDefinition.name(IndexFields.column(Field.ID)), "asc");
    while (true) {
      JsonNode hits = time.search(body).path("hits").path("hits");
      for (JsonNode hit : hits) {
        JsonNode source = hit.path("_source");
        visitor.visit(
            ReceivedArticle.read(source.path(IndexDefinition.STORED), furtherFields),
            source.path(IndexDefinition.name(IndexFields.HASH)).asLong());
      }
      if (hits.size() < PAGE) {
        return;
      }
      body.set("search_after", hits.path(hits.size() - 1).path("sort"));
    }
  }
}
