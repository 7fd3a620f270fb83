package org.fundstelle.searcher.translation;

import java.util.List;
import java.util.Set;

/** What may be asked for close to something else, as word forms. */
sealed interface Operand {

  /**
   * Words in this order.
   *
   * @param places for each place the forms that may stand there
   * @param slop how many other words may stand between them in all
   */
  record Sequence(List<Set<String>> places, int slop) implements Operand {}

  /** One of these. */
  record AnyOf(List<Operand> operands) implements Operand {}

  /**
   * All of these, in any order.
   *
   * @param distance for two words how many places apart they may be; in general one less than there
   *     are operands, and the words that may stand between them in all
   */
  record Together(List<Operand> operands, int distance) implements Operand {}
}
