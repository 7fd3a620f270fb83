package org.fundstelle.german.lucene;

import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;
import org.fundstelle.german.Analysis;

/**
 * Makes {@link FundstelleTokenizer}s under the name {@code fundstelleGerman}; {@code
 * analysis="stemmer"} for one without the lexicon.
 */
public final class FundstelleTokenizerFactory extends TokenizerFactory {
  /** The name of the tokenizer. */
  public static final String NAME = "fundstelleGerman";

  private final Analysis analysis;

  /**
   * A factory.
   *
   * @throws IllegalArgumentException if there is an argument it doesn't know
   */
  public FundstelleTokenizerFactory(Map<String, String> args) {
    super(args);
    analysis = Arguments.analysis(get(args, Arguments.ANALYSIS, Arguments.LEXICON));
    Arguments.requireNoMore(args);
  }

  /** For the service loader only. */
  public FundstelleTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public FundstelleTokenizer create(AttributeFactory factory) {
    return new FundstelleTokenizer(factory, analysis);
  }
}
