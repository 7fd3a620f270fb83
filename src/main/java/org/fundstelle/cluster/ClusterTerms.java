package org.fundstelle.cluster;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunnable;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.fundstelle.article.Field;
import org.fundstelle.cluster.ClusterException.Problem;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.IndexView.Form;
import org.fundstelle.searcher.IndexView.Forms;
import org.fundstelle.searcher.matching.EveryFormQuery;
import org.fundstelle.searcher.matching.SpelledPattern;
import org.fundstelle.searcher.matching.WildcardPattern;

/**
 * Which words and values an index on the cluster has, at one point in time. Safe for use by any
 * number of threads.
 */
record ClusterTerms(PointInTime time, Vocabulary vocabulary) {
  private static final int MOST_VALUES = 50_000;
  private static final int PAGE = 10_000;
  private static final int MOST_FORMS = 2_048;

  /** So many are read to find those among them that are near a word. */
  private static final int MOST_READ = 20_000;

  private static final int MOST_BEGINNING = 300;
  private static final int MOST_COUNTED = 300;

  /** The engine refuses expressions of more than a thousand characters. */
  private static final int LONGEST_EXPRESSION = 1_000;

  /** The forms with the number of articles they stand in, counted for each field. */
  private List<Form> counted(Map<String, Integer> edits, Collection<String> fields)
      throws IOException {
    List<Term> terms = new ArrayList<>();
    edits.keySet().forEach(form -> fields.forEach(field -> terms.add(new Term(field, form))));
    Map<Term, Integer> counts = new TermCounts(time).articlesWith(terms);
    List<Form> forms = new ArrayList<>();
    edits.forEach((form, distance) -> {
      int documents = 0;
      for (String field : fields) {
        documents += counts.getOrDefault(new Term(field, form), 0);
      }
      if (documents > 0) {
        forms.add(new Form(form, distance, documents));
      }
    });
    return forms;
  }

  Forms fuzzyForms(String word, int edits, Collection<String> fields, int most) throws IOException {
    return keptForms(
        "fuzzy " + edits + " " + word + " " + fields + most,
        () -> {
          ObjectNode query = Cluster.JSON.createObjectNode();
          ObjectNode fuzzy = query.putObject("fuzzy").putObject(IndexDefinition.FORM);
          fuzzy.put("value", word).put("fuzziness", edits).put("max_expansions", MOST_FORMS);
          fuzzy.put("transpositions", true).put("rewrite", "constant_score");
          ToIntFunction<String> distances = distance(word, edits);
          Map<String, Integer> near = new LinkedHashMap<>();
          List<String> read = vocabulary.find(query, Expressions.near(word), MOST_READ);
          for (String form : read) {
            int distance = distances.applyAsInt(form);
            if (distance <= edits && near.size() < MOST_FORMS) {
              near.put(form, distance);
            }
          }
          Forms best = best(near, fields, most);
          return read.size() < MOST_READ ? best : new Forms(best.forms(), false);
        });
  }

  /** How many edits a form is away from the word; one more than {@code most} if it is farther. */
  private static ToIntFunction<String> distance(String word, int most) {
    List<CompiledAutomaton> within =
        IntStream.rangeClosed(0, most)
            .mapToObj(edits -> FuzzyQuery.getFuzzyAutomaton(word, edits, 0, true))
            .toList();
    return form -> {
      BytesRef bytes = new BytesRef(form);
      int edits = 0;
      while (edits <= most && !accepts(within.get(edits), bytes)) {
        edits++;
      }
      return edits;
    };
  }

  private static boolean accepts(CompiledAutomaton near, BytesRef form) {
    return near.type == CompiledAutomaton.AUTOMATON_TYPE.SINGLE
        ? near.term != null && near.term.bytesEquals(form)
        : near.runAutomaton != null && near.runAutomaton.run(form.bytes, form.offset, form.length);
  }

  Forms patternForms(String pattern, Collection<String> fields, int most) throws IOException {
    if (fields.contains(IndexFields.ABBREVIATIONS)) {
      return wholeValues(pattern, IndexFields.ABBREVIATIONS, most);
    }
    String lower = pattern.toLowerCase(Locale.ROOT);
    if (fields.size() == 1 && IndexFields.isKey(fields.iterator().next())) {
      return wholeValues(lower, fields.iterator().next(), most);
    }
    return keptForms(
        "pattern " + lower + " " + fields + most,
        () -> {
          ObjectNode query = Cluster.JSON.createObjectNode();
          query.putObject("wildcard").putObject(IndexDefinition.FORM).put("value", lower);
          Map<String, Integer> edits = new LinkedHashMap<>();
          vocabulary
              .find(query, Expressions.fitting(lower), MOST_FORMS)
              .forEach(form -> edits.put(form, 0));
          return best(edits, fields, most);
        });
  }

