package org.fundstelle.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.searcher.Countable;
import org.fundstelle.searcher.Facet;

/**
 * Counts hits by the values of a field on the cluster. Exact as long as a shard has no more than
 * {@value #PER_SHARD} different values.
 */
final class FacetAggregation {
  static final int PER_SHARD = 10_000;
  private static final int MOST_VALUES = 100;
  private static final int MOST_STRETCHES = 2_400;

  private FacetAggregation() {}

  /** Adds what has to be counted under this name. */
  static void add(ObjectNode aggregations, String name, Countable countable, ZoneId zone) {
    String column = IndexDefinition.name(countable.column());
    switch (countable) {
      case Countable.Values values -> terms(aggregations.putObject(name), column);
      case Countable.Numbers numbers -> terms(aggregations.putObject(name), column);
      case Countable.Times times -> {
        // A date without a time is the same day for everybody.
        String base = column.substring(0, column.lastIndexOf('/'));
        ObjectNode day = aggregations.putObject(name);
        day.putObject("filter").putObject("exists").put("field", base + "/day");
        stretches(day.putObject("aggs").putObject("s"), times, ArticleDate.EDITORIAL_ZONE);
        ObjectNode moment = aggregations.putObject(name + "m");
        moment.putObject("filter").putObject("exists").put("field", base + "/at");
        stretches(moment.putObject("aggs").putObject("s"), times, zone);
        ObjectNode month = aggregations.putObject(name + "d");
        ObjectNode days = month.putObject("filter").putObject("range").putObject(base + "/days");
        days.put("lte", times.mostDays());
        stretches(month.putObject("aggs").putObject("s"), times, ArticleDate.EDITORIAL_ZONE);
      }
    }
  }

  private static void terms(ObjectNode aggregation, String column) {
    ObjectNode terms = aggregation.putObject("terms");
    terms.put("field", column).put("size", MOST_VALUES).put("shard_size", PER_SHARD);
    var order = terms.putArray("order");
    order.addObject().put("_count", "desc");
    order.addObject().put("_key", "asc");
  }

  private static void stretches(ObjectNode aggregation, Countable.Times times, ZoneId zone) {
    ObjectNode histogram = aggregation.putObject("date_histogram");
    histogram.put("field", IndexDefinition.name(times.column())).put("min_doc_count", 1);
    histogram.put("time_zone", zone.getId());
    switch (times.stretch()) {
      case YEAR -> histogram.put("calendar_interval", "year").put("format", "yyyy");
      case MONTH -> histogram.put("calendar_interval", "month").put("format", "yyyy-MM");
      case DAY -> histogram.put("calendar_interval", "day").put("format", "yyyy-MM-dd");
    }
  }

  /** The facet from the answers under its name. */
  static Facet read(JsonNode answers, String name, Countable countable) {
    return switch (countable) {
      case Countable.Values values -> new Facet(values.name(), frequent(answers.path(name), false));
      case Countable.Numbers numbers ->
          new Facet(numbers.name(), frequent(answers.path(name), true));
      case Countable.Times times -> {
        Map<String, Integer> counts = new TreeMap<>();
        addStretches(answers.path(name), counts);
        addStretches(answers.path(name + "m"), counts);
        addStretches(answers.path(name + "d"), counts);
        List<Facet.Count> all = new ArrayList<>();
        counts.forEach((value, count) -> all.add(new Facet.Count(value, count)));
        yield new Facet(
            times.name(), all.subList(Math.max(0, all.size() - MOST_STRETCHES), all.size()));
      }
    };
  }

  private static void addStretches(JsonNode answer, Map<String, Integer> counts) {
    for (JsonNode bucket : answer.path("s").path("buckets")) {
      counts.merge(
          bucket.path("key_as_string").asText(), bucket.path("doc_count").asInt(), Integer::sum);
    }
  }

  private static List<Facet.Count> frequent(JsonNode answer, boolean numbers) {
    List<Facet.Count> counts = new ArrayList<>();
    for (JsonNode bucket : answer.path("buckets")) {
      JsonNode key = bucket.path("key");
      String value = numbers ? Countable.Numbers.text(key.asDouble()) : key.asText();
      counts.add(new Facet.Count(value, bucket.path("doc_count").asInt()));
    }
    counts.sort(
        Comparator.comparingInt(Facet.Count::count).reversed().thenComparing(Facet.Count::value));
    return counts;
  }
}
