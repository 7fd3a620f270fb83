package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words of a real archive, each searched as it stands in a text: its article is found, the first
 * hit is marked, and an explanation says why. Runs with {@code -Dfundstelle.data} only, longer with
 * {@code -Psoak}.
 */
class EveryWordOfRealTextTest {
  private static final boolean SOAK = Boolean.getBoolean("fundstelle.soak");
  private static final long SEED = Long.getLong("fundstelle.seed", 20_261_128);
  private static final int WORDS = Integer.getInteger("fundstelle.queries", SOAK ? 20_000 : 400);
  private static final int SECTIONS = SOAK ? 5_000 : 800;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** What stands around a word; also what would be an operator. */
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.,/'’§%-]*");
  private static final Pattern OPERATOR = Pattern.compile("UND|ODER|NICHT|NEBEN|AND|OR|NOT|NEAR");

  @Test
  void its_article_is_found_and_the_first_hit_marked_and_explained(@TempDir Path folder)
      throws IOException {
    String data = System.getProperty("fundstelle.data", "");
    assumeTrue(!data.isEmpty(), "runs with -Dfundstelle.data only");
    List<Article> articles = new ArrayList<>();
    articles.addAll(read(Path.of(data, "xquad-de.docs.jsonl.gz"), Integer.MAX_VALUE));
    articles.addAll(read(Path.of(data, "laws-25k.docs.jsonl.gz"), SECTIONS));
    try (ArticleIndex index = LocalIndex.open(Files.createDirectory(folder.resolve("i")))) {
      index.addAll(articles);
      index.commit();
      Random random = new Random(SEED);
      List<String> odd = new ArrayList<>();
      for (int i = 0; i < WORDS; i++) {
        Article article = articles.get(random.nextInt(articles.size()));
        String word = word(article, random);
        if (!word.isEmpty()) {
          odd.addAll(odd(index, article, word));
        }
      }
      assertThat(odd).as("seed %d", SEED).isEmpty();
    }
  }

  /** A word of the article as one would type it; empty if what was hit is none. */
  private static String word(Article article, Random random) {
    String[] words = BLANKS.split(article.text(Field.BODY), -1);
    String bare = AROUND.matcher(words[random.nextInt(words.length)]).replaceAll("");
    return WORD.matcher(bare).matches() && !OPERATOR.matcher(bare).matches() ? bare : "";
  }

  /** What is not as it should be about a word; nearly always nothing. */
  private static List<String> odd(ArticleIndex index, Article article, String word)
      throws IOException {
    List<String> odd = new ArrayList<>();
    String where = word + " (" + article.id() + "): ";
    SearchRequest request =
        SearchRequest.of(word).withExplain(true).withSnippets(2).withTimeout(PATIENCE);
    SearchResult result = index.search(request.withPage(0, 3));
    if (!result.warnings().isEmpty()) {
      odd.add(where + result.warnings());
    }
    for (Hit hit : result.hits().stream().limit(1).toList()) {
      if (hit.snippets().stream().allMatch(snippet -> snippet.spans().isEmpty())) {
        odd.add(where + "nothing is marked in " + hit.id());
      }
      if (hit.explanation().isEmpty() || !hit.explanation().get().found()) {
        odd.add(where + "not explained: " + hit.explanation());
      }
    }
    List<Hit> own = index.search(request.withFilter("id", article.id())).hits();
    if (own.isEmpty()) {
      odd.add(where + "not found");
    } else if (own.getFirst().snippets().stream().allMatch(s -> s.spans().isEmpty())) {
      odd.add(where + "not marked");
    }
    return odd;
  }

  private static List<Article> read(Path file, int most) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (ArticleSource source = ArticleSource.open(file, IngestOptions.DEFAULT)) {
      for (var entry = source.next();
          entry.isPresent() && articles.size() < most;
          entry = source.next()) {
        if (entry.get() instanceof Ingested.Accepted accepted) {
          articles.add(accepted.article());
        }
      }
    }
    return articles;
  }
}
