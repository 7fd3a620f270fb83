/**
 * German text analysis: from a text to words, and from a word to everything it may be found by.
 *
 * <p>Start at {@link org.fundstelle.german.TextAnalyzer}: it takes a text apart into {@link
 * org.fundstelle.german.TokenizedText tokens}, each with a {@link org.fundstelle.german.Word}: the
 * form as it stands, its lemmas, the parts of a compound, its family and the keys of a name. One
 * class per step: {@code Lemmatizer}, {@code CompoundSplitter}, {@code WordFamilies}, {@code
 * NameTranscriber} and so on. {@link org.fundstelle.german.GermanAnalysis} makes the analyzers, and
 * {@link org.fundstelle.german.QueryAnalyzer} does for queries what is done for texts.
 *
 * <p>Not here: the word list itself ({@code german.lexicon}), how a word stands in the index
 * ({@code schema}).
 */
@NullMarked
package org.fundstelle.german;

import org.jspecify.annotations.NullMarked;
