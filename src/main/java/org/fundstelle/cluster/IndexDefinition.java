package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.schema.GermanSimilarity;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.schema.TokenNotation;

/** What an index on the cluster looks like: the Lucene fields of {@code schema}, one to one. */
final class IndexDefinition {
  /** The name under which an index keeps {@link #CURRENT_LAYOUT}; the first one had none. */
  static final String LAYOUT = "fundstelle.layout";

  /** The version of what is defined here and of {@link TokenNotation}. */
  static final int CURRENT_LAYOUT = 4;

  /** Takes {@link TokenNotation} apart. */
  static final String ANALYZER = "fundstelle";

  /** Takes bags apart, in which a term may say how often it counts. */
  private static final String BAG_ANALYZER = "fundstelle_bag";

  /** BM25 for bags, in which a number says how often a key occurs and how long the text is. */
  private static final String BAG_SIMILARITY = "bag";

  private static final String BAG_WEIGHT =
      "return query.boost"
          + " * Math.log(1 + (field.docCount - term.docFreq + 0.5) / (term.docFreq + 0.5))";

  /** The length is Lucene's {@code SmallFloat.byte4ToInt}; the rest see {@link TokenNotation}. */
  private static final String BAG_SCORE =
      "int number = (int) doc.freq;"
          + " double times = number >> 8;"
          + " int code = 255 - (number & 255);"
          + " double length = code < 32 ? code : 24 + ((code & 7 | 8) << (code >> 3) - 4);"
          + " double average = (field.sumTotalTermFreq / 256.0 - field.sumDocFreq)"
          + " / field.docCount + 1;"
          + " return weight * times / (times + "
          + GermanSimilarity.K1
          + " * (1 - "
          + GermanSimilarity.B
          + " + "
          + GermanSimilarity.B
          + " * length / average))";

  /** Takes whole values apart that a query asks for as if they were one. */
  static final String VALUES_ANALYZER = "fundstelle_values";

  /** What stands between them: a sign that no value has. */
  static final String BETWEEN_VALUES = "\u001f";

  /** What the article was, as it stands in the source. */
  static final String STORED = "stored";

  /** The forms of a vocabulary. */
  static final String FORM = "form";

  /** In how many articles each form of an entry stood when it was first met. */
  static final String SEEN = "seen";

  /** Most places have one term; to look for several in each of them takes most of the time. */
  private static final String IS_STACK =
      "token.term.length() > 1 && token.term.charAt(0) == (char) '" + TokenNotation.STACKED + "'";

  private static final int LONGEST_PATTERN = 100_000;
  private static final int LONGEST_TOKEN = 1_000_000;
  private static final int LONGEST_PAGE = 20_001;

  /** Of the fields that there are; asked for with each value of each article. */
  private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

  private IndexDefinition() {}

  /** The name of a Lucene field there, where a dot would make an object of it. */
  static String name(String luceneField) {
    String known = NAMES.get(luceneField);
    return known != null
        ? known
        : NAMES.computeIfAbsent(luceneField, field -> field.replace('.', '/'));
  }

  /** Whether the Lucene field holds word forms, and not keys. */
  static boolean holdsForms(String luceneField) {
    return !IndexFields.isBag(luceneField);
  }

  /** Whether an index with these mappings is one of ours: of articles, or a vocabulary. */
  static boolean isOurs(JsonNode mappings) {
    for (String name : (Iterable<String>) () -> mappings.path("_meta").fieldNames()) {
      if (name.startsWith("fundstelle.")) {
        return true;
      }
    }
    JsonNode fields = mappings.path("properties");
    return fields.has(FORM) && fields.has(SEEN) && fields.size() == 2;
  }

