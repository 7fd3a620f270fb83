package org.fundstelle.german.lucene;

import java.util.Map;

/**
 * The filter {@code fundstelleGermanLemma}: stacks on each word the base forms of a word:
 * <i>gehen</i> on {@code ging}; {@code preserveOriginal="false"} puts the likeliest in the place of
 * the form. Its type is {@code lemma}.
 */
public final class GermanLemmaFilterFactory extends StackingFilterFactory {
  /** The name of the filter. */
  public static final String NAME = "fundstelleGermanLemma";

  /**
   * A factory.
   *
   * @throws IllegalArgumentException if there is an argument it doesn't know
   */
  public GermanLemmaFilterFactory(Map<String, String> args) {
    super(args, Step.LEMMA);
  }

  /** For the service loader only. */
  public GermanLemmaFilterFactory() {
    super();
  }
}
