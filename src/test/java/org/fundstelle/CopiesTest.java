package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.Analysis;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.Copy;
import org.fundstelle.searcher.CopyPairs;
import org.fundstelle.searcher.Facet;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchLimits;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.Sort;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Near-identical texts are recognised, listed and grouped. */
@Tag("contract")
class CopiesTest {
  /** On a cluster a page far back is many requests: nothing here is about the limit of time. */
  private static final IndexOptions OPTIONS =
      IndexOptions.defaults()
          .withAnalysis(Analysis.STEMMER)
          .withCopies(true)
          .withLimits(SearchLimits.defaults().withTimeout(Duration.ofMinutes(1)));

  @TempDir Path folder;

  @Test
  void copies_on_the_labelled_pairs_are_told_from_others_with_an_f1_of_95() throws IOException {
    List<CopyPairs.Pair> pairs = CopyPairs.all();
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(60);
    assertThat(f1("labelled pairs", pairs)).isGreaterThanOrEqualTo(.95);
  }

  @Test
  void copies_on_pairs_that_no_threshold_was_set_on_are_told_from_others_as_well()
      throws IOException {
    List<CopyPairs.Pair> pairs = CopyPairs.fresh();
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(40);
    assertThat(f1("fresh pairs", pairs)).isGreaterThanOrEqualTo(.95);
  }

