package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.Analysis;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.indexer.Verification;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.Sort;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every index of articles, on this machine or elsewhere. */
@Tag("contract")
class ArticleIndexTest {
  @TempDir Path folder;

  private static final Article BRIDGE =
      Article.of(
              "bruecke",
              "Brücke über die Strene gesperrt",
              "Die Stadt sperrt die Brücke bis zum Herbst.")
          .withAuthors("Ute Brandner")
          .withSource("Strenetaler Bote")
          .withSection("Regional")
          .withTags("Verkehr", "Brückenbau")
          .withPublished(Instant.parse("2024-05-02T06:30:00Z"));

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  @Test
  void what_was_added_is_found_after_refresh_and_not_before() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      index.add(BRIDGE);
      assertThat(index.search("Brücke").hits()).isEmpty();
      index.refresh();
      assertThat(ids(index.search("Brücke"))).containsExactly("bruecke");
    }
  }

  @Test
  void where_most_words_are_enough_a_date_is_still_meant_as_it_is_said() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      index.add(BRIDGE);
      index.add(Article.of("ohne", "Brücke", "Die Brücke steht."));
      index.commit();
      for (String query : List.of("datum:2024 Brücke Fähre", "Brücke Fähre datum:2024-05")) {
        SearchResult most =
            index.search(SearchRequest.of(query).withMatch(SearchRequest.Match.ALL_OR_MOST));
        assertThat(most.relaxed()).isTrue();
        assertThat(ids(most)).containsExactly("bruecke");
      }
      for (String query : List.of("datum:2020 Brücke", "datum:2024 Fähre")) {
        SearchRequest request = SearchRequest.of(query);
        assertThat(index.search(request.withMatch(SearchRequest.Match.ALL_OR_MOST)).hits())
            .as(query)
            .isEmpty();
      }
    }
  }

  @Test
  void an_article_comes_back_with_every_value_it_went_in_with() throws IOException {
    Article full =
        BRIDGE
            .with(Field.VERSION, 3L)
            .with(Field.URL, "https://bote.example/bruecke")
            .with(Field.LANGUAGE, "de")
            .withLead("Umleitung über Hallbrück.");
    try (ArticleIndex index = Indexes.open(folder)) {
      index.add(full);
      index.commit();
      assertThat(index.get("bruecke")).contains(full);
    }
  }

  @Test
  void the_same_article_again_changes_nothing_and_a_changed_one_replaces_it() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      assertThat(index.add(BRIDGE)).isEqualTo(new Outcome.Added("bruecke"));
      assertThat(index.add(BRIDGE)).isEqualTo(new Outcome.Unchanged("bruecke"));
      index.commit();
      assertThat(index.add(BRIDGE)).isEqualTo(new Outcome.Unchanged("bruecke"));
      assertThat(index.add(BRIDGE.withSection("Verkehr")))
          .isEqualTo(new Outcome.Updated("bruecke"));
      index.commit();
      assertThat(index.statistics().articles()).isEqualTo(1);
    }
  }

  @Test
  void an_older_version_that_comes_late_does_not_replace_a_newer_one() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      index.add(BRIDGE.with(Field.VERSION, 2L));
      assertThat(index.add(BRIDGE.with(Field.VERSION, 1L)))
          .isEqualTo(new Outcome.Outdated("bruecke"));
      index.commit();
      assertThat(index.add(BRIDGE.with(Field.VERSION, 1L)))
          .isEqualTo(new Outcome.Outdated("bruecke"));
    }
  }

  @Test
  void an_article_without_text_is_rejected_and_the_others_go_in() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      List<Outcome> outcomes = index.addAll(List.of(Article.builder("leer").build(), BRIDGE));
      assertThat(outcomes.get(0)).isInstanceOf(Outcome.Rejected.class);
      assertThat(outcomes.get(1)).isEqualTo(new Outcome.Added("bruecke"));
    }
  }

  @Test
  void a_deleted_article_is_gone_after_refresh() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      index.add(BRIDGE);
      index.commit();
      assertThat(index.delete("bruecke")).isTrue();
      assertThat(index.delete("bruecke")).isFalse();
      index.refresh();
      assertThat(index.search("Brücke").hits()).isEmpty();
      assertThat(index.add(BRIDGE)).isEqualTo(new Outcome.Added("bruecke"));
    }
  }

  @Test
  void everything_a_request_finds_can_be_deleted() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      for (int i = 0; i < 25; i++) {
        index.add(
            Article.of("b" + i, "Brücke " + i, "Text")
                .withSource(i % 2 == 0 ? "Bote" : "Anzeiger"));
      }
      assertThat(index.deleteMatching(SearchRequest.of("Brücke").withFilter("source", "bote")))
          .isEqualTo(13);
      index.commit();
      assertThat(index.statistics().articles()).isEqualTo(12);
    }
  }

  @Test
  void hits_can_be_sorted_filtered_and_counted() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      for (int i = 1; i <= 9; i++) {
        index.add(
            Article.of("b" + i, "Brücke " + i, "Text")
                .withSection(i % 3 == 0 ? "Sport" : "Regional")
                .withPublished(Instant.parse("2024-05-0" + i + "T12:00:00Z")));
      }
      index.commit();
      SearchResult newest =
          index.search(
              SearchRequest.of("Brücke")
                  .withSort(Sort.NEWEST)
                  .withFacets("section")
                  .withPage(0, 3));
      assertThat(ids(newest)).containsExactly("b9", "b8", "b7");
      assertThat(newest.total()).isEqualTo(9);
      assertThat(newest.facets().getFirst().values().toString())
          .isEqualTo("[Count[value=Regional, count=6], Count[value=Sport, count=3]]");
      SearchResult next =
          index.search(
              SearchRequest.of("Brücke")
                  .withSort(Sort.NEWEST)
                  .withPage(0, 3)
                  .withAfter(newest.after().orElseThrow()));
      assertThat(ids(next)).containsExactly("b6", "b5", "b4");
      assertThat(next.hits().getFirst().rank()).isEqualTo(4);
      assertThat(
              ids(
                  index.search(
                      SearchRequest.of("Brücke")
                          .withFilter("ressort", "sport")
                          .withSort(Sort.OLDEST))))
          .containsExactly("b3", "b6", "b9");
    }
  }

  @Test
  void a_closed_index_says_so() throws IOException {
    ArticleIndex index = Indexes.open(folder);
    index.close();
    index.close();
    assertThatThrownBy(() -> index.search("Brücke"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void an_article_that_may_not_be_seen_is_nowhere() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      index.add(BRIDGE.with(Field.WITHHELD, true));
      index.commit();
      assertThat(index.search("Brücke").total()).isZero();
      assertThat(index.search("*").total()).isZero();
      assertThat(index.get("bruecke")).isEmpty();
      assertThat(index.search(SearchRequest.of("Brücke").withUnpublishedForEditors()).total())
          .isEqualTo(1);
    }
  }

  @Test
  void what_the_index_holds_comes_back_sound() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      index.add(BRIDGE);
      index.add(Article.of("faehre", "Fähre", "Die Fähre fährt wieder."));
      index.commit();
      Verification checked = index.verify();
      assertThat(checked.findings()).isEmpty();
      assertThat(checked.articles()).isEqualTo(2);
    }
  }

  @Test
  void a_forgotten_article_leaves_no_trace_and_the_others_stay() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      index.add(BRIDGE);
      index.add(Article.of("faehre", "Fähre", "Die Fähre fährt nach Quastenbergen."));
      index.commit();
      Forgotten forgotten = index.forget(List.of("faehre", "nie"));
      assertThat(forgotten.ids()).containsExactly("faehre");
      assertThat(forgotten.missing()).containsExactly("nie");
      assertThat(forgotten.traces()).isEmpty();
      assertThat(index.search("Quastenb*").hits()).isEmpty();
      assertThat(ids(index.search("Brücke"))).containsExactly("bruecke");
    }
  }

  @Test
  void runs_of_letters_find_in_an_index_that_has_them() throws IOException {
    IndexOptions options = IndexOptions.defaults().withAnalysis(Analysis.NGRAMS);
    try (ArticleIndex index = Indexes.open(folder, options)) {
      index.add(BRIDGE);
      index.add(Article.of("faehre", "Fähre", "Die Fähre fährt wieder."));
      index.commit();
      assertThat(ids(index.search(SearchRequest.of("Brückenwaage").withMatch(Match.ANY))))
          .containsExactly("bruecke");
    }
  }
}