  /** The index of articles. */
  static ObjectNode articles(Fingerprint fingerprint, int shards, int replicas) {
    ObjectNode definition = Cluster.JSON.createObjectNode();
    settings(definition, shards, replicas);
    ObjectNode mappings = definition.putObject("mappings");
    mappings.put("dynamic", false);
    ObjectNode meta = mappings.putObject("_meta");
    fingerprint.toCommit().forEach(meta::put);
    meta.put(LAYOUT, CURRENT_LAYOUT);
    mappings
        .putObject("_source")
        .putArray("includes")
        .add(STORED + ".*")
        .add(name(IndexFields.HASH))
        .add(name(IndexFields.column(Field.VERSION)))
        .add(name(IndexFields.column(Field.UPDATED)));
    ObjectNode fields = mappings.putObject("properties");
    fields.putObject(STORED).put("type", "object").put("enabled", false);
    addArticleFields(fields, fingerprint);
    return definition;
  }

  private static void settings(ObjectNode definition, int shards, int replicas) {
    ObjectNode settings = definition.putObject("settings");
    settings.put("number_of_shards", shards);
    settings.put("number_of_replicas", replicas);
    settings.put("max_result_window", LONGEST_PAGE).put("max_regex_length", LONGEST_PATTERN);
    settings.put("refresh_interval", "-1");
    ObjectNode similarity = settings.putObject("similarity");
    bm25(similarity.putObject("default"), GermanSimilarity.K1, GermanSimilarity.B);
    ObjectNode bag = similarity.putObject(BAG_SIMILARITY).put("type", "scripted");
    bag.putObject("weight_script").put("source", BAG_WEIGHT);
    bag.putObject("script").put("source", BAG_SCORE);
    ObjectNode analysis = settings.putObject("analysis");
    ObjectNode tokenizer = analysis.putObject("tokenizer").putObject("positions");
    tokenizer.put("type", "whitespace").put("max_token_length", LONGEST_TOKEN);
    ObjectNode filters = analysis.putObject("filter");
    ObjectNode pieces = filters.putObject("pieces");
    pieces.put("type", "pattern_capture").put("preserve_original", false);
    pieces.putArray("patterns").add("([^" + TokenNotation.STACKED + "]+)");
    ObjectNode stacked = filters.putObject("stacked").put("type", "condition");
    stacked.putArray("filter").add("pieces");
    stacked.putObject("script").put("source", IS_STACK);
    filters.putObject("gaps").put("type", "stop").putArray("stopwords").add(TokenNotation.GAP);
    ObjectNode analyzers = analysis.putObject("analyzer");
    ObjectNode analyzer = analyzers.putObject(ANALYZER);
    analyzer.put("type", "custom").put("tokenizer", "positions");
    analyzer.putArray("filter").add("stacked").add("gaps");
    filters
        .putObject("counted")
        .put("type", "delimited_term_freq")
        .put("delimiter", String.valueOf(TokenNotation.COUNTED));
    ObjectNode bags = analyzers.putObject(BAG_ANALYZER);
    bags.put("type", "custom").put("tokenizer", "positions");
    bags.putArray("filter").add("counted");
    ObjectNode apart = filters.putObject("apart");
    apart.put("type", "pattern_capture").put("preserve_original", false);
    apart.putArray("patterns").add("([^" + BETWEEN_VALUES + "]+)");
    ObjectNode values = analyzers.putObject(VALUES_ANALYZER);
    values.put("type", "custom").put("tokenizer", "keyword");
    values.putArray("filter").add("apart");
  }

  private static void bm25(ObjectNode similarity, float k1, float b) {
    similarity.put("type", "BM25").put("k1", k1).put("b", b);
  }

  private static void addArticleFields(ObjectNode fields, Fingerprint fingerprint) {
    Map<String, ObjectNode> all = new TreeMap<>();
    for (Field field : Field.values()) {
      addField(all, field);
    }
    all.put(IndexFields.WORDS, bag());
    all.put(IndexFields.GRAMS, bag());
    all.put(IndexFields.COPIES, keyword(false));
    all.put(IndexFields.ABBREVIATIONS, keyword(true));
    all.put(IndexFields.HASH, number("long", false));
    fingerprint.furtherFields().forEach(field -> addFurther(all, field));
    all.forEach((name, type) -> fields.set(name(name), type));
  }

