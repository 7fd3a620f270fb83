package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.junit.jupiter.api.Test;

/** What a pattern finds in whole values, as the engine reads its regular expression. */
class WordsInValuesTest {
  private static boolean finds(String pattern, String value) {
    RegExp expression = new RegExp(WordsInValues.fitting(pattern));
    return new CharacterRunAutomaton(Operations.determinize(expression.toAutomaton(), 100_000))
        .run(value);
  }

  @Test
  void a_word_of_a_value_may_fit() {
    assertThat(finds("ver*", "verein")).isTrue();
    assertThat(finds("Ver*", "der verein lindenfurt")).isTrue();
    assertThat(finds("ver*", "zoll-verein")).isTrue();
    assertThat(finds("*ein", "verein, neu")).isTrue();
    assertThat(finds("v?rein", "„verein“")).isTrue();
    assertThat(finds("*größe*", "die größenordnung")).isTrue();
    assertThat(finds("zo*ein", "zoll-verein")).as("the whole").isTrue();
  }

  @Test
  void the_middle_of_a_word_does_not() {
    assertThat(finds("ver*", "zollverein")).isFalse();
    assertThat(finds("*ein", "vereine")).isFalse();
    assertThat(finds("ver*", "überverein")).as("a letter of its own").isFalse();
    assertThat(finds("o*ein", "zoll-verein")).as("across words").isFalse();
    assertThat(finds("zoll-v*", "der zoll-verein")).as("no word has a hyphen").isFalse();
  }
}
