package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
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
    Automaton missed = Operations.minus(near, let(ClusterTerms.near(word)), 100 * WORK);
    assertThat(Operations.isEmpty(missed)).isTrue();
  }

  @Test
  void hardly_anything_else_is() {
    CharacterRunAutomaton let = new CharacterRunAutomaton(let(ClusterTerms.near("hafenfest")));
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
    Automaton expression = let(ClusterTerms.expression(pattern));
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
}
