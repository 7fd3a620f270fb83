package org.fundstelle.highlight;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Test;

/** The promises of {@link HighlightInvariants} on inputs that a fuzzer makes up. */
class HighlightFuzzTest {

  @FuzzTest(maxDuration = "30s")
  void marks_and_snippets_keep_their_promises(FuzzedDataProvider data) {
    String second = data.consumeString(30);
    int[] choices = data.consumeInts(24);
    String text = data.consumeRemainingAsString();
    int[] at = {0};
    HighlightInvariants.check(
        text,
        second,
        bound -> choices.length == 0 ? 0 : Math.floorMod(choices[at[0]++ % choices.length], bound));
  }

  /** Inputs worth keeping, readable here; the fuzzer's own are beside the resources. */
  @Test
  void odd_texts_keep_the_promises_too() {
    for (String text :
        new String[] {
          "",
          " ",
          "\uD83D",
          "\uDE80a",
          "a\u0308",
          " \u0308",
          "<mark>&amp;</mark>",
          "\u001B[31m",
          "\u202Eabc",
          "a\r\nb\rc",
          "\0",
          "„\u200D“",
          "x".repeat(500),
          ". ".repeat(100)
        }) {
      for (int seed = 0; seed < 30; seed++) {
        int base = seed;
        int[] at = {0};
        HighlightInvariants.check(text, "Titel", bound -> (base + 7 * at[0]++) % bound);
      }
    }
  }
}
