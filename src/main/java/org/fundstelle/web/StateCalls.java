package org.fundstelle.web;

import java.io.IOException;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.indexer.Statistics;
import org.fundstelle.query.Query;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.Sort;
import org.jspecify.annotations.Nullable;

/** How the index and the server are. */
final class StateCalls {
  private final ArticleIndex index;
  private final Refreshing refreshing;

  StateCalls(ArticleIndex index, Refreshing refreshing) {
    this.index = index;
    this.refreshing = refreshing;
  }

  /** {@code GET stats}: of the articles that may be seen; the others are not even counted. */
  Answer statistics(Call call) throws IOException, RefusedException {
    call.allowOnly();
    Statistics statistics = index.figures();
    SearchRequest all =
        SearchRequest.of(new Query.All()).withPage(0, 1).withSnippets(0).withExactTotal(true);
    SearchResult oldest = index.search(all.withSort(Sort.OLDEST));
    SearchResult newest = index.search(all.withSort(Sort.NEWEST));
    return Answer.json(
        200,
        json -> {
          json.writeNumberField("articles", oldest.total());
          json.writeNumberField("bytes", statistics.bytes());
          json.writeNumberField("segments", statistics.segments());
          json.writeStringField("earliest", date(oldest));
          json.writeStringField("latest", date(newest));
          json.writeStringField("fingerprint", statistics.fingerprint());
        });
  }

  private static @Nullable String date(SearchResult result) {
    return result.hits().stream()
        .findFirst()
        .flatMap(hit -> hit.article().published())
        .map(ArticleDate::toString)
        .orElse(null);
  }

  /** {@code GET health}: the process answers. */
  Answer health(Call call) {
    return Answer.json(200, json -> json.writeStringField("status", "up"))
        .withHeader("Cache-Control", "no-store");
  }

  /**
   * {@code GET ready}: the index answers, too, and with what it held at the last round of
   * refreshing. Costs no more than looking for one id, since it is asked every few seconds.
   */
  Answer ready(Call call) throws RefusedException {
    if (!refreshing.works()) {
      throw new RefusedException(Problem.Kind.UNAVAILABLE);
    }
    try {
      index.get("\u0000");
      return Answer.json(200, json -> json.writeStringField("status", "ready"))
          .withHeader("Cache-Control", "no-store");
    } catch (IOException | IllegalStateException closed) {
      throw new RefusedException(Problem.Kind.UNAVAILABLE);
    }
  }
}
