package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.Countable;
import org.fundstelle.searcher.Facet;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.Sort;
import org.fundstelle.searcher.matching.Deadline;
import org.fundstelle.searcher.matching.SpelledPattern;
import org.jspecify.annotations.Nullable;

/** An index on the cluster at one point in time. */
final class ClusterView implements IndexView {
  private static final int COUNTED = 1_000;
  private static final int IDS_AT_ONCE = 5_000;

  /** A day, in milliseconds: nobody waits longer. */
  private static final long LONGEST_TIMEOUT = 86_400_000;

  private final PointInTime time;
  private final ClusterTerms terms;
  private final Fingerprint fingerprint;
  private final @Nullable Duration limit;
  private final long end;
  private volatile boolean late;

  ClusterView(PointInTime time, Vocabulary vocabulary, Fingerprint fingerprint) {
    this(time, new ClusterTerms(time, vocabulary), fingerprint, null);
  }

  private ClusterView(
      PointInTime time, ClusterTerms terms, Fingerprint fingerprint, @Nullable Duration limit) {
    this.time = time;
    this.terms = terms;
    this.fingerprint = fingerprint;
    this.limit = limit;
    this.end = limit == null ? 0 : System.nanoTime() + Deadline.nanos(limit);
  }

  PointInTime time() {
    return time;
  }

  @Override
  public long number() {
    return time.number();
  }

  @Override
  public boolean sameAs(IndexView other) {
    return other instanceof ClusterView view && view.time == time;
  }

  @Override
  public ClusterView within(Duration given) {
    return new ClusterView(time, terms, fingerprint, given);
  }

  @Override
  public boolean timeIsUp() {
    return limit != null && (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted());
  }

  @Override
  public boolean timedOut() {
    return late;
  }

  @Override
  public boolean mayHave(String field) {
    return !field.equals(IndexFields.COPIES) || fingerprint.copies();
  }

  // ---- searching --------------------------------------------------------------------------------

