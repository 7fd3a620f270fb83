package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.indexer.Statistics;
import org.fundstelle.indexer.Verification;
import org.fundstelle.schema.ContentHash;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.Sort;

/** How much an index on the cluster holds, and whether it is sound. */
record ClusterFigures(Cluster cluster, String index, Fingerprint fingerprint) {

  /** The figures of those articles that {@code counted} finds. */
  Statistics statistics(ClusterView view, Query counted) throws IOException {
    JsonNode files = files();
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.set("query", QueryDsl.of(counted));
    body.put("size", 0).put("track_total_hits", true);
    JsonNode answer = view.time().search(body);
    return new Statistics(
        answer.path("hits").path("total").path("value").asLong(),
        files.path("store").path("size_in_bytes").asLong(),
        files.path("segments").path("count").asInt(),
        outermost(view, counted, Sort.OLDEST),
        outermost(view, counted, Sort.NEWEST),
        fingerprint.toString(),
        List.of());
  }

  private JsonNode files() throws IOException {
    String both = index + "," + IndexNames.vocabulary(index);
    return cluster.get("/" + both + "/_stats/store,segments", Map.of()).path("_all").path("total");
  }

  /** The date of publication of the first article in this order, as the article has it. */
  private static Optional<ArticleDate> outermost(ClusterView view, Query counted, Sort order)
      throws IOException {
    IndexView.PageWanted first = new IndexView.PageWanted(order, 0, 1, Optional.empty(), false);
    for (IndexView.Ranked one : view.page(counted, first).hits()) {
      return one.text().read().published();
    }
    return Optional.empty();
  }

  /**
   * Reads every article and compares it with the content hash that was kept with it. Check sums of
   * files are the cluster's affair: it checks them when a shard moves or is merged.
   */
  Verification verify(PointInTime time) throws IOException {
    List<Verification.Finding> findings = new ArrayList<>();
    long[] articles = new long[1];
    new StoredWalk(time, fingerprint.furtherFields())
        .each((article, hash) -> {
          articles[0]++;
          if (!ContentHash.fits(hash, article)) {
            findings.add(
                new Verification.Finding(
                    article.id(), "comes back otherwise than it was added; add it again"));
          }
        });
    JsonNode files = files();
    return new Verification(
        articles[0],
        files.path("segments").path("count").asInt(),
        files.path("store").path("size_in_bytes").asLong(),
        fingerprint.toString(),
        findings);
  }
}
