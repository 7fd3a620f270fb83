package org.fundstelle.german;

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
 */
record Modifier(String lemma, int start, int end, double cost, List<Reading> readings) {
  Modifier {
    readings = List.copyOf(readings);
  }
}
