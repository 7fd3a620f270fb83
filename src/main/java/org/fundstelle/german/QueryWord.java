package org.fundstelle.german;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundstelle.german.word.Word;

/**
 * What one word of a query looks for.
 *
 * @param word the word as typed, analysed
 * @param alternatives words it may also have been meant as, such as <i>führer</i> for
 *     <i>fuhrer</i>, with the weight each counts with
 * @param partFamilies the families of a compound's parts, by the part
 * @param spellings other forms the very same word may be written as, such as <i>daß</i> for
 *     <i>dass</i>, lower case
 * @param homograph whether its form is also one of another word, so that it says nothing by itself:
 *     <i>Schloss</i>, which <i>schloss</i> is not
 */
public record QueryWord(
    Word word,
    Map<Word, Float> alternatives,
    Map<String, List<String>> partFamilies,
    List<String> spellings,
    boolean homograph) {

  /** Copies maps, in their order, and list. */
  public QueryWord {
    spellings = List.copyOf(spellings);
    // Map.copyOf has another order in each process: sums of scores would differ in the last digit.
    alternatives = Collections.unmodifiableMap(new LinkedHashMap<>(alternatives));
    partFamilies = Collections.unmodifiableMap(new LinkedHashMap<>(partFamilies));
  }
}
