package org.fundstelle.searcher;

/**
 * How much each kind of key counts when one word of a query meets one of a text.
 *
 * <p>The kinds are added up. Compound parts never share a document frequency with the whole, or a
 * rare compound would rank like its commonest part.
 *
 * @param part all parts of a compound together
 * @param family words derived from the same stem
 * @param name a name, however it is transcribed
 * @param exact the very form
 * @param partFamily the families of a compound's parts, against the parts themselves
 * @param grams all runs of five letters together
 */
record WordWeights(
    float part, float family, float name, float exact, float partFamily, float grams) {
  static final WordWeights STANDARD = new WordWeights(1.8f, 0.5f, 0.6f, 0.3f, 0.3f, 0.5f);
}
