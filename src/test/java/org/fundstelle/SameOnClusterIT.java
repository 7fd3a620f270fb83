package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.fundstelle.article.Article;
import org.fundstelle.cluster.ClusterIndex;
import org.fundstelle.cluster.ClusterOptions;
import org.fundstelle.cluster.TestCluster;
import org.fundstelle.searcher.Completion;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.Sort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same articles on this machine and on a cluster: every answer is the same.
 *
 * <p>The cluster is started for the tests where an engine was unpacked ({@code mvn test
 * -Pcluster}); without one they are skipped.
 */
@Tag("cluster")
@EnabledIf("there_is_a_cluster")
class SameOnClusterIT {
  @TempDir private static Path folder;
  private static ArticleIndex local;
  private static ArticleIndex cluster;

  static boolean there_is_a_cluster() {
    return TestCluster.isThere();
  }

  @BeforeAll
  static void both_hold_the_same() throws IOException {
    List<Article> articles = new ArrayList<>(Archive.articles(300, 7));
    articles.add(
        Article.of(
                "w1", "Waffengeschäft geplatzt", "Das Waffengeschäft mit Wostotschny ist geplatzt.")
            .withAuthors("Berta Nordmann"));
    articles.add(
        Article.of(
                "w2",
                "Bahnhof eröffnet",
                "Der Weltraumbahnhof Vostochny feuerte am Abend, als es regnete, zwei Raketen ab."
                    + " Ein- und Ausfuhr ruhen.")
            .withAuthors("Anton Südhoff", "Berta Nordmann"));
    for (String source : List.of("Merkur", "Anzeiger", "Rundschau")) {
      articles.add(
          Article.of(
                  "zvl-" + source,
                  "",
                  "Der Zollverein Lindenfurt (ZVL) tagte. Auch der Bund der Müller (BdM) war da.")
              .withSource(source));
    }
    articles.add(Article.of("zvl", "", "Der Vorstand des Zollvereins Lindenfurt trat zurück."));
    IndexOptions patient = IndexOptions.defaults().withSearchTimeout(Duration.ofSeconds(30));
    local = LocalIndex.open(folder, patient);
    ClusterOptions options =
        ClusterOptions.defaults()
            .withIndex(patient)
            .withName("same-" + System.nanoTime())
            .withShards(2, 1);
    cluster = ClusterIndex.connect(TestCluster.sharedAddresses(), options);
    for (ArticleIndex index : List.of(local, cluster)) {
      index.addAll(articles);
      index.commit();
    }
  }

  @AfterAll
  static void close() throws IOException {
    for (ArticleIndex index : Arrays.asList(local, cluster)) {
      if (index != null) {
        index.close();
      }
    }
  }

  private static List<String> shown(SearchResult result) {
    List<String> shown = new ArrayList<>();
    for (Hit hit : result.hits()) {
      shown.add(hit.id() + " " + hit.article().title() + " " + hit.snippets());
    }
    return shown;
  }

