package org.fundstelle.german.lucene;

import java.util.Map;

/**
 * The filter {@code fundstelleGermanName}: stacks on each word the keys of a name, under which its
 * transcriptions meet: those of <i>Wladimir</i> on {@code Vladimir}. Its type is {@code name}.
 */
public final class GermanNameFilterFactory extends StackingFilterFactory {
  /** The name of the filter. */
  public static final String NAME = "fundstelleGermanName";

  /**
   * A factory.
   *
   * @throws IllegalArgumentException if there is an argument it doesn't know
   */
  public GermanNameFilterFactory(Map<String, String> args) {
    super(args, Step.NAME);
  }

  /** For the service loader only. */
  public GermanNameFilterFactory() {
    super();
  }
}
