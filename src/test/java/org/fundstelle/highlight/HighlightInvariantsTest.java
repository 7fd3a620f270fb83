package org.fundstelle.highlight;

import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.TextAnalyzer;
import org.junit.jupiter.api.Test;

class HighlightInvariantsTest {

  private static final int ROUNDS = Boolean.getBoolean("fundstelle.soak") ? 100_000 : 20_000;

  @Test
  void marks_and_snippets_keep_their_promises_on_random_texts_and_queries() {
    onRandomTexts(
        ROUNDS,
        random ->
            random.nextInt(3) == 0
                ? RandomTexts.sentences(random)
                : RandomTexts.characters(random, random.nextInt(10) == 0 ? 300 : 40),
        HighlightInvariants::check);
  }

  @Test
  void they_keep_them_with_the_german_analysis_too() {
    TextAnalyzer analyzer = GermanAnalysis.of(Analysis.LEXICON).textAnalyzer();
    onRandomTexts(
        ROUNDS,
        RandomTexts::german,
        (text, second, choose) -> HighlightInvariants.check(analyzer, text, second, choose));
  }

  /** Checks a text of a body and a title, and chooses the query. */
  private interface Check {
    void of(String text, String second, IntUnaryOperator choose);
  }

  private static void onRandomTexts(
      int rounds, Function<SplittableRandom, String> texts, Check check) {
    SplittableRandom random = new SplittableRandom(19_700_101);
    for (int round = 0; round < rounds; round++) {
      SplittableRandom here = random.split();
      String text = texts.apply(here);
      String second = RandomTexts.characters(here, 15);
      try {
        check.of(text, second, here::nextInt);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "round " + round + ", text: " + escaped(text) + " / " + escaped(second), e);
      }
    }
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(c -> {
          if (c >= ' ' && c < 127) {
            out.append((char) c);
          } else {
            out.append("\\u").append(Integer.toHexString(0x10000 + c).substring(1));
          }
        });
    return out.toString();
  }
}
