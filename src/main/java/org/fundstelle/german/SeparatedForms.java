package org.fundstelle.german;

import java.util.Set;
import org.fundstelle.german.word.Word;

/**
 * How a separable verb stands where a main clause takes it apart: <i>baute … ab</i>.
 *
 * @param whole the verb in one piece: <i>abbauen</i>
 * @param verb the finite forms of the piece that is inflected, lower case
 * @param particle the other piece, in lower case
 */
public record SeparatedForms(Word whole, Set<String> verb, String particle) {
  /** So many words may stand between the verb and its particle. */
  public static final int MOST_BETWEEN = 12;

  /** Copies the set. */
  public SeparatedForms {
    verb = Set.copyOf(verb);
  }
}
