package org.fundstelle.german.lucene;

import java.util.Map;

/**
 * The filter {@code fundstelleGermanCompound}: stacks on each word the base forms of the parts of a
 * compound, each with its own offsets where the token stands in the text as it is. Its type is
 * {@code part}.
 */
public final class GermanCompoundFilterFactory extends StackingFilterFactory {
  /** The name of the filter. */
  public static final String NAME = "fundstelleGermanCompound";

  /**
   * A factory.
   *
   * @throws IllegalArgumentException if there is an argument it doesn't know
   */
  public GermanCompoundFilterFactory(Map<String, String> args) {
    super(args, Step.COMPOUND);
  }

  /** For the service loader only. */
  public GermanCompoundFilterFactory() {
    super();
  }
}
