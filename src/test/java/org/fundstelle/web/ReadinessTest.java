package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fundstelle.ArticleIndex;
import org.fundstelle.ReplacedIndexException;
import org.fundstelle.searcher.SearchRequest;
import org.junit.jupiter.api.Test;

/** Who asks every few seconds whether the index answers. */
class ReadinessTest extends ServerVisits {
  private static ServerOptions refreshingEvery(Duration time) {
    ServerOptions.Timeouts usual = DEFAULTS.timeouts();
    return DEFAULTS.withTimeouts(new ServerOptions.Timeouts(usual.search(), usual.idle(), time));
  }

  @Test
  void asking_whether_it_is_ready_does_not_refresh_the_index() throws Exception {
    AtomicInteger refreshed = new AtomicInteger();
    AtomicInteger asked = new AtomicInteger();
    ArticleIndex counting =
        index((method, arguments) -> {
          if (method.equals("refresh")) {
            refreshed.incrementAndGet();
          } else if (method.equals("get")) {
            asked.incrementAndGet();
          }
          return null;
        });
    with(
        counting,
        refreshingEvery(Duration.ofHours(1)),
        (server, caller) -> {
          for (int i = 0; i < 5; i++) {
            assertThat(caller.get("ready").statusCode()).isEqualTo(200);
          }
        });
    assertThat(refreshed).hasValue(0);
    assertThat(asked).as("whether it answers").hasValue(5);
  }

  /** They are read out of all articles, and metrics are asked for every few seconds. */
  @Test
  void figures_are_given_without_looking_for_abbreviations() throws Exception {
    ArticleIndex counting =
        index((method, arguments) ->
            switch (method) {
              case "figures" -> index.figures();
              case "search" -> index.search((SearchRequest) arguments[0]);
              case "statistics" -> throw new IOException("dauert");
              default -> null;
            });
    with(
        counting,
        DEFAULTS,
        (server, caller) -> {
          assertThat(caller.get("stats").body()).contains("\"articles\":1");
          assertThat(caller.get("metrics").body()).contains("fundstelle_articles 1.0");
        });
  }

  @Test
  void an_index_that_can_no_longer_be_refreshed_is_not_ready_until_it_can() throws Exception {
    AtomicBoolean broken = new AtomicBoolean(true);
    ArticleIndex failing =
        index((method, arguments) -> {
          if (method.equals("refresh") && broken.get()) {
            throw new IOException("der Knoten antwortet nicht");
          }
          return null;
        });
    with(
        failing,
        refreshingEvery(Duration.ofMillis(20)),
        (server, caller) -> {
          awaitStatus(caller, 503);
          broken.set(false);
          awaitStatus(caller, 200);
        });
  }

  @Test
  void an_index_that_another_one_has_replaced_is_to_be_opened_again() throws Exception {
    ArticleIndex replaced =
        index((method, arguments) -> {
          if (method.equals("refresh") || method.equals("search")) {
            throw new ReplacedIndexException("archiv", "ist ersetzt", new IOException());
          }
          return null;
        });
    with(
        replaced,
        refreshingEvery(Duration.ofMillis(20)),
        (server, caller) -> {
          awaitStatus(caller, 503);
          assertThat(server.isStale()).isTrue();
          assertThat(caller.get("search?q=Wehr").statusCode()).as("for a moment").isEqualTo(503);
        });
  }

  private static void awaitStatus(Caller caller, int status) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (caller.get("ready").statusCode() != status) {
      assertThat(System.nanoTime()).as("a round of refreshing later").isLessThan(end);
      Thread.sleep(10);
    }
  }
}
