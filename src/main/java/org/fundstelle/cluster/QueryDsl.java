package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.fundstelle.article.Field;
import org.fundstelle.cluster.ClusterException.Problem;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.schema.TokenNotation;
import org.fundstelle.searcher.matching.DampenedQuery;
import org.fundstelle.searcher.matching.EveryFormQuery;
import org.fundstelle.searcher.matching.FormsQuery;
import org.fundstelle.searcher.matching.PlacesQuery;
import org.fundstelle.searcher.matching.Recency;
import org.fundstelle.searcher.matching.SequenceQuery;
import org.fundstelle.searcher.matching.UnmergedQuery;

/**
 * Lucene queries in the query language of OpenSearch, part by part: what Lucene would find and how
 * it would weigh it is what OpenSearch finds and weighs.
 *
 * @param weights what forms weigh on all shards
 * @param values which values there are
 */
record QueryDsl(FormWeights weights, Values values) {
  /** Step by step as {@link DampenedQuery} does it, so that no bit is another one. */
  private static final String DAMPENED =
      "double s = _score; if (s <= 0) { return 0; }"
          + " float d = (float) (s / Math.sqrt(Math.sqrt(Math.sqrt(s)))); return params.boost * d";

  /** Tells which values there are, of which the engine finds no words. */
  @FunctionalInterface
  interface Values {
    /** For queries that don't ask for words in values. */
    Values UNKNOWN =
        query -> {
          throw unknown(query);
        };

    /** All that fit as a whole or in one of their words. */
    Collection<String> every(EveryFormQuery query) throws IOException;
  }

  /**
   * The query as JSON, for a search in which scores don't matter, and words in values aren't asked
   * for.
   */
  static ObjectNode of(Query query) throws IOException {
    return new QueryDsl(FormWeights.NONE, Values.UNKNOWN).translate(query);
  }

  /**
   * The query as JSON.
   *
   * @throws ClusterException if it has a part that can't be asked of a cluster
   */
  ObjectNode translate(Query query) throws IOException {
    return switch (query) {
      case TermQuery term -> term(term.getTerm());
      case BooleanQuery all -> bool(all);
      case DisjunctionMaxQuery any -> anyOf(any);
      case BoostQuery boost when boost.getQuery() instanceof DampenedQuery dampened ->
          dampened(dampened, boost.getBoost());
      case BoostQuery boost -> boosted(translate(boost.getQuery()), boost.getBoost());
      case ConstantScoreQuery constant -> wrapped("constant_score", "filter", constant.getQuery());
      case MatchAllDocsQuery all -> object("match_all");
      case MatchNoDocsQuery none -> object("match_none");
      case TermInSetQuery set -> termsIn(set);
      case DampenedQuery dampened -> dampened(dampened, 1);
      case UnmergedQuery bundle -> translate(bundle.inner());
      case FormsQuery forms -> new FormsDsl(weights).forms(forms);
      case MultiPhraseQuery phrase -> new FormsDsl(weights).phrase(phrase);
      case SequenceQuery sequence -> new FormsDsl(weights).sequence(sequence);
      case PlacesQuery places -> FormsDsl.places(places);
      case EveryFormQuery every -> every(every);
      case PointRangeQuery range -> range(range);
      case FieldExistsQuery exists -> exists(exists.getField());
      case TermRangeQuery any when any.getLowerTerm() == null && any.getUpperTerm() == null ->
          exists(any.getField());
      case FunctionScoreQuery weighed when weighed.getSource() instanceof Recency recency ->
          recent(weighed.getWrappedQuery(), recency);
      default -> throw unknown(query);
    };
  }

  /**
   * The query as JSON, for hits in the order of their scores. A word of a bag that stands alone is
   * wrapped, so that nothing is passed over: the engine believes that a higher number of a key
   * always scores more (see {@link TokenNotation}).
   *
   * @throws ClusterException if it has a part that can't be asked of a cluster
   */
  ObjectNode ranking(Query query) throws IOException {
    ObjectNode translated = translate(query);
    if (!scoresBag(query)) {
      return translated;
    }
    ObjectNode outer = object();
    ObjectNode all = outer.putObject("function_score");
    all.set("query", translated);
    all.put("weight", 1).put("boost_mode", "multiply");
    return outer;
  }