  Forms spelledForms(SpelledPattern spelled, Collection<String> fields, int most)
      throws IOException {
    String expression = spelled.expression();
    if (expression.length() > LONGEST_EXPRESSION) {
      return new Forms(List.of(), false);
    }
    return keptForms(
        "spelled " + expression + " " + fields + most,
        () -> {
          ObjectNode query = Cluster.JSON.createObjectNode();
          query.putObject("regexp").putObject(IndexDefinition.FORM).put("value", expression);
          Map<String, Integer> edits = new LinkedHashMap<>();
          vocabulary.find(query, expression, MOST_FORMS).forEach(form -> edits.put(form, 0));
          return best(edits, fields, most);
        });
  }

  /** They stand in a field of their own as they are; mostly so few that all are kept here. */
  private Forms wholeValues(String pattern, String field, int most) throws IOException {
    Predicate<String> fits = fitting(pattern);
    Set<String> all = terms(field);
    if (all.size() >= MOST_VALUES) {
      String name = IndexDefinition.name(field);
      ObjectNode body = Cluster.JSON.createObjectNode();
      body.putObject("query").putObject("wildcard").putObject(name).put("value", pattern);
      all = valuesOf(body, name, most);
    }
    List<Form> found = new ArrayList<>();
    // Whole articles match, with whatever else they have in this field.
    for (String term : all) {
      if (fits.test(term)) {
        found.add(new Form(term, 0, 1));
      }
    }
    return new Forms(List.copyOf(found), all.size() < Math.max(most, MOST_VALUES));
  }

  /** Nearest and most frequent first; few are counted, of many the vocabulary's order has to do. */
  private Forms best(Map<String, Integer> edits, Collection<String> fields, int most)
      throws IOException {
    List<Form> forms = new ArrayList<>();
    if (edits.size() <= MOST_COUNTED) {
      forms.addAll(counted(edits, fields));
    } else {
      int left = edits.size();
      for (Map.Entry<String, Integer> form : edits.entrySet()) {
        forms.add(new Form(form.getKey(), form.getValue(), left--));
      }
    }
    forms.sort(
        Comparator.comparingInt(Form::edits)
            .thenComparing(Comparator.comparingInt(Form::documents).reversed())
            .thenComparing(Form::text));
    return forms.size() <= most
        ? new Forms(List.copyOf(forms), edits.size() < MOST_FORMS)
        : new Forms(List.copyOf(forms.subList(0, most)), false);
  }

  Forms fuzzyValues(String word, int edits, String field, int most) throws IOException {
    ToIntFunction<String> distances = distance(word, edits);
    return values(field, most, part -> distances.applyAsInt(part) <= edits);
  }

  Forms patternValues(String pattern, String field, int most) throws IOException {
    return values(field, most, fitting(pattern));
  }

  /**
   * Tells what fits a pattern, letter by letter: a regular expression of Java would try each way to
   * divide a text among many wildcards.
   */
  static Predicate<String> fitting(String pattern) {
    ByteRunnable accepted =
        new CompiledAutomaton(new WildcardPattern(pattern).automaton(), false, false, false)
            .getByteRunnable();
    return text -> {
      BytesRef bytes = new BytesRef(text);
      return accepted.run(bytes.bytes, bytes.offset, bytes.length);
    };
  }

  private Forms values(String field, int most, Predicate<String> fits) throws IOException {
    List<Form> found = new ArrayList<>();
    for (String value : terms(field)) {
      if (holds(value, fits)) {
        found.add(new Form(value, 0, 1));
      }
    }
    return found.size() <= most
        ? new Forms(found, true)
        : new Forms(List.copyOf(found.subList(0, most)), false);
  }

  /** Whether a value fits as a whole, or a word in it. */
  private static boolean holds(String value, Predicate<String> fits) {
    boolean holds = fits.test(value);
    for (String word : EveryFormQuery.NO_WORD.split(value, -1)) {
      holds |= !word.isEmpty() && fits.test(word);
    }
    return holds;
  }

