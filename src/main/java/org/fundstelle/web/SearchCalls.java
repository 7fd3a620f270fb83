package org.fundstelle.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundstelle.ArticleIndex;
import org.fundstelle.searcher.Completion;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.Sort;

/** Searches, with all the options of the command line. */
final class SearchCalls {
  private static final int MOST_HITS = 1_000;
  private static final int DEEPEST = 10_000;
  private static final int MOST_SNIPPETS = 20;
  private static final int MOST_COMPLETIONS = 100;

  private final ArticleIndex index;
  private final Duration timeout;
  private final Metrics metrics;

  SearchCalls(ArticleIndex index, Duration timeout, Metrics metrics) {
    this.index = index;
    this.timeout = timeout;
    this.metrics = metrics;
  }

  /** {@code GET search}. */
  Answer search(Call call) throws IOException, RefusedException {
    call.allowOnly(
        "q",
        "n",
        "offset",
        "after",
        "sort",
        "filter",
        "facet",
        "snippets",
        "match",
        "syntax",
        "count",
        "explain",
        "groupCopies",
        "timeout");
    SearchRequest request =
        common(call)
            .withPage(call.number("offset", 0, 0, DEEPEST), call.number("n", 10, 0, MOST_HITS))
            .withSnippets(call.number("snippets", 2, 0, MOST_SNIPPETS))
            .withSort(
                Sort.valueOf(
                    call.choice("sort", "relevance", "relevance", "newest", "oldest")
                        .toUpperCase(Locale.ROOT)))
            .withExplain(call.flag("explain"))
            .withCopiesGrouped(call.flag("groupCopies"))
            .withFacets(fields(call));
    if (call.text("after").isPresent()) {
      request = request.withAfter(call.required("after"));
    }
    return answer(call, request);
  }

  /** {@code GET facets}: the counts alone. */
  Answer facets(Call call) throws IOException, RefusedException {
    call.allowOnly("q", "filter", "facet", "match", "syntax", "count", "timeout");
    call.required("facet");
    return answer(call, common(call).withPage(0, 0).withFacets(fields(call)));
  }

  /** {@code GET suggest}: completions of what was begun. */
  Answer suggest(Call call) throws IOException, RefusedException {
    call.allowOnly("prefix", "n");
    List<Completion> completions =
        index.suggest(call.required("prefix"), call.number("n", 10, 0, MOST_COMPLETIONS));
    return Answer.json(
        200,
        json -> {
          json.writeArrayFieldStart("suggestions");
          for (Completion completion : completions) {
            json.writeStartObject();
            json.writeStringField("text", completion.text());
            json.writeStringField("kind", completion.kind().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("articles", completion.articles());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private Answer answer(Call call, SearchRequest request) throws IOException {
    SearchResult result = index.search(request);
    metrics.search(result.total(), result.relaxed());
    boolean anyWord = request.match() == Match.ANY;
    return Answer.json(200, json -> new ResultJson(json, call.locale()).write(result, anyWord));
  }

  /** What all searches have in common: query, filters, match, count and timeout. */
  SearchRequest common(Call call) throws RefusedException {
    String text = call.text("q").orElse("");
    SearchRequest request =
        call.choice("syntax", "fundstelle", "fundstelle", "lucene").equals("lucene")
            ? SearchRequest.lucene(text)
            : SearchRequest.of(text);
    request =
        request
            .withMatch(
                switch (call.choice("match", "", "all", "most", "any")) {
                  case "any" -> Match.ANY;
                  case "most" -> Match.ALL_OR_MOST;
                  case "all" -> Match.ALL;
                  default -> request.match();
                })
            .withExactTotal(call.choice("count", "estimate", "estimate", "exact").equals("exact"))
            .withTimeout(timeout(call));
    for (String filter : call.texts("filter")) {
      int equals = filter.indexOf('=');
      if (equals < 1) {
        throw Call.bad("filter", filter, "FIELD=VALUE");
      }
      request = request.withFilter(filter.substring(0, equals), filter.substring(equals + 1));
    }
    return request;
  }

  private Duration timeout(Call call) throws RefusedException {
    int most = (int) timeout.toMillis();
    return Duration.ofMillis(call.number("timeout", most, 1, most));
  }

  private static String[] fields(Call call) {
    List<String> fields = new ArrayList<>();
    for (String names : call.texts("facet")) {
      for (String name : names.split(",", -1)) {
        if (!name.isBlank()) {
          fields.add(name.strip());
        }
      }
    }
    return fields.toArray(String[]::new);
  }
}
