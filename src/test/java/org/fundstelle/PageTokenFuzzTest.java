package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.fundstelle.german.Analysis;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.Sort;
import org.fundstelle.searcher.answer.ForgedToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Whatever comes as the token of a page, a page is the answer. Without {@code JAZZER_FUZZ=1} this
 * runs the inputs in {@code PageTokenFuzzTestInputs} only.
 */
class PageTokenFuzzTest {
  private static ArticleIndex index;

  @BeforeAll
  static void open() throws IOException {
    IndexOptions options = IndexOptions.defaults().withAnalysis(Analysis.STEMMER).withCopies(true);
    index = OpenLocalIndex.over(Path.of("speicher"), new ByteBuffersDirectory(), options, true);
    index.addAll(Archive.articles(30, 7));
    index.commit();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @FuzzTest(maxDuration = "2m")
  void any_token_gives_a_page(FuzzedDataProvider data) throws IOException {
    Sort sort = data.pickValue(Sort.values());
    boolean grouped = data.consumeBoolean();
    boolean encoded = data.consumeBoolean();
    byte[] bytes = data.consumeRemainingAsBytes();
    SearchRequest request =
        SearchRequest.of("Fähre ODER Rat").withSort(sort).withCopiesGrouped(grouped).withPage(0, 4);
    String token =
        encoded ? ForgedToken.of(bytes, request) : new String(bytes, StandardCharsets.UTF_8);
    SearchResult page = index.search(request.withAfter(token));
    assertThat(page.hits()).hasSizeLessThanOrEqualTo(4);
    page.hits().forEach(hit -> assertThat(hit.rank()).isPositive());
  }
}