  private static void addField(Map<String, ObjectNode> all, Field field) {
    switch (field.type()) {
      case TEXT -> {
        all.put(IndexFields.surface(field), forms());
        all.put(IndexFields.words(field), bag());
      }
      case KEYWORD, KEYWORDS, NAMES -> {
        all.put(IndexFields.key(field), keyword(true));
        all.put(IndexFields.column(field), column());
        if (field != Field.ID) {
          all.put(IndexFields.words(field), bag());
        }
      }
      case DATE -> addDate(all, field.json());
      case NUMBER -> {
        all.put(IndexFields.key(field), number("long", true));
        all.put(IndexFields.column(field), number("long", false));
      }
      case FLAG -> all.put(IndexFields.key(field), keyword(true));
    }
  }

  private static void addDate(Map<String, ObjectNode> all, String name) {
    all.put(IndexFields.momentOf(name), number("long", true));
    all.put(IndexFields.dayOf(name), number("long", true));
    all.put(IndexFields.firstDayOf(name), number("long", true));
    all.put(IndexFields.lastDayOf(name), number("long", true));
    all.put(IndexFields.dayCountOf(name), number("long", true));
    ObjectNode column = Cluster.JSON.createObjectNode();
    all.put(IndexFields.columnOf(name), column.put("type", "date").put("format", "epoch_millis"));
  }

  private static void addFurther(Map<String, ObjectNode> all, FurtherField field) {
    String name = IndexFields.further(field);
    switch (field.type()) {
      case TEXT -> {
        all.put(name, forms());
        all.put(IndexFields.wordsOf(name), bag());
      }
      case KEYWORD -> {
        all.put(IndexFields.keyOf(name), keyword(true));
        all.put(IndexFields.columnOf(name), column());
        all.put(IndexFields.wordsOf(name), bag());
      }
      case NUMBER -> all.put(IndexFields.numberOf(name), number("double", true));
      case DATE -> addDate(all, name);
    }
  }

  private static ObjectNode forms() {
    return Cluster.JSON.createObjectNode().put("type", "text").put("analyzer", ANALYZER);
  }

  private static ObjectNode bag() {
    return Cluster.JSON
        .createObjectNode()
        .put("type", "text")
        .put("analyzer", BAG_ANALYZER)
        .put("index_options", "freqs")
        .put("norms", false)
        .put("similarity", BAG_SIMILARITY);
  }

  private static ObjectNode keyword(boolean docValues) {
    return Cluster.JSON
        .createObjectNode()
        .put("type", "keyword")
        .put("doc_values", docValues)
        .put("use_similarity", true);
  }

  private static ObjectNode column() {
    return keyword(true).put("index", false);
  }

  private static ObjectNode number(String type, boolean indexed) {
    return Cluster.JSON.createObjectNode().put("type", type).put("index", indexed);
  }

  /**
   * The vocabulary beside an index: the forms, many in one entry, since a stock engine can't list
   * the terms of a text.
   */
  static ObjectNode vocabulary(int replicas) {
    ObjectNode definition = Cluster.JSON.createObjectNode();
    ObjectNode settings = definition.putObject("settings");
    settings.put("number_of_shards", 1).put("number_of_replicas", replicas);
    settings.put("refresh_interval", "-1").put("max_regex_length", LONGEST_PATTERN);
    ObjectNode mappings = definition.putObject("mappings");
    mappings.put("dynamic", "strict");
    ObjectNode fields = mappings.putObject("properties");
    fields.putObject(FORM).put("type", "keyword");
    fields.putObject(SEEN).put("type", "integer").put("index", false);
    return definition;
  }
}
