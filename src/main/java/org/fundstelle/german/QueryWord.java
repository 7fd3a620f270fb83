package org.fundstelle.german;

import java.util.List;
import java.util.Map;

/**
 * What one word of a query looks for.
 *
 * @param word the word as typed, analysed
 * @param alternatives words it may also have been meant as, such as <i>führer</i> for
 *     <i>fuhrer</i>, with the weight each counts with
 * @param inflections all forms of the word that are known, lower case, itself included; what occurs
 *     in an index is for the index to say
 */
public record QueryWord(Word word, Map<Word, Float> alternatives, List<String> inflections) {

  /** Copies the collections. */
  public QueryWord {
    alternatives = Map.copyOf(alternatives);
    inflections = List.copyOf(inflections);
  }
}
