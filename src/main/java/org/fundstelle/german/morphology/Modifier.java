package org.fundstelle.german.morphology;

import java.util.List;
import org.fundstelle.german.lexicon.Reading;

/**
 * A word that stands before the head of a compound.
 *
 * @param lemma its base form, lower case
 * @param start where it begins
 * @param end where it ends, without linking element
 * @param cost how unlikely it is
 * @param readings of the word if it may be a compound itself
 * @param bound whether it is an adjective or the stem of a verb: {@code gleichzeitig} and the like
 *     are derived from a whole phrase
 */
record Modifier(
    String lemma, int start, int end, double cost, List<Reading> readings, boolean bound) {
  Modifier {
    readings = List.copyOf(readings);
  }
}
