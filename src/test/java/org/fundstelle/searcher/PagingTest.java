package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.Indexes;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.SearchRequest.Match;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
class PagingTest {
  @TempDir Path folder;

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  /** All hits, page by page, with {@code between} done after each page. */
  private static List<String> pages(
      ArticleIndex index, SearchRequest request, int size, Between between) throws Exception {
    List<String> all = new ArrayList<>();
    SearchRequest page = request.withPage(0, size);
    Optional<String> after = Optional.empty();
    do {
      SearchResult result = index.search(after.isPresent() ? page.withAfter(after.get()) : page);
      assertThat(result.warnings()).isEmpty();
      assertThat(result.hits()).as("no page is empty").isNotEmpty();
      for (Hit hit : result.hits()) {
        all.add(hit.id());
        assertThat(hit.rank()).isEqualTo(all.size());
      }
      after = result.after();
      between.run();
    } while (after.isPresent());
    return all;
  }

  private interface Between {
    void run() throws Exception;
  }

  private ArticleIndex archive(int articles) throws IOException {
    ArticleIndex index = Indexes.open(folder);
    index.addAll(new RandomArchive(11).articles(articles));
    index.commit();
    return index;
  }

  @Test
  void pages_make_up_one_big_page_in_every_order() throws Exception {
    try (ArticleIndex index = archive(300)) {
      for (String query : List.of("Brücke", "Rakete OR Hafen", "*", "der", "-Hafen", "Stadt~")) {
        for (Sort sort : Sort.values()) {
          SearchRequest request = SearchRequest.of(query).withSort(sort).withSnippets(0);
          SearchResult whole = index.search(request.withPage(0, 1_000));
          assertThat(whole.after()).isEmpty();
          assertThat(whole.total()).isEqualTo(whole.hits().size());
          assertThat(pages(index, request, 7, () -> {}))
              .as("%s %s", query, sort)
              .isEqualTo(ids(whole));
        }
      }
    }
  }

