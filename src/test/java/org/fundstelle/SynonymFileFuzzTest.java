package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.fundstelle.article.Article;
import org.fundstelle.german.Analysis;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.expansion.SynonymFileException;
import org.fundstelle.searcher.expansion.Synonyms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of synonyms is refused with the line and what to do, or can be searched with. Without
 * {@code JAZZER_FUZZ=1} this runs the inputs in {@code SynonymFileFuzzTestInputs} only.
 */
class SynonymFileFuzzTest {
  private static final IndexOptions OPTIONS =
      IndexOptions.defaults().withAnalysis(Analysis.STEMMER);

  /** Longer files say the same more often. */
  private static final int LONGEST = 4_000;

  private static final Directory INDEX = new ByteBuffersDirectory();

  @TempDir static Path folder;

  @BeforeAll
  static void fill() throws IOException {
    try (ArticleIndex index = opened(OPTIONS, true)) {
      index.addAll(Archive.articles(30, 7));
      index.add(Article.of("rat", "Der Rat der Stadt", "Der Stadtrat (SR) lehnte das Boot ab."));
      index.commit();
    }
  }

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  private static ArticleIndex opened(IndexOptions options, boolean writable) throws IOException {
    Directory kept =
        new FilterDirectory(INDEX) {
          @Override
          public void close() {}
        };
    return OpenLocalIndex.over(Path.of("speicher"), kept, options, writable);
  }

  @FuzzTest(maxDuration = "5m")
  void any_file_is_refused_by_its_line_or_can_be_searched_with(byte[] bytes) throws IOException {
    if (bytes.length > LONGEST) {
      return;
    }
    Path file = Files.write(folder.resolve("synonyme.txt"), bytes);
    Synonyms synonyms;
    try {
      synonyms = Synonyms.read(file, bytes.length % 2 == 0);
    } catch (SynonymFileException refused) {
      assertThat(refused.getMessage()).contains("synonyme.txt").doesNotContain("%s");
      assertThat(refused.message(Locale.GERMAN)).contains("synonyme.txt").doesNotContain("%s");
      return;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    try (ArticleIndex index = opened(OPTIONS.withSynonyms(synonyms), false)) {
      for (String query : new String[] {text, "Boot \"Rat der Stadt\"", "Kahn NEBEN/3 Fähre"}) {
        index.search(SearchRequest.of(query).withSnippets(2));
      }
    }
  }
}