  private ObjectNode body(Query query, int size) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.set("query", new QueryDsl(FormWeights.NONE, terms::everyValue).translate(query));
    return body.put("size", size);
  }

  /** The same, for hits in the order of their scores. */
  private ObjectNode ranking(Query query, int size) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    QueryDsl dsl = new QueryDsl(new TermCounts(time).weights(query), terms::everyValue);
    body.set("query", dsl.ranking(query));
    return body.put("size", size);
  }

  private JsonNode ask(ObjectNode body) throws IOException {
    if (limit != null) {
      long left = Math.max(1, (end - System.nanoTime()) / 1_000_000);
      body.put("timeout", Math.min(left, LONGEST_TIMEOUT) + "ms");
    }
    JsonNode answer = time.search(body);
    if (answer.path("timed_out").asBoolean()) {
      late = true;
    }
    return answer;
  }

  @Override
  public long articles() throws IOException {
    Object known = time.kept().get("articles");
    if (known instanceof Integer count) {
      return count;
    }
    int count = count(MatchAllDocsQuery.INSTANCE);
    time.keep("articles", count);
    return count;
  }

  @Override
  public int count(Query query) throws IOException {
    ObjectNode body = body(query, 0).put("track_total_hits", true);
    return ask(body).path("hits").path("total").path("value").asInt();
  }

  @Override
  public Optional<Article> stored(String id) throws IOException {
    Query query = new TermQuery(new Term(IndexFields.ID, DocumentMapper.bounded(id)));
    List<Ranked> found = best(query, 1);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst().text().read());
  }

  @Override
  public List<Ranked> best(Query query, int count) throws IOException {
    ObjectNode body = ranking(query, count).put("track_total_hits", false);
    sort(body.putArray("sort"), Sort.RELEVANCE);
    return hits(ask(body), Sort.RELEVANCE);
  }

  @Override
  public Page page(Query query, PageWanted wanted) throws IOException {
    int skipped = wanted.after().isPresent() ? 0 : Math.min(wanted.offset(), wanted.end());
    // One more than is shown says whether there is a next page.
    int size = wanted.end() + 1 - skipped;
    ObjectNode body = wanted.sort() == Sort.RELEVANCE ? ranking(query, size) : body(query, size);
    body.put("from", skipped);
    if (wanted.exactTotal()) {
      body.put("track_total_hits", true);
    } else {
      body.put("track_total_hits", COUNTED);
    }
    sort(body.putArray("sort"), wanted.sort());
    if (wanted.after().isPresent()) {
      Place after = wanted.after().get();
      ArrayNode last = body.putArray("search_after");
      if (wanted.sort() == Sort.RELEVANCE) {
        last.add(Float.intBitsToFloat((int) after.order()));
      } else {
        last.add(after.order());
      }
      last.add(after.id());
    }
    JsonNode answer = ask(body);
    List<Ranked> hits = hits(answer, wanted.sort());
    int shown = wanted.end() - skipped;
    boolean more = hits.size() > shown;
    hits = hits.subList(0, Math.min(shown, hits.size()));
    int left = Math.min(wanted.offset() - skipped, hits.size());
    JsonNode total = answer.path("hits").path("total");
    return new Page(
        hits.subList(Math.max(0, left), hits.size()),
        more,
        total.path("value").asLong(),
        total.path("relation").asText().equals("eq"));
  }

  private static void sort(ArrayNode sort, Sort order) {
    if (order == Sort.RELEVANCE) {
      sort.addObject().put("_score", "desc");
    } else {
      sort.addObject()
          .putObject(IndexDefinition.name(IndexFields.column(Field.PUBLISHED)))
          .put("order", order == Sort.NEWEST ? "desc" : "asc")
          .put("missing", "_last");
    }
    sort.addObject().put(IndexDefinition.name(IndexFields.column(Field.ID)), "asc");
  }

  private List<Ranked> hits(JsonNode answer, Sort sort) {
    List<Ranked> hits = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      JsonNode keys = hit.path("sort");
      float score =
          sort != Sort.RELEVANCE
              ? 0f
              : keys.isEmpty() ? hit.path("_score").floatValue() : keys.path(0).floatValue();
      long order = sort == Sort.RELEVANCE ? Float.floatToIntBits(score) : keys.path(0).asLong();
      JsonNode source = hit.path("_source").path(IndexDefinition.STORED);
      hits.add(
          new Ranked(
              score,
              new Place(order, keys.path(1).asText()),
              () -> ReceivedArticle.read(source, fingerprint.furtherFields())));
    }
    return hits;
  }

  @Override
  public List<String> ids(Query query) throws IOException {
    String stored = IndexDefinition.name(IndexFields.stored(Field.ID));
    ObjectNode body = body(query, IDS_AT_ONCE).put("track_total_hits", false);
    body.put("_source", IndexDefinition.STORED + "." + stored);
    ArrayNode sort = body.putArray("sort");
    sort.addObject().put(IndexDefinition.name(IndexFields.column(Field.ID)), "asc");
    List<String> ids = new ArrayList<>();
    while (true) {
      JsonNode hits = ask(body).path("hits").path("hits");
      for (JsonNode hit : hits) {
        JsonNode source = hit.path("_source").path(IndexDefinition.STORED);
        ids.add(source.path(stored).path(0).asText());
      }
      if (hits.size() < IDS_AT_ONCE || timedOut()) {
        return ids;
      }
      body.set("search_after", hits.path(hits.size() - 1).path("sort"));
    }
  }

  @Override
  public List<Facet> facets(Query query, List<Countable> by, ZoneId zone) throws IOException {
    ObjectNode body = body(query, 0).put("track_total_hits", false);
    ObjectNode aggregations = body.putObject("aggs");
    for (int i = 0; i < by.size(); i++) {
      FacetAggregation.add(aggregations, "f" + i, by.get(i), zone);
    }
    JsonNode answer = ask(body).path("aggregations");
    List<Facet> facets = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      facets.add(FacetAggregation.read(answer, "f" + i, by.get(i)));
    }
    return facets;
  }

  // ---- terms ------------------------------------------------------------------------------------

  @Override
  public int leastArticlesWith(Term term) {
    return 0;
  }

  @Override
  public Map<Term, Integer> articlesWith(Collection<Term> wanted) throws IOException {
    return new TermCounts(time).articlesWith(wanted);
  }

  @Override
  public Forms fuzzyForms(String word, int edits, Collection<String> fields, int most)
      throws IOException {
    return terms.fuzzyForms(word, edits, fields, most);
  }

  @Override
  public Forms patternForms(String pattern, Collection<String> fields, int most)
      throws IOException {
    return terms.patternForms(pattern, fields, most);
  }

  @Override
  public Forms spelledForms(List<List<String>> spellings, Collection<String> fields, int most)
      throws IOException {
    return terms.spelledForms(new SpelledPattern(spellings), fields, most);
  }

  @Override
  public Forms fuzzyValues(String word, int edits, String field, int most) throws IOException {
    return terms.fuzzyValues(word, edits, field, most);
  }

  @Override
  public Forms patternValues(String pattern, String field, int most) throws IOException {
    return terms.patternValues(pattern, field, most);
  }

  @Override
  public Collection<Form> formsBeginning(Collection<String> prefixes, Collection<String> fields)
      throws IOException {
    return terms.formsBeginning(prefixes, fields);
  }

  /** All of them: one that doesn't occur finds nothing, and asking costs more than that. */
  @Override
  public Map<String, Set<String>> occurring(Collection<String> forms, Collection<String> fields) {
    Map<String, Set<String>> all = new HashMap<>();
    fields.forEach(field -> all.put(field, Set.copyOf(forms)));
    return all;
  }

  @Override
  public Set<String> terms(String field) throws IOException {
    return terms.terms(field);
  }

  @Override
  public Set<String> valuesHolding(Field field, String part) throws IOException {
    return terms.valuesHolding(field, part);
  }

  @Override
  public Set<String> valuesFound(Query query, String field) throws IOException {
    return terms.valuesFound(query, field);
  }
}
