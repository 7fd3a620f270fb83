package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** In how many articles terms stand, on all shards, at one point in time. */
record TermCounts(PointInTime time) {
  /** So many terms are counted in one request. */
  private static final int COUNTED_AT_ONCE = 400;

  /** In how many articles each of the terms stands. */
  Map<Term, Integer> articlesWith(Collection<Term> terms) throws IOException {
    Map<Term, Integer> articles = new HashMap<>();
    List<Term> all = List.copyOf(new LinkedHashSet<>(terms));
    for (int from = 0; from < all.size(); from += COUNTED_AT_ONCE) {
      List<Term> some = all.subList(from, Math.min(all.size(), from + COUNTED_AT_ONCE));
      ObjectNode body = Cluster.JSON.createObjectNode();
      body.put("size", 0).put("track_total_hits", false);
      ObjectNode filters = body.putObject("aggs").putObject("n").putObject("filters");
      ArrayNode each = filters.putArray("filters");
      ArrayNode any = body.putObject("query").putObject("bool").putArray("should");
      for (Term term : some) {
        each.add(QueryDsl.of(new TermQuery(term)));
        any.add(QueryDsl.of(new TermQuery(term)));
      }
      JsonNode buckets = time.search(body).path("aggregations").path("n").path("buckets");
      for (int i = 0; i < some.size(); i++) {
        articles.put(some.get(i), buckets.path(i).path("doc_count").asInt());
      }
    }
    return articles;
  }

  /** What those forms weigh that a shard may lack. */
  FormWeights weights(Query query) throws IOException {
    Set<Term> wanted = time.shards() > 1 ? FormWeights.wanted(query) : Set.of();
    if (wanted.isEmpty()) {
      return FormWeights.NONE;
    }
    String asked = "weights " + wanted;
    if (time.kept().get(asked) instanceof FormWeights known) {
      return known;
    }
    Map<String, Integer> all = new HashMap<>();
    for (Term term : wanted) {
      if (!all.containsKey(term.field())) {
        all.put(term.field(), articlesHaving(term.field()));
      }
    }
    FormWeights weights = new FormWeights(articlesWith(wanted), all, time.shards());
    time.keep(asked, weights);
    return weights;
  }

  private int articlesHaving(String field) throws IOException {
    if (time.kept().get("having " + field) instanceof Integer known) {
      return known;
    }
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", 0).put("track_total_hits", true);
    body.set("query", QueryDsl.of(new FieldExistsQuery(field)));
    int articles = time.search(body).path("hits").path("total").path("value").asInt();
    time.keep("having " + field, articles);
    return articles;
  }
}