  /** Whether a word of a bag counts for the score of the whole without a script around it. */
  private static boolean scoresBag(Query query) {
    return switch (query) {
      case TermQuery term -> !IndexDefinition.holdsForms(term.getTerm().field());
      case BooleanQuery all ->
          all.clauses().stream().anyMatch(c -> c.isScoring() && scoresBag(c.query()));
      case DisjunctionMaxQuery any -> any.getDisjuncts().stream().anyMatch(QueryDsl::scoresBag);
      case BoostQuery boost -> scoresBag(boost.getQuery());
      case UnmergedQuery bundle -> scoresBag(bundle.inner());
      default -> false;
    };
  }

  private static ClusterException unknown(Query query) {
    String part = query.getClass().getSimpleName();
    return new ClusterException(
        0,
        Problem.UNASKABLE,
        part,
        "this search has a part that a cluster can't be asked yet ("
            + part
            + "); leave it out, or search an index on this machine, and please report it");
  }

  static ObjectNode object() {
    return Cluster.JSON.createObjectNode();
  }

  private static ObjectNode object(String name) {
    ObjectNode outer = object();
    outer.putObject(name);
    return outer;
  }

  private ObjectNode wrapped(String name, String role, Query query) throws IOException {
    ObjectNode outer = object();
    outer.putObject(name).set(role, translate(query));
    return outer;
  }

  private static ObjectNode boosted(ObjectNode query, float boost) {
    JsonNode inner = query.elements().next();
    if (query.has("term")) {
      ObjectNode term = (ObjectNode) inner.elements().next();
      term.put("boost", boost * (float) term.path("boost").asDouble(1));
      return query;
    }
    ObjectNode outer = object();
    ObjectNode bool = outer.putObject("bool");
    bool.putArray("must").add(query);
    bool.put("boost", boost);
    return outer;
  }

  // ---- terms ------------------------------------------------------------------------------------

  private static ObjectNode term(Term term) {
    ObjectNode outer = object();
    ObjectNode value = outer.putObject("term").putObject(IndexDefinition.name(term.field()));
    value.put("value", text(term.field(), term.bytes()));
    return outer;
  }

  /** A term as it stands in that field there. */
  private static String text(String field, BytesRef bytes) {
    if (field.equals(IndexFields.COPIES)) {
      return SentArticle.hex(bytes);
    }
    String text = bytes.utf8ToString();
    return isText(field) ? TokenNotation.term(text) : text;
  }

  static boolean isText(String field) {
    return !field.equals(IndexFields.ID)
        && !field.equals(IndexFields.ABBREVIATIONS)
        && !IndexFields.isKey(field);
  }

