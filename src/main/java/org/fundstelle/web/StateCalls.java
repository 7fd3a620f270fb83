package org.fundstelle.web;

import java.io.IOException;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.indexer.Statistics;

/** How the index and the server are. */
final class StateCalls {
  private final ArticleIndex index;

  StateCalls(ArticleIndex index) {
    this.index = index;
  }

  /** {@code GET stats}. */
  Answer statistics(Call call) throws IOException, RefusedException {
    call.allowOnly();
    Statistics statistics = index.statistics();
    return Answer.json(200, json -> {
      json.writeNumberField("articles", statistics.articles());
      json.writeNumberField("bytes", statistics.bytes());
      json.writeNumberField("segments", statistics.segments());
      json.writeStringField(
          "earliest", statistics.earliest().map(ArticleDate::toString).orElse(null));
      json.writeStringField("latest", statistics.latest().map(ArticleDate::toString).orElse(null));
      json.writeStringField("fingerprint", statistics.fingerprint());
    });
  }

  /** {@code GET health}: the process answers. */
  Answer health(Call call) {
    return Answer.json(200, json -> json.writeStringField("status", "up"))
        .withHeader("Cache-Control", "no-store");
  }

  /** {@code GET ready}: the index answers, too. */
  Answer ready(Call call) throws RefusedException {
    try {
      index.get("\u0000");
      return Answer.json(200, json -> json.writeStringField("status", "ready"))
          .withHeader("Cache-Control", "no-store");
    } catch (IOException | IllegalStateException closed) {
      throw new RefusedException(Problem.Kind.UNAVAILABLE);
    }
  }
}
