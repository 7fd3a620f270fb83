package org.fundstelle.german.lucene;

import java.util.Map;

/**
 * The filter {@code fundstelleGermanJoin}: stacks on each word the base forms of what a word makes
 * together with later ones: <i>abfeuern</i> on {@code feuerte} … {@code ab}, <i>einfuhr</i> on
 * {@code Ein-} {@code und Ausfuhr}; needs {@link FundstelleTokenizer}. Its type is {@code join}.
 */
public final class GermanJoinFilterFactory extends StackingFilterFactory {
  /** The name of the filter. */
  public static final String NAME = "fundstelleGermanJoin";

  /**
   * A factory.
   *
   * @throws IllegalArgumentException if there is an argument it doesn't know
   */
  public GermanJoinFilterFactory(Map<String, String> args) {
    super(args, Step.JOIN);
  }

  /** For the service loader only. */
  public GermanJoinFilterFactory() {
    super();
  }
}
