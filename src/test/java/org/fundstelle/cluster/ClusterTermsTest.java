package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.fundstelle.article.Field;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.matching.EveryFormQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which forms the cluster is asked for. */
class ClusterTermsTest {
  /** What the engine allows for making an automaton. */
  private static final int WORK = Operations.DEFAULT_DETERMINIZE_WORK_LIMIT;

  private static Automaton let(String expression) {
    return Operations.determinize(new RegExp(expression).toAutomaton(), WORK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab",
        "haus",
        "kanne",
        "hafenfest",
        "aaaaaaaa",
        "rechtsverordnung",
        "straße.#7&",
        "donaudampfschifffahrtsgesellschaftskapitän"
      })
  void every_form_two_edits_away_is_let_through(String word) {
    Automaton near = new LevenshteinAutomata(word, true).toAutomaton(2);
    Automaton missed = Operations.minus(near, let(Expressions.near(word)), 100 * WORK);
    assertThat(Operations.isEmpty(missed)).isTrue();
  }

  @Test
  void hardly_anything_else_is() {
    CharacterRunAutomaton let = new CharacterRunAutomaton(let(Expressions.near("hafenfest")));
    List<String> through = new ArrayList<>();
    for (String form : List.of("wasserwerk", "hafen", "hafenmeister", "osterfest", "genehmigung")) {
      if (let.run(form)) {
        through.add(form);
      }
    }
    assertThat(through).doesNotContain("wasserwerk", "genehmigung");
  }

  @ParameterizedTest
  @ValueSource(strings = {"verordn*", "*ung", "k?sten", "a\\*b*", "3.5*", "x-*&~#@<1>*", "*"})
  void a_pattern_means_the_same_as_an_expression(String pattern) {
    Automaton wildcard = WildcardQuery.toAutomaton(new Term("form", pattern), WORK);
    Automaton expression = let(Expressions.fitting(pattern));
    for (Automaton more :
        List.of(
            Operations.minus(Operations.determinize(wildcard, WORK), expression, WORK),
            Operations.minus(expression, Operations.determinize(wildcard, WORK), WORK))) {
      assertThat(Operations.isEmpty(more)).isTrue();
    }
  }

  @Test
  void many_wildcards_are_as_soon_held_against_a_value_as_one() {
    String value = "landesamt für verbraucherschutz und ernährung ".repeat(20);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          String pattern = "*?".repeat(12);
          assertThat(ClusterTerms.fitting(pattern + "x").test(value)).isFalse();
          assertThat(ClusterTerms.fitting(pattern + "u*").test(value)).isTrue();
          assertThat(ClusterTerms.fitting("A?b\\**").test("aub*c")).isTrue();
        });
  }

  // ---- every value ------------------------------------------------------------------------------

  private static String buckets(int count, String others) {
    return "{\"aggregations\":{\"v\":{\"buckets\":["
        + IntStream.range(0, count)
            .mapToObj(i -> "{\"key\":\"" + others + " " + i + "\"}")
            .collect(Collectors.joining(","))
        + "]}}}";
  }

  /**
   * What is excluded where a field has more values than are looked through, of which some may fit.
   */
  private static List<String> every(EveryFormQuery query, int perhaps) throws IOException {
    String all = buckets(50_000, "verein");
    String fewer = buckets(perhaps, "alter hafn");
    try (StubCluster stub =
            StubCluster.knowing((method, path, body) ->
                path.endsWith("point_in_time")
                    ? "{}"
                    : body.contains("\"include\":\".*(") ? fewer : all);
        Cluster cluster =
            new Cluster(List.of(stub.address()), Credentials.NONE, Duration.ofSeconds(5));
        PointInTime time = new PointInTime(cluster, "a-1", 0)) {
      return new ClusterTerms(time, new Vocabulary(cluster, "a-1-forms")).everyValue(query);
    }
  }

  @Test
  void of_very_many_values_those_are_looked_through_that_may_fit() throws IOException {
    EveryFormQuery fuzzy = new EveryFormQuery("tags.key", "hafen", 1, true);
    assertThat(every(fuzzy, 3)).containsExactly("alter hafn 0", "alter hafn 1", "alter hafn 2");
    EveryFormQuery pattern = new EveryFormQuery("tags.key", "Haf*", EveryFormQuery.PATTERN, true);
    assertThat(every(pattern, 2)).containsExactly("alter hafn 0", "alter hafn 1");
  }

  @Test
  void too_many_that_may_fit_are_refused_since_none_may_be_left_out() {
    EveryFormQuery fuzzy = new EveryFormQuery("tags.key", "hafen", 1, true);
    assertThatThrownBy(() -> every(fuzzy, 50_000))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("\"hafen~\" may fit more than 50000 different values")
        .hasMessageContaining("exclude a longer word");
  }

  // ---- names that may not be found by -----------------------------------------------------------

  private static final int NAMES = 50_321;

  /** One page of all names, behind the one that is named. */
  private static String page(String body) {
    String after = body.replaceAll("(?s).*\"after\":\\{\"v\":\"name (\\d+)\"}.*", "$1");
    int from = after.equals(body) ? 0 : Integer.parseInt(after) + 1;
    int to = Math.min(NAMES, from + 10_000);
    String last = from < to ? "\"after_key\":{\"v\":\"name " + (to - 1) + "\"}," : "";
    return "{\"aggregations\":{\"v\":{"
        + last
        + "\"buckets\":["
        + IntStream.range(from, to)
            .mapToObj(i -> "{\"key\":{\"v\":\"name " + i + "\"}}")
            .collect(Collectors.joining(","))
        + "]}}}";
  }

  /** Whoever has the name that is missing would be found by it. */
  @Test
  void of_names_by_which_articles_may_not_be_found_none_is_left_out() throws IOException {
    String first = buckets(50_000, "name");
    try (StubCluster stub =
            StubCluster.knowing((method, path, body) ->
                path.endsWith("point_in_time")
                    ? "{}"
                    : body.contains("\"composite\"") ? page(body) : first);
        Cluster cluster =
            new Cluster(List.of(stub.address()), Credentials.NONE, Duration.ofSeconds(5));
        PointInTime time = new PointInTime(cluster, "a-1", 0)) {
      ClusterTerms terms = new ClusterTerms(time, new Vocabulary(cluster, "a-1-forms"));
      assertThat(terms.terms(IndexFields.key(Field.NOT_FOUND_BY)))
          .hasSize(NAMES)
          .contains("name 0", "name " + (NAMES - 1));
    }
  }
}
