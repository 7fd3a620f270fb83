package org.fundstelle.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;
import org.fundstelle.searcher.SearchRequest;

/**
 * What it costs to change one article in a hundred and search again, as a share of building the
 * index, in time by the clock and in processor time.
 *
 * <p>The index is built from the file, by a process that has just started; then, with it still
 * open, changed articles are handed over, committed, and searched for. Each round changes others; a
 * merge that goes on in the background meanwhile counts in the round it falls into.
 */
final class UpdateShare {
  private static final int ROUNDS = 7;
  private static final int SEED = 42;
  private static final String NEW_WORD = "Nachtragsfassung";

  /** Time by the clock and of the processors. */
  private record Cost(Duration elapsed, Duration processor) {
    static Cost of(Step step) throws IOException {
      Duration before = cpu();
      long begin = System.nanoTime();
      step.run();
      return new Cost(Duration.ofNanos(System.nanoTime() - begin), cpu().minus(before));
    }

    private static Duration cpu() {
      return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    String shareOf(Cost whole) {
      return String.format(
          Locale.ROOT,
          "%6.0f ms %5.2f %%   processors %6d ms %5.2f %%",
          elapsed.toNanos() / 1e6,
          100.0 * elapsed.toNanos() / whole.elapsed.toNanos(),
          processor.toMillis(),
          100.0 * processor.toNanos() / whole.processor.toNanos());
    }
  }

  /** Something whose cost is asked. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private UpdateShare() {}

  /** {@code FILE THREADS}: prints the cost of a full build and of each round. */
  public static void main(String[] args) throws IOException {
    LuceneLog.silence();
    Path file = Path.of(args[0]);
    int threads = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("fundstelle-update");
    IndexOptions options = IndexOptions.defaults();
    try {
      Cost build = Cost.of(() -> new FundstelleProgram(options).index(file, folder, threads));
      System.out.println("full build       " + build.shareOf(build));
      List<Article> articles = articles(file);
      Random random = new Random(SEED);
      Collections.shuffle(articles, random);
      int share = articles.size() / 100;
      List<Long> shares = new ArrayList<>();
      try (ArticleIndex index = LocalIndex.open(folder, options)) {
        for (int round = 0; round < ROUNDS; round++) {
          List<Article> changed = new ArrayList<>();
          for (Article article : articles.subList(round * share, (round + 1) * share)) {
            changed.add(
                article.with(Field.BODY, article.body() + " " + NEW_WORD + " " + round + "."));
          }
          Cost update = Cost.of(() -> update(index, changed, threads));
          System.out.println("round " + round + "          " + update.shareOf(build));
          shares.add(10_000 * update.elapsed().toNanos() / build.elapsed().toNanos());
        }
      }
      Collections.sort(shares);
      System.out.printf(
          Locale.ROOT,
          "%d of %d articles changed: median %.2f %% of a full build%n",
          share,
          articles.size(),
          shares.get(ROUNDS / 2) / 100.0);
    } finally {
      Scratch.delete(folder);
    }
  }

  private static void update(ArticleIndex index, List<Article> changed, int threads)
      throws IOException {
    Iterator<Article> next = changed.iterator();
    long updated =
        Workers.run(
            threads,
            () -> {
              long done = 0;
              for (Optional<Article> a = next(next); a.isPresent(); a = next(next)) {
                done += index.add(a.get()) instanceof Outcome.Updated ? 1 : 0;
              }
              return done;
            });
    index.commit();
    long found = index.search(SearchRequest.of(NEW_WORD).withSnippets(2)).total();
    if (updated != changed.size() || found < updated) {
      throw new IllegalStateException(updated + " updated, " + found + " found");
    }
  }

  private static Optional<Article> next(Iterator<Article> articles) {
    synchronized (articles) {
      return articles.hasNext() ? Optional.of(articles.next()) : Optional.empty();
    }
  }

  private static List<Article> articles(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (ArticleSource source = ArticleSource.open(file, IngestOptions.DEFAULT)) {
      for (Optional<Ingested> e = source.next(); e.isPresent(); e = source.next()) {
        if (e.get() instanceof Ingested.Accepted accepted) {
          articles.add(accepted.article());
        }
      }
    }
    return articles;
  }
}
