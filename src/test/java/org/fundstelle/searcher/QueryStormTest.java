package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;
import org.fundstelle.query.Warning;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any text as a query. The long forms run with {@code -Psoak}. */
class QueryStormTest {
  private static final boolean SOAK = Boolean.getBoolean("fundstelle.soak");
  private static final long SEED = Long.getLong("fundstelle.seed", 20_261_125);
  private static final int PIECED = SOAK ? 100_000 : 4_000;
  private static final int WILD = SOAK ? 1_000_000 : 800;
  private static final int WILD_ON_LAWS = 100_000;

  @TempDir static Path folder;
  private static ArticleIndex index;

  @BeforeAll
  static void fill() throws IOException {
    index = BundledArticles.index(folder);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void no_text_breaks_a_search() throws IOException {
    Random random = new Random(20_000);
    String[] pieces = {
      "Putin", "Kim", "Rakete", "UND", "ODER", "NICHT", "AND", "NEBEN/3", "(", ")", "\"", "„", "“",
      "~", "~2", "*", "?", "^2", ":", "titel:", "datum:", "2023..", ">=", "-", "+", "=", "\\", "/",
      "ß", "ü", "ue", "\u0000", "\uD83D", "😀", "a*", "??", "k?l*", "der", "10:30", "[", " TO ", "]"
    };
    for (int i = 0; i < PIECED; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(8);
      for (int k = 0; k < length; k++) {
        text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
      }
      SearchRequest request =
          i % 4 == 0 ? SearchRequest.lucene(text.toString()) : SearchRequest.of(text.toString());
      SearchResult result =
          index.search(
              request
                  .withTimeout(Duration.ofMinutes(5))
                  .withPage(0, 2)
                  .withSnippets(i % 10 == 0 ? 1 : 0)
                  .withExplain(i % 200 == 0));
      assertThat(result.hits())
          .as(text.toString())
          .extracting(Hit::id)
          .doesNotContain("g1", "g2", "g3", "g4");
      assertThat(result.warnings())
          .as(text.toString())
          .extracting(Warning::code)
          .doesNotContain(Warning.Code.TIMED_OUT);
    }
  }

  @Test
  void no_query_made_to_be_hard_throws() throws IOException {
    QueryStorm.Report report = new QueryStorm(index).run(SEED, WILD);
    System.out.println("bundled articles, seed " + SEED + ": " + report.text());
    assertThat(report.nanos()).hasSize(WILD);
  }

  @Test
  void no_query_takes_longer_than_a_second_on_all_german_laws(@TempDir Path laws)
      throws IOException {
    String data = System.getProperty("fundstelle.data", "");
    assumeTrue(SOAK && !data.isEmpty(), "runs with -Psoak and -Dfundstelle.data only");
    try (ArticleIndex big = LocalIndex.open(laws)) {
      fill(big, Path.of(data, "laws-full.jsonl.gz"));
      QueryStorm storm = new QueryStorm(big);
      storm.run(SEED - 1, 1_000);
      QueryStorm.Report report = storm.run(SEED, WILD_ON_LAWS);
      System.out.println("laws, seed " + SEED + ": " + report.text());
      assertThat(report.worstMillis()).isLessThanOrEqualTo(1_000);
    }
  }

  private static void fill(ArticleIndex index, Path file) throws IOException {
    try (ArticleSource source = ArticleSource.open(file, IngestOptions.DEFAULT)) {
      for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
        if (entry.get() instanceof Ingested.Accepted accepted) {
          index.add(accepted.article());
        }
      }
    }
    index.commit();
  }
}
