package org.fundstelle.german.lucene;

import java.util.EnumSet;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.fundstelle.german.Analysis;

/** What the factories of all steps share. */
abstract class StackingFilterFactory extends TokenFilterFactory {
  private final Analysis analysis;
  private final Step step;
  private final boolean keepsWord;

  StackingFilterFactory(Map<String, String> args, Step step) {
    super(args);
    this.step = step;
    analysis = Arguments.analysis(get(args, Arguments.ANALYSIS, Arguments.LEXICON));
    keepsWord = step != Step.LEMMA || getBoolean(args, Arguments.KEEPS_WORD, true);
    Arguments.requireNoMore(args);
  }

  /** For the service loader only. */
  StackingFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new StackingFilter(input, analysis, EnumSet.of(step), keepsWord);
  }
}
