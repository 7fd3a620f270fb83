package org.fundstelle.german.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.fundstelle.german.Analysis;
import org.junit.jupiter.api.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;

/** Lucene's own checks of token streams, on random text. */
class RandomTextTest {
  private static final int TEXTS = Boolean.getBoolean("fundstelle.soak") ? 5_000 : 60;

  @Test
  void lucenes_checks_pass() {
    // Lucene's test framework runs on JUnit 4.
    Result result = JUnitCore.runClasses(Checks.class);
    assertThat(result.getFailures()).isEmpty();
    assertThat(result.getRunCount()).isEqualTo(4);
  }

  /** Run by Lucene's runner. */
  public static class Checks extends BaseTokenStreamTestCase {
    private static void check(Analyzer analyzer) throws IOException {
      // Parts have offsets of their own, so tokens that start together need not end together.
      checkRandomData(random(), analyzer, TEXTS, 20, false, false);
      analyzer.close();
    }

    /** The analyzer with the lexicon. */
    public void testAnalyzer() throws IOException {
      check(new FundstelleGermanAnalyzer());
    }

    /** The analyzer with the stemmer. */
    public void testStemmer() throws IOException {
      check(new FundstelleGermanAnalyzer(Analysis.STEMMER));
    }

    /** All steps in a chain. */
    public void testSteps() throws IOException {
      check(
          CustomAnalyzer.builder()
              .withTokenizer("fundstelleGerman")
              .addTokenFilter("fundstelleGermanJoin")
              .addTokenFilter("fundstelleGermanCompound")
              .addTokenFilter("fundstelleGermanName")
              .addTokenFilter("fundstelleGermanGender")
              .addTokenFilter("fundstelleGermanFamily")
              .addTokenFilter("fundstelleGermanLemma")
              .build());
    }

    /** All steps behind Lucene's tokenizer. */
    public void testBehindStandardTokenizer() throws IOException {
      check(
          CustomAnalyzer.builder()
              .withTokenizer("standard")
              .addTokenFilter("fundstelleGermanCompound")
              .addTokenFilter("fundstelleGermanFamily")
              .addTokenFilter("fundstelleGermanLemma")
              .build());
    }
  }
}
