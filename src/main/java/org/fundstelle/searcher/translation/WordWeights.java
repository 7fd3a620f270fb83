package org.fundstelle.searcher.translation;

/**
 * How much each kind of key counts when one word of a query meets one of a text.
 *
 * <p>The kinds are added up. Compound parts never share a document frequency with the whole, or a
 * rare compound would rank like its commonest part.
 *
 * @param part all parts of a compound together
 * @param family what the word is derived from, and what is derived from it
 * @param sibling other words of the same root
 * @param name a name, however it is transcribed
 * @param exact the very form
 * @param partFamily the families of a compound's parts, against the parts themselves
 * @param sequence words joined by a hyphen, side by side
 * @param grams all runs of five letters together
 */
public record WordWeights(
    float part,
    float family,
    float sibling,
    float name,
    float exact,
    float partFamily,
    float sequence,
    float grams) {
  /** Those of every search. */
  public static final WordWeights STANDARD =
      new WordWeights(1.8f, 0.5f, 0.2f, 1f, 0.3f, 0.3f, 0.5f, 0.5f);
}
