package org.fundstelle.german;

import java.util.List;
import java.util.Map;

/**
 * What one word of a query looks for.
 *
 * @param word the word as typed, analysed
 * @param alternatives words it may also have been meant as, such as <i>führer</i> for
 *     <i>fuhrer</i>, with the weight each counts with
 * @param partFamilies the families of a compound's parts, by the part
 * @param spellings other forms the very same word may be written as, such as <i>daß</i> for
 *     <i>dass</i>, lower case
 */
public record QueryWord(
    Word word,
    Map<Word, Float> alternatives,
    Map<String, List<String>> partFamilies,
    List<String> spellings) {

  /** Copies maps and list. */
  public QueryWord {
    spellings = List.copyOf(spellings);
    alternatives = Map.copyOf(alternatives);
    partFamilies = Map.copyOf(partFamilies);
  }
}
