package org.fundstelle.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;

/**
 * How long a search takes that finds one very long article among short ones and shows two passages
 * of it. The text is made of many articles; a sentence that stands in none of them ends it, so that
 * some searches have to look through all of it.
 */
final class LongArticle {
  private static final int CHARACTERS = 5_000_000;
  private static final int SHORT_ONES = 2_000;
  private static final int PASSES = 30;
  private static final int TIMED = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String ID = "lang";
  private static final String LAST = " Zuletzt kam das Quappenbecken nach Wostotschny.";
  private static final List<String> QUERIES =
      List.of(
          "Quappenbecken",
          "Antrag",
          "\"nach Maßgabe\"",
          "Quapenbecken~1",
          "Quappen*",
          "Vostochny",
          "Quappenbecken Antrag",
          "Quappenbecken NEBEN/5 kam");

  private LongArticle() {}

  /** {@code FILE}: prints medians in milliseconds, by the clock. */
  public static void main(String[] args) throws IOException {
    LuceneLog.silence();
    Path folder = Files.createTempDirectory("fundstelle-long");
    try (ArticleIndex index = LocalIndex.open(folder.resolve("index"), IndexOptions.defaults())) {
      fill(index, Path.of(args[0]));
      for (String query : QUERIES) {
        System.out.printf(Locale.ROOT, "%-28s %6.1f ms%n", query, median(index, query));
      }
    } finally {
      Scratch.delete(folder);
    }
  }

  private static void fill(ArticleIndex index, Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    int added = 0;
    try (ArticleSource source = ArticleSource.open(file, IngestOptions.DEFAULT)) {
      for (Optional<Ingested> e = source.next(); e.isPresent(); e = source.next()) {
        if (!(e.get() instanceof Ingested.Accepted accepted)) {
          continue;
        }
        if (added < SHORT_ONES) {
          index.add(accepted.article());
          added++;
        } else if (text.length() < CHARACTERS) {
          text.append(accepted.article().body()).append("\n\n");
        }
      }
    }
    if (text.length() < CHARACTERS) {
      throw new IOException(file + ": has only " + text.length() + " characters to make one of");
    }
    text.setLength(CHARACTERS);
    index.add(Article.of(ID, "Ein langer Text", text + LAST));
    index.commit();
  }

  private static double median(ArticleIndex index, String query) throws IOException {
    List<Hit> hits = index.search(only(query)).hits();
    if (hits.size() != 1 || hits.getFirst().snippets().getFirst().spans().isEmpty()) {
      throw new IllegalStateException("not found or not marked by " + query);
    }
    List<Long> nanos = new ArrayList<>();
    for (int pass = 0; pass < PASSES; pass++) {
      long start = System.nanoTime();
      index.search(only(query));
      nanos.add(System.nanoTime() - start);
    }
    return BenchmarkResult.median(
            nanos.subList(PASSES - TIMED, PASSES).stream().mapToDouble(n -> n).toArray())
        / 1e6;
  }

  /**
   * So that it is one of the hits shown, wherever it ranks. The first time, when each of its words
   * is new and Java has compiled nothing yet, may take longer than a search usually may.
   */
  private static SearchRequest only(String query) {
    return SearchRequest.of(query + " id:" + ID).withSnippets(2).withTimeout(PATIENCE);
  }
}
