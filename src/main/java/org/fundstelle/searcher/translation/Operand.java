package org.fundstelle.searcher.translation;

import java.util.List;
import java.util.Set;
import org.fundstelle.german.word.Word;

/** What may be asked for close to something else, as word forms. */
sealed interface Operand {

  /**
   * Words in this order.
   *
   * @param places for each place the forms that may stand there
   * @param slop how many other words may stand between them in all
   * @param apart the same with one of its verbs in two pieces
   */
  record Sequence(List<Set<String>> places, int slop, List<Row> apart) implements Operand {
    /** Words of which none stands in two pieces. */
    Sequence(List<Set<String>> places, int slop) {
      this(places, slop, List.of());
    }
  }

  /**
   * These one after the other.
   *
   * @param slop how many other words may stand between them in all
   */
  record Row(List<Operand> operands, int slop) implements Operand {}

  /**
   * A verb in two pieces, which has its place where either of them stands.
   *
   * @param whole the verb in one piece
   * @param verb the forms of the first piece
   * @param particle the second
   */
  record Apart(Word whole, Set<String> verb, String particle) implements Operand {}

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