  /**
   * Every value that fits as a whole or in one of its words. They are found here: an expression
   * that says what a word is has so many transitions that it takes a node all its memory.
   *
   * @throws ClusterException if there are too many to be looked through, as none may be left out
   */
  List<String> everyValue(EveryFormQuery every) throws IOException {
    boolean pattern = every.edits() == EveryFormQuery.PATTERN;
    Set<String> all = terms(every.getField());
    if (all.size() >= MOST_VALUES) {
      String perhaps =
          pattern
              ? Expressions.fitting(every.text().toLowerCase(Locale.ROOT))
              : Expressions.near(every.text());
      ObjectNode body = Cluster.JSON.createObjectNode();
      all = valuesOf(body, IndexDefinition.name(every.getField()), ".*(" + perhaps + ").*");
      if (all.size() >= MOST_VALUES) {
        String part = every.text() + (pattern ? "" : "~");
        throw new ClusterException(
            0,
            Problem.TOO_MANY_VALUES,
            part,
            "\""
                + part
                + "\" may fit more than "
                + MOST_VALUES
                + " different values of a field, which is more than a cluster can be asked to leave"
                + " out; exclude a longer word, or whole values");
      }
    }
    ToIntFunction<String> distances = distance(every.text(), Math.max(0, every.edits()));
    Predicate<String> fits =
        pattern ? fitting(every.text()) : part -> distances.applyAsInt(part) <= every.edits();
    return all.stream().filter(value -> holds(value, fits)).toList();
  }

  Collection<Form> formsBeginning(Collection<String> prefixes, Collection<String> fields)
      throws IOException {
    ObjectNode query = Cluster.JSON.createObjectNode();
    ArrayNode any = query.putObject("bool").putArray("should");
    for (String prefix : prefixes) {
      any.addObject().putObject("prefix").putObject(IndexDefinition.FORM).put("value", prefix);
    }
    Map<String, Integer> edits = new HashMap<>();
    String include =
        prefixes.stream().map(prefix -> Vocabulary.literally(prefix) + ".*").collect(joining("|"));
    vocabulary.find(query, include, MOST_BEGINNING).forEach(form -> edits.put(form, 0));
    return counted(edits, fields);
  }

  /** Finds forms. */
  @FunctionalInterface
  private interface Finding {
    Forms find() throws IOException;
  }

  private Forms keptForms(String kind, Finding finding) throws IOException {
    if (time.kept().get(kind) instanceof Forms known) {
      return known;
    }
    Forms found = finding.find();
    time.keep(kind, found);
    return found;
  }

  private Set<String> valuesOf(ObjectNode body, String field, String include) throws IOException {
    body.putObject("aggs").putObject("v").putObject("terms").put("include", include);
    return valuesOf(body, field, MOST_VALUES);
  }

  private Set<String> valuesOf(ObjectNode body, String field, int most) throws IOException {
    body.put("size", 0).put("track_total_hits", false);
    ObjectNode terms = body.withObject("/aggs/v/terms");
    terms.put("field", field).put("size", most);
    Set<String> values = new LinkedHashSet<>();
    for (JsonNode bucket : time.search(body).path("aggregations").path("v").path("buckets")) {
      values.add(bucket.path("key").asText());
    }
    return values;
  }

  @SuppressWarnings("unchecked")
  Set<String> terms(String field) throws IOException {
    Object known = time.kept().get("terms " + field);
    if (known != null) {
      return (Set<String>) known;
    }
    ObjectNode body = Cluster.JSON.createObjectNode();
    Set<String> terms = valuesOf(body, IndexDefinition.name(field), MOST_VALUES);
    if (terms.size() >= MOST_VALUES && field.equals(IndexFields.key(Field.NOT_FOUND_BY))) {
      terms = everyValueOf(IndexDefinition.name(field));
    }
    time.keep("terms " + field, terms);
    return terms;
  }

  /** Page by page, where none may be left out. */
  private Set<String> everyValueOf(String field) throws IOException {
    Set<String> values = new LinkedHashSet<>();
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", 0).put("track_total_hits", false);
    ObjectNode pages = body.withObject("/aggs/v/composite").put("size", PAGE);
    pages.putArray("sources").addObject().withObject("/v/terms").put("field", field);
    JsonNode page;
    do {
      page = time.search(body).path("aggregations").path("v");
      page.path("buckets").forEach(bucket -> values.add(bucket.path("key").path("v").asText()));
      pages.set("after", page.path("after_key"));
    } while (page.has("after_key"));
    return values;
  }

  Set<String> valuesFound(Query query, String field) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.set("query", new QueryDsl(FormWeights.NONE, this::everyValue).translate(query));
    return valuesOf(body, IndexDefinition.name(field), MOST_VALUES);
  }

  Set<String> valuesHolding(Field field, String part) throws IOException {
    String lower = part.toLowerCase(Locale.ROOT);
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.putObject("query")
        .putObject("wildcard")
        .putObject(IndexDefinition.name(IndexFields.key(field)))
        .put("value", "*" + lower.replaceAll("([*?\\\\])", "\\\\$1") + "*");
    Set<String> values = new LinkedHashSet<>();
    String column = IndexDefinition.name(IndexFields.column(field));
    for (String value : valuesOf(body, column, MOST_VALUES)) {
      if (value.toLowerCase(Locale.ROOT).contains(lower)) {
        values.add(value);
      }
    }
    return values;
  }
}
