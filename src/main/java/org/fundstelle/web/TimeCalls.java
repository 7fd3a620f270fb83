package org.fundstelle.web;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.Sort;

/** Hits over time. */
final class TimeCalls {
  private static final int MOST_BARS = 60;

  private final ArticleIndex index;
  private final SearchCalls searches;

  TimeCalls(ArticleIndex index, SearchCalls searches) {
    this.index = index;
    this.searches = searches;
  }

  /** Hits of a stretch of time, its bounds as a query writes them. */
  private record Bucket(String from, String to, long count) {}

  /** {@code GET histogram}: exact counts, from the first hit's time to the last one's. */
  Answer histogram(Call call) throws IOException, RefusedException {
    call.allowOnly("q", "filter", "match", "syntax", "timeout");
    SearchRequest request =
        searches.common(call).withPage(0, 1).withSnippets(0).withExactTotal(true);
    Duration most = request.timeout().orElse(Duration.ofSeconds(2));
    long deadline = System.nanoTime() + most.toNanos();
    Optional<LocalDate> first = dayOf(index.search(request.withSort(Sort.OLDEST)));
    Optional<LocalDate> last = dayOf(index.search(request.withSort(Sort.NEWEST)));
    List<Bucket> buckets = new ArrayList<>();
    boolean whole = true;
    if (first.isPresent() && last.isPresent()) {
      for (Period period : Period.cover(first.get(), last.get(), MOST_BARS)) {
        whole = whole && System.nanoTime() < deadline && !Thread.currentThread().isInterrupted();
        if (whole) {
          buckets.add(count(request, period));
        }
      }
    }
    List<Bucket> shown = whole ? buckets : List.of();
    return Answer.json(
        200,
        json -> {
          json.writeArrayFieldStart("buckets");
          for (Bucket bucket : shown) {
            json.writeStartObject();
            json.writeStringField("from", bucket.from);
            json.writeStringField("to", bucket.to);
            json.writeNumberField("count", bucket.count);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private Bucket count(SearchRequest request, Period period) throws IOException {
    SearchRequest within = request.withFilter("published", period.asFilter()).withPage(0, 0);
    return new Bucket(period.from(), period.to(), index.search(within).total());
  }

  /** The day of the only hit; articles without a date stand last in either order. */
  private static Optional<LocalDate> dayOf(SearchResult result) {
    return result.hits().stream()
        .findFirst()
        .flatMap(hit -> hit.article().published())
        .map(date -> date.day(ArticleDate.EDITORIAL_ZONE));
  }
}
