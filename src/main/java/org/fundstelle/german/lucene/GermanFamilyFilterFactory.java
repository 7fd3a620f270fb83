package org.fundstelle.german.lucene;

import java.util.Map;

/**
 * The filter {@code fundstelleGermanFamily}: stacks on each word the key of its word family:
 * <i>steuer</i> on {@code Besteuerung}. Its type is {@code family}.
 */
public final class GermanFamilyFilterFactory extends StackingFilterFactory {
  /** The name of the filter. */
  public static final String NAME = "fundstelleGermanFamily";

  /**
   * A factory.
   *
   * @throws IllegalArgumentException if there is an argument it doesn't know
   */
  public GermanFamilyFilterFactory(Map<String, String> args) {
    super(args, Step.FAMILY);
  }

  /** For the service loader only. */
  public GermanFamilyFilterFactory() {
    super();
  }
}