  private double f1(String name, List<CopyPairs.Pair> pairs) throws IOException {
    long copies = pairs.stream().filter(CopyPairs.Pair::copies).count();
    assertThat(pairs.size() - copies).isBetween(copies - 5, copies + 5);
    List<String> wrong = new ArrayList<>();
    int both = 0;
    int found = 0;
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      for (CopyPairs.Pair pair : pairs) {
        index.addAll(List.of(pair.one(), pair.other()));
      }
      index.commit();
      for (CopyPairs.Pair pair : pairs) {
        boolean said = ids(index.copies(pair.one().id(), 1_000)).contains(pair.other().id());
        found += said ? 1 : 0;
        both += said && pair.copies() ? 1 : 0;
        if (said != pair.copies()) {
          wrong.add((said ? "said to be: " : "not seen: ") + pair.name());
        }
      }
    }
    double f1 = 2.0 * both / (found + copies);
    System.out.printf(
        Locale.ROOT,
        "copies, %s: %d, %d of them copies, precision %.3f, recall %.3f, F1 %.3f, wrong: %s%n",
        name,
        pairs.size(),
        copies,
        (double) both / found,
        (double) both / copies,
        f1,
        wrong);
    return f1;
  }

  private static List<String> ids(List<Copy> copies) {
    return copies.stream().map(copy -> copy.article().id()).toList();
  }

  private static Article text(String name) throws IOException {
    Article text = CopyPairs.texts().get(name);
    assertThat(text).isNotNull();
    return text;
  }

  private static Article printed(String id, String name, String source) throws IOException {
    return text(name)
        .with(Field.ID, id)
        .with(Field.TITLE, source + ": " + text(name).title())
        .withSource(source);
  }

  private static Article shortened(Article article, int paragraphs) {
    String[] all = article.body().split("\n\n");
    return article.with(Field.BODY, String.join("\n\n", List.of(all).subList(0, paragraphs)));
  }

  private static SearchRequest grouped(String query) {
    return SearchRequest.of(query).withCopiesGrouped(true);
  }

  private static List<String> shown(SearchResult result) {
    return result.hits().stream()
        .map(hit -> hit.id() + hit.copies().stream().map(Article::id).toList())
        .toList();
  }

  @Test
  void a_list_of_copies_says_what_differs() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      Article original = printed("bote", "brand", "Bote");
      String changed = original.body().replace("rund 2,4 Millionen", "etwa zwei Millionen");
      index.add(original);
      index.add(printed("kurier", "brand", "Kurier").with(Field.BODY, changed));
      index.add(shortened(printed("blatt", "brand", "Blatt"), 4));
      index.add(printed("anders", "tarif", "Bote"));
      index.commit();
      List<Copy> copies = index.copies("bote", 10);
      assertThat(ids(copies)).containsExactly("blatt", "kurier");
      assertThat(copies.get(1).differences())
          .containsExactly(new Copy.Difference("rund 2,4", "etwa zwei"));
      assertThat(copies.get(1).shared()).isBetween(.95, .999);
      assertThat(copies.getFirst().shared()).isEqualTo(1);
      assertThat(copies.getFirst().differences())
          .singleElement()
          .satisfies(end -> {
            assertThat(end.original()).startsWith("Die Reederei beschäftigt");
            assertThat(end.copy()).isEmpty();
          });
      assertThat(index.copies("blatt", 10).getFirst().differences().getFirst().original())
          .isEmpty();
      assertThat(index.copies("anders", 10)).isEmpty();
      assertThat(index.copies("fehlt", 10)).isEmpty();
    }
  }

  @Test
  void umlauts_quotes_case_and_line_ends_are_no_difference() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      Article original = printed("a", "cyber", "Bote");
      String wire =
          original
              .body()
              .replace("ä", "ae")
              .replace("ö", "oe")
              .replace("ü", "ue")
              .replace("ß", "ss")
              .replace("»", "\"")
              .replace("«", "\"")
              .replace("\n\n", "\r\n");
      index.addAll(List.of(original, original.with(Field.ID, "b").with(Field.BODY, wire)));
      index.commit();
      assertThat(index.copies("a", 10).getFirst().differences()).isEmpty();
    }
  }

  @Test
  void copies_are_one_hit_and_totals_and_facets_count_articles() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      index.add(printed("1", "brand", "Bote"));
      index.add(printed("2", "brand", "Kurier"));
      index.add(shortened(printed("3", "brand", "Blatt"), 2));
      index.add(printed("4", "brand-eigen", "Bote"));
      index.commit();
      SearchResult result = index.search(grouped("Haverkamp").withFacets("source"));
      assertThat(result.hits()).hasSize(2);
      assertThat(result.hits()).extracting(Hit::rank).containsExactly(1, 2);
      Hit group =
          result.hits().stream().filter(hit -> !hit.id().equals("4")).findFirst().orElseThrow();
      assertThat(group.copies()).hasSize(2).extracting(Article::source).isNotEmpty();
      assertThat(result.total()).isEqualTo(4);
      assertThat(result.facets().getFirst().values())
          .contains(new Facet.Count("Bote", 2), new Facet.Count("Kurier", 1));
      assertThat(index.search("Haverkamp").hits()).hasSize(4);
    }
  }

  /** The third is a copy of the second only, and still belongs to the group of the first. */
  @Test
  void a_copy_of_a_copy_is_in_the_group() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      String[] brand = text("brand").body().split("\n\n");
      String[] tarif = text("tarif").body().split("\n\n");
      String beginning = brand[0] + "\n\n" + brand[1];
      String end = tarif[1] + "\n\n" + tarif[2] + "\n\n" + tarif[3];
      index.add(Article.of("1", "Feuer", beginning));
      index.add(Article.of("2", "Feuer und Tarif", beginning + "\n\n" + end));
      index.add(Article.of("3", "Tarif", end));
      index.commit();
      assertThat(ids(index.copies("1", 10))).containsExactly("2");
      assertThat(shown(index.search(grouped("*")))).containsExactly("1[2, 3]");
    }
  }

  @Test
  void pages_show_each_group_once_and_together_all_articles() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      List<String> names =
          List.of("brand", "tarif", "urteil", "bahn", "zoo", "studie", "kunst", "cyber", "fund");
      int articles = 0;
      for (int i = 0; i < 5; i++) {
        for (String name : names.subList(0, names.size() - i)) {
          index.add(printed(name + i, name, "Titel " + i));
          articles++;
        }
      }
      index.commit();
      for (Sort sort : Sort.values()) {
        for (int size = 1; size <= 4; size++) {
          Set<String> seen = new HashSet<>();
          List<Integer> ranks = new ArrayList<>();
          SearchRequest request = grouped("nwd").withSort(sort).withPage(0, size);
          Optional<String> after = Optional.empty();
          do {
            SearchResult page =
                index.search(after.isPresent() ? request.withAfter(after.get()) : request);
            assertThat(page.total()).isEqualTo(articles);
            for (Hit hit : page.hits()) {
              ranks.add(hit.rank());
              assertThat(seen.add(hit.id())).isTrue();
              hit.copies().forEach(copy -> assertThat(seen.add(copy.id())).isTrue());
            }
            after = page.after();
          } while (after.isPresent());
          assertThat(seen).as("%s %d", sort, size).hasSize(articles);
          assertThat(ranks).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        }
      }
      assertThat(index.search(grouped("nwd").withPage(7, 10)).hits())
          .extracting(Hit::rank)
          .containsExactly(8, 9);
    }
  }

  @Test
  void what_may_not_be_seen_is_in_no_group_and_no_list() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      index.add(printed("1", "brand", "Bote"));
      index.add(printed("2", "brand", "Kurier").with(Field.WITHHELD, true));
      index.add(printed("3", "brand", "Blatt").with(Field.KILLED, true));
      index.commit();
      assertThat(shown(index.search(grouped("Haverkamp")))).containsExactly("1[]");
      assertThat(index.copies("1", 10)).isEmpty();
      assertThat(index.copies("2", 10)).isEmpty();
      assertThat(shown(index.search(grouped("Haverkamp").withUnpublishedForEditors())))
          .hasSize(1)
          .first()
          .asString()
          .hasSize("1[2, 3]".length());
    }
  }

  @Test
  void a_name_that_does_not_find_an_article_does_not_show_it_among_copies() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      index.add(printed("1", "brand", "Bote"));
      index.add(
          printed("2", "brand", "Kurier").with(Field.NOT_FOUND_BY, List.of("Wiebke Tönnies")));
      index.commit();
      assertThat(shown(index.search(grouped("Wiebke Tönnies")))).containsExactly("1[]");
      assertThat(shown(index.search(grouped("Tanklager")))).containsExactly("1[2]");
    }
  }

  @Test
  void what_is_withdrawn_between_two_pages_takes_nobody_else_with_it() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      index.add(printed("1", "tarif", "Bote"));
      index.add(printed("2", "brand", "Bote"));
      index.add(printed("3", "brand", "Kurier"));
      index.commit();
      SearchRequest request = grouped("nwd").withSort(Sort.OLDEST).withPage(0, 1);
      SearchResult first = index.search(request);
      assertThat(shown(first)).containsExactly("1[]");
      index.add(printed("2", "brand", "Bote").with(Field.WITHHELD, true));
      index.commit();
      SearchResult second = index.search(request.withAfter(first.after().orElseThrow()));
      assertThat(shown(second)).containsExactly("3[]");
    }
  }

  @Test
  void an_index_made_without_copies_says_so() throws IOException {
    IndexOptions without = OPTIONS.withCopies(false);
    try (ArticleIndex index = Indexes.open(folder, without)) {
      index.addAll(List.of(printed("1", "brand", "Bote"), printed("2", "brand", "Kurier")));
      index.commit();
      SearchResult result = index.search(grouped("Haverkamp"));
      assertThat(result.hits()).hasSize(2);
      assertThat(result.warnings())
          .extracting(Warning::code)
          .containsExactly(Warning.Code.NO_COPIES);
      assertThatThrownBy(() -> index.copies("1", 10))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("--rebuild --copies");
    }
    Indexes.rebuild(folder, OPTIONS);
    try (ArticleIndex index = Indexes.open(folder)) {
      assertThat(ids(index.copies("1", 10))).containsExactly("2");
      index.add(printed("3", "brand", "Blatt")); // the index knows that it keeps them
      index.commit();
      assertThat(ids(index.copies("1", 10))).containsExactly("2", "3");
    }
  }
}
