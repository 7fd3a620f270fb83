package org.fundstelle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** Many callers at once on a large index. Long, so only with {@code -Psoak}, and with data. */
class LoadTest {
  private static final int CLIENTS = 50;
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
  void fifty_callers_get_every_answer_and_none_waits_out_of_proportion() throws Exception {
    Path articles = Path.of(System.getProperty("fundstelle.data", ""), "laws-full.jsonl.gz");
    assumeTrue(Boolean.getBoolean("fundstelle.soak"), "runs with -Psoak only");
    assumeTrue(Files.exists(articles), "no laws-full.jsonl.gz in -Dfundstelle.data");
    try (ArticleIndex index = LocalIndex.open(folder)) {
      fill(index, articles);
      try (FundstelleServer server =
          FundstelleServer.start(index, ServerOptions.defaults().withPort(0))) {
        load(server, 5);
        long heapBefore = usedHeap();
        long[] nanos = load(server, SECONDS);
        long heapAfter = usedHeap();
        double p50 = nanos[nanos.length / 2] / 1e6;
        double p99 = nanos[(int) (nanos.length * .99)] / 1e6;
        System.out.printf(
            java.util.Locale.ROOT,
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
  }

  /** Searches with all clients for some seconds; how long each answer took, ascending. */
  private static long[] load(FundstelleServer server, long seconds) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000;
    ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        Caller caller = new Caller(server)) {
      List<Future<?>> running = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int first = client;
        running.add(
            clients.submit(() -> {
              for (int i = first; System.nanoTime() < end; i++) {
                String query = Caller.encoded(QUERIES[i % QUERIES.length]);
                long start = System.nanoTime();
                HttpResponse<String> answer = caller.get("search?q=" + query);
                nanos.add(System.nanoTime() - start);
                assertThat(answer.statusCode()).isEqualTo(200);
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

  private static void fill(ArticleIndex index, Path file) throws Exception {
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
