package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.fundstelle.ArticleIndex;
import org.fundstelle.searcher.SearchRequest.Match;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is searched for, an answer comes back, and nothing that may not be seen in it. Without
 * {@code JAZZER_FUZZ=1} this runs the inputs in {@code SearchFuzzTestInputs} only; a text that once
 * broke a search is kept there.
 */
class SearchFuzzTest {
  private static final String[] FIELDS = {"section", "source", "authors", "tags", "year", "titel"};

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

  @FuzzTest(maxDuration = "10m")
  void any_text_is_searched(FuzzedDataProvider data) throws IOException {
    Match match = data.pickValue(Match.values());
    Sort sort = data.pickValue(Sort.values());
    boolean lucene = data.consumeBoolean();
    boolean more = data.consumeBoolean();
    String filtered = data.consumeBoolean() ? data.pickValue(FIELDS) : "";
    String text = data.consumeRemainingAsString();
    SearchRequest request =
        (lucene ? SearchRequest.lucene(text) : SearchRequest.of(text))
            .withMatch(match)
            .withSort(sort)
            .withExplain(more)
            .withPage(0, 3);
    if (!filtered.isEmpty()) {
      request = request.withFacets(FIELDS).withFilter(filtered, text);
    }
    SearchResult result = index.search(request);
    assertThat(result.hits()).extracting(Hit::id).doesNotContain("g1", "g2", "g3", "g4");
    assertThat(result.total()).isGreaterThanOrEqualTo(result.hits().size());
    for (Hit hit : result.hits()) {
      hit.explanation().ifPresent(why -> assertThat(why.text(Locale.GERMAN)).isNotEmpty());
    }
    if (more) {
      index.suggest(text, 5);
      index.highlight("ddm-20230913-0417", text);
      assertThat(index.explain(text, "ddm-20230913-0417")).isPresent();
    }
  }
}
