package org.fundstelle.german.lucene;

import java.util.EnumSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.fundstelle.german.Analysis;

/**
 * The whole German analysis as a Lucene analyzer: each word as it stands, in lower case, and
 * stacked on it its lemmas, the parts of a compound, its family, the keys of a name, and what it
 * makes together with other words; each kind with a type of its own.
 *
 * <p>Safe for use by several threads, as every analyzer is.
 */
public final class FundstelleGermanAnalyzer extends Analyzer {
  private final Analysis analysis;

  /** An analyzer with the lexicon. */
  public FundstelleGermanAnalyzer() {
    this(Analysis.LEXICON);
  }

  /** An analyzer of this kind. */
  public FundstelleGermanAnalyzer(Analysis analysis) {
    this.analysis = analysis;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    FundstelleTokenizer words = new FundstelleTokenizer(analysis);
    return new TokenStreamComponents(
        words,
        new StackingFilter(
            words,
            analysis,
            EnumSet.of(Step.LEMMA, Step.COMPOUND, Step.FAMILY, Step.NAME, Step.JOIN),
            true));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new LowerCaseFilter(in);
  }
}
