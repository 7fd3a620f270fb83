package org.fundstelle.german.morphology;

/**
 * One part of a compound.
 *
 * @param lemma what it is indexed as, lower case: {@code waffe} in {@code Waffengeschäft}
 * @param start where it begins in the word, in UTF-16 code units
 * @param end where it ends; the linking element is left out
 */
public record Part(String lemma, int start, int end) {}
