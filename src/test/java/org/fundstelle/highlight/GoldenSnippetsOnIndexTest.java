package org.fundstelle.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden folder as a reader meets it: all its articles in one index, found by a search. */
class GoldenSnippetsOnIndexTest {
  @TempDir private static Path folder;

  private static ArticleIndex index;

  static List<GoldenSnippets.Case> cases() {
    return GoldenSnippets.all();
  }

  @BeforeAll
  static void fill() throws IOException {
    index = LocalIndex.open(folder);
    for (GoldenSnippets.Case golden : cases()) {
      index.add(article(golden));
    }
    index.commit();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static Article article(GoldenSnippets.Case golden) {
    Article.Builder builder = Article.builder(golden.name());
    Map<Field, List<String>> lists = new LinkedHashMap<>();
    for (FieldText text : golden.article()) {
      Field field = Field.byJsonName(text.field()).orElseThrow();
      switch (field.type()) {
        case KEYWORDS, NAMES ->
            lists
                .computeIfAbsent(field, f -> new ArrayList<>())
                .addAll(text.text().lines().toList());
        default -> builder.set(field, text.text());
      }
    }
    lists.forEach(builder::set);
    return builder.build();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_reader_sees_the_sentence_and_the_marks(GoldenSnippets.Case golden) {
    assertThat(golden.shownBy((article, query, options) -> search(golden, query, options)))
        .as(golden.toString())
        .isEqualTo(golden.expected());
  }

  private static List<Snippet> search(
      GoldenSnippets.Case golden, String query, SnippetOptions options) {
    try {
      SearchRequest request =
          SearchRequest.of(query).withFilter("id", golden.name()).withSnippets(options);
      List<Hit> hits = index.search(request).hits();
      return hits.isEmpty() ? List.of() : hits.getFirst().snippets();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
