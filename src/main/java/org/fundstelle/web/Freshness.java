package org.fundstelle.web;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.fundstelle.ArticleIndex;

/**
 * Spares answers that the caller has already: the entity tag names the state of the index.
 * Embargoes end and articles expire without a change of the index, so the minute is part of it.
 */
final class Freshness {
  private static final long MINUTE = 60_000;

  private final ArticleIndex index;
  private final Clock clock = Clock.systemUTC();

  /** Tags of two runs, over other indexes perhaps, must not be taken for each other. */
  private final String run = HexFormat.of().formatHex(new SecureRandom().generateSeed(6));

  Freshness(ArticleIndex index) {
    this.index = index;
  }

  /** The endpoint, sparing what can be spared. */
  Endpoint of(Endpoint endpoint) {
    return call -> {
      Optional<String> tag = tag(call);
      if (tag.isEmpty()) {
        return endpoint.answer(call).withHeader("Cache-Control", "no-store");
      }
      Answer answer =
          call.header(HttpHeader.IF_NONE_MATCH).contains(tag.get())
              ? Answer.empty(304)
              : endpoint.answer(call);
      return answer
          .withHeader("ETag", "W/\"" + tag.get() + "\"")
          .withHeader("Cache-Control", "private, no-cache")
          .withHeader("Vary", "Accept-Encoding, Accept-Language, Authorization");
    };
  }

  private Optional<String> tag(Call call) throws IOException {
    return index
        .generation()
        .map(generation ->
            String.join(
                ".",
                run,
                generation,
                Long.toString(clock.millis() / MINUTE),
                call.locale().getLanguage()));
  }
}