  private static ObjectNode termsIn(TermInSetQuery set) {
    ObjectNode outer = object();
    ArrayNode values = outer.putObject("terms").putArray(IndexDefinition.name(set.getField()));
    try {
      BytesRefIterator terms = set.getBytesRefIterator();
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        values.add(text(set.getField(), term));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outer;
  }

  private ObjectNode every(EveryFormQuery query) throws IOException {
    ObjectNode outer = object();
    if (query.inValues()) {
      ArrayNode all = outer.putObject("terms").putArray(IndexDefinition.name(query.getField()));
      values.every(query).forEach(all::add);
      return outer;
    }
    boolean pattern = query.edits() == EveryFormQuery.PATTERN;
    ObjectNode form =
        outer
            .putObject(pattern ? "wildcard" : "fuzzy")
            .putObject(IndexDefinition.name(query.getField()));
    if (pattern) {
      form.put("value", query.text().toLowerCase(Locale.ROOT));
    } else {
      form.put("value", query.text()).put("fuzziness", query.edits());
    }
    form.put("rewrite", "constant_score");
    return outer;
  }

  private static ObjectNode exists(String field) {
    ObjectNode outer = object();
    outer.putObject("exists").put("field", IndexDefinition.name(field));
    return outer;
  }

  // ---- several ----------------------------------------------------------------------------------

  private ObjectNode anyOf(DisjunctionMaxQuery query) throws IOException {
    ObjectNode outer = object();
    ObjectNode best = outer.putObject("dis_max");
    best.put("tie_breaker", query.getTieBreakerMultiplier());
    ArrayNode queries = best.putArray("queries");
    for (Query one : query.getDisjuncts()) {
      queries.add(translate(one));
    }
    return outer;
  }

  private ObjectNode bool(BooleanQuery query) throws IOException {
    if (query.clauses().isEmpty()) {
      return object("match_none");
    }
    ObjectNode outer = object();
    ObjectNode bool = outer.putObject("bool");
    bool.put("adjust_pure_negative", false);
    for (BooleanClause clause : query.clauses()) {
      String role =
          switch (clause.occur()) {
            case MUST -> "must";
            case SHOULD -> "should";
            case FILTER -> "filter";
            case MUST_NOT -> "must_not";
          };
      bool.withArray("/" + role).add(translate(clause.query()));
    }
    boolean optional =
        query.clauses().stream().allMatch(c -> c.occur() == Occur.SHOULD || c.isProhibited());
    int least = query.getMinimumNumberShouldMatch();
    if (least > 0 || (optional && bool.has("should"))) {
      bool.put("minimum_should_match", Math.max(1, least));
    }
    return outer;
  }

  /** A boost from outside would be dampened, too, so it is the script's. */
  private ObjectNode dampened(DampenedQuery query, float boost) throws IOException {
    ObjectNode outer = object();
    ObjectNode score = outer.putObject("function_score");
    score.set("query", translate(query.inner()));
    score.put("boost_mode", "replace");
    ObjectNode script = score.putObject("script_score").putObject("script");
    script.put("source", DAMPENED).putObject("params").put("boost", boost);
    return outer;
  }

  // ---- values -----------------------------------------------------------------------------------

  private static ObjectNode range(PointRangeQuery query) {
    ObjectNode outer = object();
    ObjectNode range = outer.putObject("range").putObject(IndexDefinition.name(query.getField()));
    byte[] lower = query.getLowerPoint();
    byte[] upper = query.getUpperPoint();
    if (IndexFields.isNumber(query.getField())) {
      double from = DoublePoint.decodeDimension(lower, 0);
      double to = DoublePoint.decodeDimension(upper, 0);
      if (from != Double.NEGATIVE_INFINITY) {
        range.put("gte", from);
      }
      if (to != Double.POSITIVE_INFINITY) {
        range.put("lte", to);
      }
    } else {
      range.put("gte", LongPoint.decodeDimension(lower, 0));
      range.put("lte", LongPoint.decodeDimension(upper, 0));
    }
    return outer;
  }

  private ObjectNode recent(Query query, Recency recency) throws IOException {
    String column = IndexDefinition.name(IndexFields.column(Field.PUBLISHED));
    ObjectNode outer = object();
    ObjectNode score = outer.putObject("function_score");
    score.set("query", translate(query));
    score.put("score_mode", "first").put("boost_mode", "multiply");
    ArrayNode functions = score.putArray("functions");
    ObjectNode future = functions.addObject().put("weight", 1);
    future.putObject("filter").putObject("range").putObject(column).put("gt", recency.now());
    ObjectNode past = functions.addObject();
    past.set("filter", exists(IndexFields.column(Field.PUBLISHED)));
    ObjectNode decay = past.putObject("exp").putObject(column);
    decay.put("origin", recency.now()).put("scale", (long) recency.halfLife() + "ms");
    decay.put("decay", 0.5);
    functions.addObject().put("weight", 0.5);
    return outer;
  }
}
