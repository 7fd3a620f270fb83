/**
 * German text analysis: from a text to words, and from a word to everything it may be found by.
 *
 * <p>Start at {@link org.fundstelle.german.TextAnalyzer}: it takes a text apart into {@link
 * org.fundstelle.german.TokenizedText tokens}, each with a {@link org.fundstelle.german.word.Word},
 * and {@link org.fundstelle.german.JoinFinder finds} what several of them make together. {@link
 * org.fundstelle.german.GermanAnalysis} makes the analyzers, and {@link
 * org.fundstelle.german.QueryAnalyzer} does for queries what is done for texts.
 *
 * <p>One room for each step: {@code token} (text to words), {@code name} (transcriptions), {@code
 * morphology} (base forms, compounds, families) and {@code word}, which puts them together; here,
 * whole texts and queries. Not here: the word list itself ({@code german.lexicon}), how a word
 * stands in the index ({@code schema}).
 */
@NullMarked
package org.fundstelle.german;

import org.jspecify.annotations.NullMarked;
