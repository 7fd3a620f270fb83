package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many callers at once. The long form runs with {@code -Psoak} on {@code laws-full}, or on an index
 * of it that {@code -Dfundstelle.loadIndex} names.
 */
class LoadTest {
  private static final int CLIENTS = 50;
  private static final int WARM_UP_SECONDS = 15;
  private static final long SECONDS = Long.getLong("fundstelle.loadSeconds", 60);
  private static final String[] QUERIES = {
    "Frist",
    "Behörde",
    "elterliche Sorge",
    "\"zuständige Behörde\"",
    "Antrag~",
    "Steuer*",
    "Gericht UND Frist",
    "Vertrag NICHT Miete",
    "Verordnung Anlage Genehmigung",
    "*"
  };

  @TempDir Path folder;

  @Test
  void fifty_callers_all_get_their_answers() throws Exception {
    try (ArticleIndex index = LocalIndex.open(folder)) {
      SampleArchive.fill(index);
      try (FundstelleServer server =
          FundstelleServer.start(index, ServerOptions.defaults().withPort(0))) {
        assertThat(new Load(server).until(20)).hasSize(CLIENTS * 20);
      }
    }
  }

  @Test
  void fifty_callers_get_every_answer_and_none_waits_out_of_proportion() throws Exception {
    assumeTrue(Boolean.getBoolean("fundstelle.soak"), "runs with -Psoak only");
    try (ArticleIndex index = laws();
        FundstelleServer server =
            FundstelleServer.start(index, ServerOptions.defaults().withPort(0))) {
      Load load = new Load(server);
      load.lasting(WARM_UP_SECONDS);
      long heapBefore = usedHeap();
      long[] nanos = load.lasting(SECONDS);
      long heapAfter = usedHeap();
      double p50 = nanos[nanos.length / 2] / 1e6;
      double p99 = nanos[(int) (nanos.length * .99)] / 1e6;
      System.out.printf(
          Locale.ROOT,
          "%d requests, p50 %.1f ms, p99 %.1f ms, heap %d to %d MB%n",
          nanos.length,
          p50,
          p99,
          heapBefore >> 20,
          heapAfter >> 20);
      assertThat(p99).isLessThanOrEqualTo(10 * p50);
      assertThat(heapAfter).isLessThan(heapBefore + (64L << 20));
    }
  }

  /** Callers that ask for one thing after the other. */
  private record Load(FundstelleServer server) {
    /** Says whether a caller who has made so many requests goes on. */
    @FunctionalInterface
    private interface Patience {
      boolean lasts(int requests);
    }

    /** So many requests a caller; how long each answer took, in nanoseconds, ascending. */
    long[] until(int requests) throws Exception {
      return run(made -> made < requests);
    }

    /** The same for so many seconds. */
    long[] lasting(long seconds) throws Exception {
      long end = System.nanoTime() + seconds * 1_000_000_000;
      return run(made -> System.nanoTime() < end);
    }

    private long[] run(Patience patience) throws Exception {
      ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
      try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
          Caller caller = new Caller(server)) {
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
          int first = client;
          running.add(
              clients.submit(() -> {
                for (int made = 0; patience.lasts(made); made++) {
                  nanos.add(ask(caller, QUERIES[(first + made) % QUERIES.length]));
                }
                return null;
              }));
        }
        for (Future<?> one : running) {
          one.get();
        }
      }
      return nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static long ask(Caller caller, String query) throws Exception {
      long start = System.nanoTime();
      HttpResponse<String> answer = caller.get("search?q=" + Caller.encoded(query));
      assertThat(answer.statusCode()).isEqualTo(200);
      return System.nanoTime() - start;
    }
  }

  private ArticleIndex laws() throws IOException {
    String ready = System.getProperty("fundstelle.loadIndex", "");
    if (!ready.isEmpty()) {
      return LocalIndex.openReadOnly(Path.of(ready));
    }
    Path articles = Path.of(System.getProperty("fundstelle.data", ""), "laws-full.jsonl.gz");
    assumeTrue(Files.exists(articles), "no laws-full.jsonl.gz in -Dfundstelle.data");
    ArticleIndex index = LocalIndex.open(folder);
    fill(index, articles);
    return index;
  }

  private static void fill(ArticleIndex index, Path file) throws IOException {
    List<Article> batch = new ArrayList<>();
    try (ArticleSource source = ArticleSource.open(file, IngestOptions.DEFAULT)) {
      for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
        if (entry.get() instanceof Ingested.Accepted accepted) {
          batch.add(accepted.article());
        }
        if (batch.size() == 1000) {
          index.addAll(batch);
          batch.clear();
        }
      }
    }
    index.addAll(batch);
    index.commit();
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
