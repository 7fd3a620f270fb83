package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.assertj.core.data.Percentage;
import org.fundstelle.ArticleIndex;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.fundstelle.highlight.PlainRenderer;
import org.fundstelle.query.Query;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.SearchRequest.Match;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WideQueriesTest {
  /** What Lucene lets through when nobody changes it. */
  private static final int USUAL = 1_024;

  private static final List<Query> MANY =
      IntStream.range(0, 2_000).<Query>mapToObj(i -> Query.word("kennung" + i)).toList();

  /** Also where the machine is busy; it takes half a second. */
  private static final Duration ENOUGH = Duration.ofMinutes(5);

  @TempDir static Path folder;
  private static ArticleIndex index;

  @BeforeAll
  static void fill() throws IOException {
    index = LocalIndex.open(folder);
    index.add(Article.of("eins", "Das Archiv", "Hier steht kennung1711 im Text."));
    index.add(Article.of("alle", "Die Liste", words(0, 2_000)));
    // One word of each bundle that so many words are searched in.
    index.add(Article.of("manche", "Die Auswahl", "kennung7 kennung1000 kennung1950"));
    index.add(Article.of("keins", "Die Brücke", "Sie steht seit hundert Jahren."));
    index.commit();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "kennung" + i).collect(Collectors.joining(" "));
  }

  private static List<String> found(SearchRequest request) throws IOException {
    SearchResult result = index.search(request.withSnippets(0).withTimeout(ENOUGH));
    assertThat(result.warnings()).extracting(Warning::code).doesNotContain(Warning.Code.TIMED_OUT);
    return result.hits().stream().map(Hit::id).sorted().toList();
  }

  @Test
  void the_bound_that_lucene_sets_for_an_applications_own_queries_is_left_alone()
      throws IOException {
    index.search("kennung1 ODER kennung2");
    assertThat(IndexSearcher.getMaxClauseCount()).isEqualTo(USUAL);
  }

  @Test
  void a_hyphenated_word_may_begin_more_words_than_lucene_lets_through(@TempDir Path other)
      throws IOException {
    List<String> nouns =
        List.of(
            "garten", "plan", "karte", "wasser", "stein", "holz", "markt", "platz", "feuer",
            "papier", "kasse", "schule", "kirche", "wagen", "bahn", "schiff", "flug", "post",
            "bank", "musik", "kunst", "sport", "spiel", "licht", "luft", "wald", "feld", "berg",
            "tal", "fluss", "insel", "strand", "winter", "sommer", "abend", "morgen");
    String longer =
        nouns.stream()
            .flatMap(a -> nouns.stream().map(b -> "EU-Haus" + a + b))
            .collect(Collectors.joining(" "));
    try (ArticleIndex many = LocalIndex.open(other)) {
      many.add(Article.of("viele", "Die Liste", longer));
      many.commit();
      SearchRequest request = SearchRequest.of("EU-Haus").withSnippets(0).withTimeout(ENOUGH);
      assertThat(many.search(request).hits()).extracting(Hit::id).containsExactly("viele");
    }
  }

  @Test
  void any_of_two_thousand_words_is_enough() throws IOException {
    assertThat(found(SearchRequest.of(new Query.Or(MANY))))
        .containsExactly("alle", "eins", "manche");
    assertThat(found(SearchRequest.of(new Query.Words(MANY)).withMatch(Match.ANY)))
        .containsExactly("alle", "eins", "manche");
  }

  @Test
  void all_of_two_thousand_words_are_needed() throws IOException {
    assertThat(found(SearchRequest.of(new Query.And(MANY)))).containsExactly("alle");
    assertThat(found(SearchRequest.of(new Query.Words(MANY)))).containsExactly("alle");
  }

  @Test
  void none_of_two_thousand_words_may_stand_there() throws IOException {
    List<Query> without = MANY.stream().<Query>map(Query.Not::new).toList();
    assertThat(found(SearchRequest.of(new Query.And(without)))).containsExactly("keins");
  }

  /** Compounds, names and words that may have lost an umlaut are many clauses each. */
  @ParameterizedTest
  @EnumSource(Match.class)
  void as_many_words_as_a_reader_may_type_are_searched_in_every_field(Match match)
      throws IOException {
    List<String> words =
        List.of("Weltraumbahnhofsverwaltung", "Wostotschny", "Baeckergesellen", "Brucke");
    for (String field : List.of("", "text:", "titel:")) {
      String query =
          IntStream.range(0, 250)
              .mapToObj(i -> field + words.get(i % 4) + "x".repeat(i % 7))
              .collect(Collectors.joining(joint(match)));
      assertThat(found(SearchRequest.of(query + " ODER kennung1711").withMatch(match)))
          .contains("eins");
    }
  }

  @ParameterizedTest
  @EnumSource(Match.class)
  void hundreds_of_words_joined_by_hyphens_are_one_word(Match match) throws IOException {
    List<String> words = List.of("Weltraumbahnhof", "Putin", "Baeckerei", "kennung1711", "Hafen");
    String joined =
        IntStream.range(0, 400).mapToObj(i -> words.get(i % 5)).collect(Collectors.joining("-"));
    for (String field : List.of("", "text:", "titel:", "autor:")) {
      SearchRequest request = SearchRequest.of(field + joined).withMatch(match);
      List<String> found =
          field.equals("autor:") || match != Match.ANY ? List.of() : found(request);
      assertThat(found(request)).isEqualTo(found);
    }
    assertThat(found(SearchRequest.of(joined).withMatch(Match.ANY))).contains("eins");
  }

  private static String joint(Match match) {
    return match == Match.ALL ? " ODER " : " ";
  }

  @Test
  void a_pattern_near_a_word_may_stand_for_more_forms_than_lucene_lets_through()
      throws IOException {
    assertThat(found(SearchRequest.of("kennung* NEBEN/1 steht"))).containsExactly("eins");
  }

  @Test
  void what_is_said_twice_counts_twice() throws IOException {
    float once = index.search("Jahr*").hits().getFirst().score();
    assertThat(index.search("Jahr* ODER Jahr*").hits().getFirst().score())
        .isCloseTo(2 * once, Percentage.withPercentage(0.01));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jahr* ODER (Liste NICHT Jahr*)",
        "(Liste NICHT Jahr*) ODER Jahr*",
        "(Liste NICHT Jahr*) ODER Jahr* ODER Jahr*"
      })
  void what_is_left_out_in_one_place_and_wanted_in_another_is_marked(String query)
      throws IOException {
    Hit hit =
        index.search(query).hits().stream().filter(h -> h.id().equals("keins")).findFirst().get();
    assertThat(hit.snippets())
        .extracting(snippet -> snippet.render(new PlainRenderer()))
        .containsExactly("Sie steht seit hundert [Jahren].");
  }
}
