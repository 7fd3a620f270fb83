package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.fundstelle.schema.TokenNotation;
import org.fundstelle.searcher.matching.FormsQuery;
import org.fundstelle.searcher.matching.Places;
import org.fundstelle.searcher.matching.PlacesQuery;
import org.fundstelle.searcher.matching.SequenceQuery;

/**
 * Queries for word forms in the query language of OpenSearch: any of some, phrases, words near each
 * other.
 *
 * @param weights what the forms weigh on all shards
 */
record FormsDsl(FormWeights weights) {
  /** More forms than this at one place are looked for by a pattern, as on one machine. */
  private static final int MOST_SINGLE = 8;

  /** So many forms make a pattern that the engine still makes an automaton of. */
  private static final int MOST_IN_PATTERN = 200;

  /**
   * Makes up for the forms that the shard hasn't got, which it leaves out of the weight. Worked out
   * once for each part of a shard.
   */
  private static final String ON_EVERY_SHARD =
      "if (params.factor == null) { double here = 0;"
          + " for (int i = 0; i < params.forms.size(); i++) {"
          + " if (totalTermFreq(params.field, params.forms[i]) > 0) { double w = params.weights[i];"
          + " here = params.sum ? here + w : (here == 0 ? w : Math.min(here, w)) } }"
          + " params.factor = here == 0 ? 1.0 : params.all / here }"
          + " return _score * params.factor";

  /** All forms as one word: what stands in one place is a synonym there, too. */
  ObjectNode forms(FormsQuery query) {
    ObjectNode outer = QueryDsl.object();
    ObjectNode synonyms = outer.putObject("match").putObject(IndexDefinition.name(query.field()));
    if (QueryDsl.isText(query.field())) {
      synonyms.put("query", TokenNotation.stacked(List.copyOf(query.forms())));
      synonyms.put("analyzer", IndexDefinition.ANALYZER);
    } else {
      synonyms.put("query", String.join(IndexDefinition.BETWEEN_VALUES, query.forms()));
      synonyms.put("analyzer", IndexDefinition.VALUES_ANALYZER);
    }
    return weights.of(query).map(weight -> weighed(outer, weight)).orElse(outer);
  }

  ObjectNode phrase(MultiPhraseQuery query) {
    List<List<String>> places = new ArrayList<>();
    String field = "";
    for (Term[] place : query.getTermArrays()) {
      places.add(Arrays.stream(place).map(Term::text).toList());
      field = place[0].field();
    }
    return phrase(field, places, query.getSlop());
  }

  ObjectNode sequence(SequenceQuery query) {
    return phrase(query.field(), query.places(), 0);
  }

  private ObjectNode phrase(String field, List<List<String>> places, int slop) {
    String text =
        places.stream()
            .map(TokenNotation::stacked)
            .collect(Collectors.joining(String.valueOf(TokenNotation.NEXT)));
    ObjectNode outer = QueryDsl.object();
    ObjectNode phrase = outer.putObject("match_phrase").putObject(IndexDefinition.name(field));
    phrase.put("query", text);
    phrase.put("slop", slop);
    phrase.put("analyzer", IndexDefinition.ANALYZER);
    return weights.of(field, places).map(weight -> weighed(outer, weight)).orElse(outer);
  }

  static ObjectNode places(PlacesQuery query) {
    ObjectNode outer = QueryDsl.object();
    ObjectNode intervals =
        outer.putObject("intervals").putObject(IndexDefinition.name(query.field()));
    intervals.setAll(places(query.places()));
    return outer;
  }

  private static ObjectNode places(Places places) {
    ObjectNode outer = QueryDsl.object();
    switch (places) {
      case Places.OneOf one -> oneOf(one, outer.putObject("any_of").putArray("intervals"));
      case Places.InOrder order -> {
        ObjectNode all = outer.putObject("all_of");
        all.put("ordered", true).put("max_gaps", order.between());
        order.all().forEach(place -> all.withArray("/intervals").add(places(place)));
      }
      case Places.InAnyOrder order -> {
        ObjectNode all = outer.putObject("all_of");
        all.put("ordered", false).put("max_gaps", order.between());
        order.all().forEach(place -> all.withArray("/intervals").add(places(place)));
      }
      case Places.AnyOf any -> {
        ArrayNode all = outer.putObject("any_of").putArray("intervals");
        any.any().forEach(place -> all.add(places(place)));
      }
      case Places.Inside inside -> {
        ObjectNode any = outer.putObject("any_of");
        any.putArray("intervals").add(places(inside.place()));
        any.putObject("filter").set("contained_by", places(inside.around()));
      }
    }
    return outer;
  }

  /**
   * Many forms as patterns, each of which counts as one clause. A form that is in no text stands
   * for none.
   */
  private static void oneOf(Places.OneOf one, ArrayNode any) {
    List<String> forms = one.forms().stream().map(TokenNotation::term).sorted().toList();
    if (forms.isEmpty()) {
      forms = List.of(TokenNotation.GAP + "0");
    }
    if (forms.size() <= MOST_SINGLE) {
      for (String form : forms) {
        any.addObject().putObject("match").put("query", form).put("analyzer", "keyword");
      }
      return;
    }
    for (int from = 0; from < forms.size(); from += MOST_IN_PATTERN) {
      List<String> some = forms.subList(from, Math.min(forms.size(), from + MOST_IN_PATTERN));
      String pattern = some.stream().map(Vocabulary::literally).collect(Collectors.joining("|"));
      any.addObject()
          .putObject("regexp")
          .put("pattern", pattern)
          .put("max_expansions", some.size());
    }
  }

  private static ObjectNode weighed(ObjectNode query, FormWeights.Weight weight) {
    ObjectNode outer = QueryDsl.object();
    ObjectNode score = outer.putObject("function_score");
    score.set("query", query);
    score.put("boost_mode", "replace");
    ObjectNode script = score.putObject("script_score").putObject("script");
    ObjectNode params = script.put("source", ON_EVERY_SHARD).putObject("params");
    params.put("field", IndexDefinition.name(weight.field()));
    params.put("all", weight.all()).put("sum", weight.sum());
    ArrayNode forms = params.putArray("forms");
    ArrayNode weights = params.putArray("weights");
    weight.forms().forEach(form -> forms.add(TokenNotation.term(form.text())));
    weight.forms().forEach(form -> weights.add(form.weight()));
    return outer;
  }
}
