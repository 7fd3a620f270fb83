package org.fundstelle.searcher;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.fundstelle.query.Warning;

/**
 * Searches an index for many {@link WildQueries} and measures what each costs: ten hits with their
 * snippets, with facets, explanations, other orders and Lucene's syntax now and then.
 */
final class QueryStorm {
  private static final int WORDS = 50_000;
  private static final int SLOWEST = 15;
  private static final int LONGEST = Integer.getInteger("fundstelle.longest", 150);

  private final ArticleIndex index;
  private final List<String> words;

  /** A storm on an index, with words from its articles. */
  QueryStorm(ArticleIndex index) throws IOException {
    this.index = index;
    this.words = words(index);
  }

  /** A query and the processor time it took. */
  record Cost(String query, long nanos) {}

  /**
   * What came of it.
   *
   * @param nanos the processor time of each query, ascending
   * @param timedOut how many were stopped
   */
  record Report(long[] nanos, int timedOut, List<Cost> slowest) {
    long worstMillis() {
      return nanos[nanos.length - 1] / 1_000_000;
    }

    String text() {
      StringBuilder text = new StringBuilder();
      text.append(
          String.format(
              Locale.ROOT,
              "%,d queries: p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, worst %.1f ms of CPU;"
                  + " %d stopped by the time limit%n",
              nanos.length,
              at(0.5),
              at(0.99),
              at(0.999),
              at(1),
              timedOut));
      for (Cost cost : slowest) {
        String query = cost.query().substring(0, Math.min(LONGEST, cost.query().length()));
        text.append(String.format(Locale.ROOT, "  %6.0f ms  %s%n", cost.nanos() / 1e6, query));
      }
      return text.toString();
    }

    private double at(double share) {
      return nanos[(int) Math.min(nanos.length - 1, Math.floor(share * nanos.length))] / 1e6;
    }
  }

  static List<String> words(ArticleIndex index) throws IOException {
    List<String> words = new ArrayList<>();
    index.forEach(article -> {
      if (words.size() < WORDS) {
        for (String word : (article.title() + " " + article.body()).split("\\s+", -1)) {
          if (!word.isEmpty()) {
            words.add(word);
          }
        }
      }
    });
    return words;
  }

  /** Searches for so many queries; whatever is thrown names the query. */
  Report run(long seed, int queries) {
    WildQueries source = new WildQueries(seed, words);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] nanos = new long[queries];
    List<Cost> slowest = new ArrayList<>();
    int timedOut = 0;
    for (int i = 0; i < queries; i++) {
      String query = source.next();
      try {
        SearchRequest request = request(query, i);
        long before = threads.getCurrentThreadCpuTime();
        SearchResult result = index.search(request);
        nanos[i] = threads.getCurrentThreadCpuTime() - before;
        timedOut += isTimedOut(result) ? 1 : 0;
        // Requests of their own, each with its own limits.
        for (Request other : others(query, i, result)) {
          before = threads.getCurrentThreadCpuTime();
          other.run();
          nanos[i] = Math.max(nanos[i], threads.getCurrentThreadCpuTime() - before);
        }
      } catch (IOException | RuntimeException | Error e) {
        throw new AssertionError("seed " + seed + ", query " + i + ": " + query, e);
      }
      slowest.add(new Cost(query, nanos[i]));
      if (slowest.size() > 10 * SLOWEST || i == queries - 1) {
        slowest.sort(Comparator.comparingLong(Cost::nanos).reversed());
        slowest.subList(Math.min(SLOWEST, slowest.size()), slowest.size()).clear();
      }
    }
    Arrays.sort(nanos);
    return new Report(nanos, timedOut, slowest);
  }

  private static SearchRequest request(String query, int i) {
    SearchRequest request = i % 7 == 3 ? SearchRequest.lucene(query) : SearchRequest.of(query);
    request =
        switch (i % 5) {
          case 0 -> request.withMatch(SearchRequest.Match.ALL_OR_MOST);
          case 1 -> request.withMatch(SearchRequest.Match.ANY);
          default -> request;
        };
    if (i % 11 == 0) {
      request = request.withFacets("section", "source", "authors", "month");
    }
    if (i % 13 == 0) {
      request = request.withSort(Sort.NEWEST).withExactTotal(true);
    }
    return request;
  }

  /** Something else asked of the index. */
  private interface Request {
    void run() throws IOException;
  }

  private List<Request> others(String query, int i, SearchResult result) {
    if (i % 50 == 0 && !result.hits().isEmpty()) {
      String id = result.hits().getFirst().id();
      return List.of(() -> index.highlight(id, query), () -> index.explain(query, id));
    }
    return i % 50 == 1 ? List.of(() -> index.suggest(query, 5)) : List.of();
  }

  private static boolean isTimedOut(SearchResult result) {
    return result.warnings().stream().anyMatch(w -> w.code() == Warning.Code.TIMED_OUT);
  }

  /** {@code INDEX [QUERIES [SEED]]}: prints the report. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int queries = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 20261125;
    try (ArticleIndex index = LocalIndex.openReadOnly(Path.of(args[0]))) {
      QueryStorm storm = new QueryStorm(index);
      storm.run(seed - 1, Math.min(queries, 500));
      out.print(storm.run(seed, queries).text());
    }
  }
}