  private static void same(SearchRequest request) throws IOException {
    SearchResult here = local.search(request.withExactTotal(true));
    SearchResult there = cluster.search(request.withExactTotal(true));
    assertThat(there.total()).isEqualTo(here.total());
    for (int i = 0; i < Math.min(here.hits().size(), there.hits().size()); i++) {
      assertThat(there.hits().get(i).score())
          .isCloseTo(here.hits().get(i).score(), Percentage.withPercentage(0.01));
    }
    assertThat(shown(there)).isEqualTo(shown(here));
    assertThat(there.facets()).isEqualTo(here.facets());
    assertThat(there.suggestion()).isEqualTo(here.suggestion());
    assertThat(there.warnings()).isEqualTo(here.warnings());
    assertThat(there.relaxed()).isEqualTo(here.relaxed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Brückensperrung",
        "Brücke",
        "Hafenfest Ostermoor",
        "Waffen",
        "Geschäft",
        "Wostotschny",
        "abfeuern",
        "Ausfuhr",
        "Hafenfest ODER Wasserwerk",
        "Hafenfest NICHT Ostermoor",
        "\"nach langer Aussprache\"",
        "\"Rat Aussprache\"~4",
        "Rat NEBEN/5 Aussprache",
        "Hafenfst~",
        "Wostoch*",
        "k?sten",
        "titel:Hafenfest",
        "text:Hafenfest",
        "ressort:Politik Hafenfest",
        "autor:nordmann",
        "autor:nord*",
        "datum:2024",
        "datum:2024-03 Hafenfest",
        "Hafenfets",
        "=Kosten",
        "*",
        "version:1",
        "Hafenfest^3 ODER Wasserwerk",
        "der die das",
        "gibtesnicht",
        "Zollverein Lindenfurt"
      })
  void a_query_finds_the_same(String query) throws IOException {
    same(SearchRequest.of(query).withFacets("section", "month", "autor"));
    same(SearchRequest.of(query).withMatch(Match.ANY).withPage(3, 15));
    same(SearchRequest.of(query).withSort(Sort.NEWEST));
    same(SearchRequest.of(query).withSort(Sort.OLDEST).withFilter("section", "Kultur"));
  }

  @Test
  void an_abbreviation_that_articles_explain_is_known_there_too() throws IOException {
    List<String> here = ids(local.search(SearchRequest.of("ZVL")));
    assertThat(here).contains("zvl");
    assertThat(ids(cluster.search(SearchRequest.of("ZVL"))))
        .containsExactlyInAnyOrderElementsOf(here);
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  @Test
  void pages_follow_each_other() throws IOException {
    for (Sort sort : Sort.values()) {
      SearchRequest request = SearchRequest.of("Hafenfest").withSort(sort).withPage(0, 7);
      List<String> here = new ArrayList<>();
      List<String> there = new ArrayList<>();
      page(local, request, here);
      page(cluster, request, there);
      assertThat(there).isEqualTo(here);
    }
  }

  private static void page(ArticleIndex index, SearchRequest request, List<String> ids)
      throws IOException {
    Optional<String> after = Optional.empty();
    do {
      SearchResult result =
          index.search(after.isPresent() ? request.withAfter(after.get()) : request);
      result.hits().forEach(hit -> ids.add(hit.rank() + " " + hit.id()));
      after = result.after();
    } while (after.isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"haf", "Wos", "die Brü", "nord", "Hafenfest O"})
  void completions_are_the_same(String prefix) throws IOException {
    assertThat(words(cluster.suggest(prefix, 8))).isEqualTo(words(local.suggest(prefix, 8)));
  }

  /** Titles come in any order where none fits better than another. */
  private static List<Completion> words(List<Completion> completions) {
    return completions.stream().filter(c -> c.kind() != Completion.Kind.TITLE).toList();
  }

  @Test
  void the_rest_is_the_same() throws IOException {
    assertThat(cluster.get("w2")).isEqualTo(local.get("w2"));
    assertThat(cluster.highlight("w2", "Bahnhof")).isEqualTo(local.highlight("w2", "Bahnhof"));
    assertThat(cluster.explain("Bahnhof Raketen fehlt", "w2"))
        .isEqualTo(local.explain("Bahnhof Raketen fehlt", "w2"));
    assertThat(cluster.similar("a5", 5).stream().map(Hit::id))
        .isEqualTo(local.similar("a5", 5).stream().map(Hit::id).toList());
    assertThat(cluster.statistics().articles()).isEqualTo(local.statistics().articles());
    assertThat(cluster.statistics().earliest()).isEqualTo(local.statistics().earliest());
    List<String> here = new ArrayList<>();
    List<String> there = new ArrayList<>();
    local.forEach(article -> here.add(article.toString()));
    cluster.forEach(article -> there.add(article.toString()));
    assertThat(there).containsExactlyInAnyOrderElementsOf(here);
  }
}