  @Test
  void the_last_page_says_so_even_if_it_is_full() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      for (int i = 0; i < 20; i++) {
        index.add(Article.of("b" + i, "Brücke", "Die Brücke steht."));
      }
      index.commit();
      SearchResult first = index.search(SearchRequest.of("Brücke").withPage(0, 10));
      SearchResult second =
          index.search(
              SearchRequest.of("Brücke").withPage(0, 10).withAfter(first.after().orElseThrow()));
      assertThat(second.hits()).hasSize(10);
      assertThat(second.after()).isEmpty();
      assertThat(index.search(SearchRequest.of("Brücke").withPage(0, 20)).after()).isEmpty();
      assertThat(index.search(SearchRequest.of("Brücke").withPage(15, 5)).after()).isEmpty();
      assertThat(index.search(SearchRequest.of("Brücke").withPage(14, 5)).after()).isPresent();
    }
  }

  @Test
  void hits_that_fit_alike_come_in_the_order_of_their_ids() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      for (String id : List.of("c", "a", "d", "b")) {
        index.add(Article.of(id, "Brücke", "Die Brücke steht."));
        index.commit();
      }
      assertThat(ids(index.search("Brücke"))).containsExactly("a", "b", "c", "d");
    }
  }

  @Test
  void pages_stay_those_of_the_first_ones_time_while_another_thread_writes() throws Exception {
    try (ArticleIndex index = archive(200)) {
      SearchRequest request = SearchRequest.of("Brücke OR Rakete OR Hafen").withSnippets(0);
      for (Sort sort : Sort.values()) {
        List<String> before = ids(index.search(request.withSort(sort).withPage(0, 1_000)));
        AtomicBoolean done = new AtomicBoolean();
        List<Throwable> failures = new ArrayList<>();
        Thread writer =
            new Thread(() -> {
              RandomArchive more = new RandomArchive(sort.ordinal());
              try {
                for (int i = 0; !done.get(); i++) {
                  index.add(more.article("neu" + sort + i));
                  index.add(more.article("a" + i % 200));
                  index.delete("a" + (i * 7) % 200);
                  index.refresh();
                }
                index.commit();
              } catch (IOException | RuntimeException e) {
                failures.add(e);
              }
            });
        writer.start();
        List<String> paged;
        try {
          // The first page may already see some of the writing; what counts is its own time.
          SearchResult first = index.search(request.withSort(sort).withPage(0, 5));
          paged = new ArrayList<>(ids(first));
          Optional<String> after = first.after();
          while (after.isPresent()) {
            index.refresh();
            SearchResult next =
                index.search(request.withSort(sort).withPage(0, 5).withAfter(after.get()));
            assertThat(next.warnings()).isEmpty();
            assertThat(next.total()).isEqualTo(first.total());
            paged.addAll(ids(next));
            after = next.after();
          }
          assertThat(paged).doesNotHaveDuplicates().hasSize((int) first.total());
        } finally {
          done.set(true);
          writer.join();
        }
        assertThat(failures).isEmpty();
        assertThat(before).isNotEmpty();
      }
    }
  }

  @Test
  void what_is_written_between_pages_changes_none_of_them() throws Exception {
    try (ArticleIndex index = archive(120)) {
      SearchRequest request = SearchRequest.of("Brücke OR Rakete").withSnippets(0);
      List<String> before = ids(index.search(request.withPage(0, 1_000)));
      RandomArchive more = new RandomArchive(5);
      List<String> paged =
          pages(
              index,
              request,
              9,
              () -> {
                index.add(more.article("neu" + System.identityHashCode(new Object())));
                index.delete(before.getLast());
                index.commit();
              });
      assertThat(paged).isEqualTo(before);
    }
  }

  @Test
  void a_page_of_a_time_that_is_gone_is_that_of_now_and_says_so() throws IOException {
    String token;
    SearchRequest request = SearchRequest.of("Brücke OR Rakete").withPage(0, 5);
    try (ArticleIndex index = archive(100)) {
      token = index.search(request).after().orElseThrow();
    }
    try (ArticleIndex index = Indexes.open(folder)) {
      assertThat(index.search(request.withAfter(token)).warnings())
          .as("nothing has changed since")
          .isEmpty();
      index.add(new RandomArchive(2).article("neu"));
      index.commit();
    }
    try (ArticleIndex index = Indexes.open(folder)) {
      SearchResult next = index.search(request.withAfter(token));
      assertThat(next.warnings())
          .extracting(Warning::code)
          .containsExactly(Warning.Code.SNAPSHOT_GONE);
      assertThat(next.hits()).isNotEmpty();
    }
  }

  @Test
  void what_was_withdrawn_since_the_first_page_is_on_no_later_one() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      for (int i = 0; i < 6; i++) {
        index.add(Article.of("b" + i, "Brücke", "Die Brücke steht."));
      }
      index.commit();
      SearchRequest request = SearchRequest.of("Brücke").withPage(0, 3);
      String token = index.search(request).after().orElseThrow();
      index.add(Article.of("b4", "Brücke", "Die Brücke steht.").with(Field.WITHHELD, true));
      index.commit();
      assertThat(ids(index.search(request.withAfter(token)))).containsExactly("b3", "b5");
    }
  }

  @Test
  void any_text_as_a_page_token_gives_the_first_page_and_a_warning() throws IOException {
    try (ArticleIndex index = archive(30)) {
      String other =
          index
              .search(SearchRequest.of("*").withSort(Sort.OLDEST).withPage(0, 3))
              .after()
              .orElseThrow();
      List<String> first = ids(index.search("der"));
      for (String token : List.of("", "x", "\u0000", "AAAA", "A".repeat(60), "ÄÖÜ", other)) {
        SearchResult result = index.search(SearchRequest.of("der").withAfter(token));
        assertThat(ids(result)).as(token).isEqualTo(first);
        assertThat(result.warnings())
            .extracting(Warning::code)
            .containsExactly(Warning.Code.BAD_PAGE_TOKEN);
      }
    }
  }

  @Test
  void a_token_of_another_search_or_with_letters_lost_is_none() throws IOException {
    try (ArticleIndex index = archive(60)) {
      SearchRequest request =
          SearchRequest.of("Brücke ODER Hafen").withFilter("datum", "0001..9999").withPage(0, 3);
      String token = index.search(request).after().orElseThrow();
      assertThat(index.search(request.withPage(0, 9).withSnippets(0).withAfter(token)).warnings())
          .isEmpty();
      List<SearchRequest> others =
          List.of(
              SearchRequest.of("Hafen").withFilter("datum", "0001..9999").withAfter(token),
              SearchRequest.of("Brücke ODER Hafen").withAfter(token),
              request.withMatch(Match.ANY).withAfter(token),
              request.withAfter(token.substring(0, token.length() - 1)),
              request.withAfter(token.substring(0, token.length() - 4)),
              request.withAfter(token + token));
      for (SearchRequest other : others) {
        assertThat(index.search(other).warnings())
            .extracting(Warning::code)
            .containsExactly(Warning.Code.BAD_PAGE_TOKEN);
      }
    }
  }

  @Test
  void relaxed_hits_stay_relaxed_on_further_pages() throws Exception {
    try (ArticleIndex index = archive(200)) {
      SearchRequest request =
          SearchRequest.of("Brücke Quastenflosser").withMatch(Match.ALL_OR_MOST).withSnippets(0);
      SearchResult whole = index.search(request.withPage(0, 1_000));
      assertThat(whole.relaxed()).isTrue();
      assertThat(pages(index, request, 4, () -> {})).isEqualTo(ids(whole));
    }
  }

  @Test
  void a_total_is_exact_if_asked_for_and_else_exact_or_a_lower_bound() throws IOException {
    try (ArticleIndex index = Indexes.open(folder)) {
      List<Article> articles = new ArrayList<>();
      for (int i = 0; i < 3_000; i++) {
        articles.add(Article.of("b" + i, "Brücke " + i, "Die Brücke steht " + i % 17 + " Jahre."));
      }
      index.addAll(articles);
      index.commit();
      SearchResult bounded = index.search(SearchRequest.of("Brücke").withPage(0, 3));
      assertThat(bounded.total()).isBetween(1_000L, 3_000L);
      assertThat(!bounded.totalIsExact() || bounded.total() == 3_000).isTrue();
      SearchResult exact =
          index.search(SearchRequest.of("Brücke").withPage(0, 3).withExactTotal(true));
      assertThat(exact.total()).isEqualTo(3_000);
      assertThat(exact.totalIsExact()).isTrue();
    }
  }

  @Test
  void with_a_half_life_newer_articles_come_first_among_those_that_fit_alike() throws Exception {
    Instant now = Instant.parse("2024-06-01T12:00:00Z");
    IndexOptions options = IndexOptions.defaults().withClock(Clock.fixed(now, ZoneOffset.UTC));
    try (ArticleIndex index = Indexes.open(folder, options)) {
      for (int i = 0; i < 30; i++) {
        index.add(
            Article.of("b%02d".formatted(i), "Brücke", "Die Brücke steht.")
                .withPublished(now.minus(Duration.ofDays(30L - i))));
      }
      index.add(Article.of("undatiert", "Brücke", "Die Brücke steht."));
      index.commit();
      SearchRequest request =
          SearchRequest.of("Brücke").withRecencyHalfLife(Duration.ofDays(10)).withSnippets(0);
      SearchResult whole = index.search(request.withPage(0, 100));
      assertThat(ids(whole).subList(0, 3)).containsExactly("b29", "b28", "b27");
      float newest = whole.hits().get(0).score();
      float tenDaysOlder = whole.hits().get(11).score();
      assertThat(whole.hits().get(11).id()).isEqualTo("b19");
      assertThat(tenDaysOlder / newest).isBetween(0.49f, 0.51f);
      assertThat(pages(index, request, 4, () -> {})).isEqualTo(ids(whole));
    }
  }
}
