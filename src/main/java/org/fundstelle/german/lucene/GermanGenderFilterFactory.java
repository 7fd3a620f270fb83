package org.fundstelle.german.lucene;

import java.util.Map;

/**
 * The filter {@code fundstelleGermanGender}: stacks on each word the base forms of both words that
 * a gender form stands for: <i>journalist</i> and <i>journalistin</i> on {@code Journalist:innen}.
 * Its type is {@code gender}.
 */
public final class GermanGenderFilterFactory extends StackingFilterFactory {
  /** The name of the filter. */
  public static final String NAME = "fundstelleGermanGender";

  /**
   * A factory.
   *
   * @throws IllegalArgumentException if there is an argument it doesn't know
   */
  public GermanGenderFilterFactory(Map<String, String> args) {
    super(args, Step.GENDER);
  }

  /** For the service loader only. */
  public GermanGenderFilterFactory() {
    super();
  }
}
