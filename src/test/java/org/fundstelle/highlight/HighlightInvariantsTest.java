package org.fundstelle.highlight;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HighlightInvariantsTest {

  private static final int ROUNDS = 100_000;

  @Test
  void marks_and_snippets_keep_their_promises_on_random_texts_and_queries() {
    SplittableRandom random = new SplittableRandom(19_700_101);
    for (int round = 0; round < ROUNDS; round++) {
      SplittableRandom here = random.split();
      String text =
          here.nextInt(3) == 0
              ? RandomTexts.sentences(here)
              : RandomTexts.characters(here, here.nextInt(10) == 0 ? 300 : 40);
      String second = RandomTexts.characters(here, 15);
      try {
        HighlightInvariants.check(text, second, here::nextInt);
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
