package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.german.Analysis;
import org.fundstelle.searcher.SearchLimits;
import org.fundstelle.searcher.SearchRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is found is deleted as a whole, and nothing else. */
@Tag("contract")
@Timeout(120)
class DeleteMatchingTest {
  private static final IndexOptions OPTIONS =
      IndexOptions.defaults().withAnalysis(Analysis.STEMMER);

  private static final String AGENCY =
      "Der Stadtrat von Hallbrück hat am Donnerstag nach langer Aussprache den Bau der neuen Fähre"
          + " beschlossen und damit einen Streit beendet, der die Anwohner seit Jahren"
          + " beschäftigt.";

  private static final SearchLimits FEW_WORDS =
      new SearchLimits(10_000, 32, 256, 10, Duration.ofSeconds(2), 10_000);

  @TempDir Path folder;

  private static void fill(ArticleIndex index, int count) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(Article.of("a" + i, "Fähre " + i, "Die Fähre fährt Kurs " + i + "."));
    }
    index.addAll(articles);
    index.commit();
  }

  @Test
  void each_of_several_copies_is_deleted() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS.withCopies(true))) {
      for (int i = 0; i < 4; i++) {
        index.add(Article.of("a" + i, "Fähre " + i, AGENCY));
      }
      index.commit();
      assertThat(index.deleteMatching(SearchRequest.of("Stadtrat").withCopiesGrouped(true)))
          .isEqualTo(4);
    }
  }

  @Test
  void a_page_to_go_on_from_leaves_nothing_out() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      fill(index, 30);
      Optional<String> after = index.search("Fähre").after();
      assertThat(index.deleteMatching(SearchRequest.of("Fähre").withAfter(after.orElseThrow())))
          .isEqualTo(30);
    }
  }

  @Test
  void a_short_time_leaves_nothing_out() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      fill(index, 1_500);
      SearchRequest hasty = SearchRequest.of("\"Fähre fährt\"").withTimeout(Duration.ofNanos(1));
      assertThat(index.deleteMatching(hasty)).isEqualTo(1_500);
    }
  }

  /** With scores that are no numbers, no page has an end to go on from. */
  @Test
  void the_order_of_hits_plays_no_part() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      fill(index, 1_200);
      SearchRequest odd = SearchRequest.of("(Fähre^" + "9".repeat(38) + " ODER Boot) Kurs");
      assertThat(index.deleteMatching(odd)).isEqualTo(1_200);
    }
  }

  @Test
  void nothing_is_deleted_where_a_pattern_fits_more_words_than_are_looked_for() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS.withLimits(FEW_WORDS))) {
      for (int i = 0; i < 40; i++) {
        index.add(Article.of("a" + i, "Fähre", "Die Fähre " + "kurs" + i + "ma fährt."));
      }
      index.commit();
      assertThatThrownBy(() -> index.deleteMatching(SearchRequest.of("Fähre *ma")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("which articles are meant");
      index.commit();
      assertThat(index.statistics().articles()).isEqualTo(40);
      assertThat(index.deleteMatching(SearchRequest.of("Fähre NICHT *ma"))).isZero();
      assertThat(index.deleteMatching(SearchRequest.of("Fähre NICHT kurs0ma"))).isEqualTo(39);
    }
  }
}
