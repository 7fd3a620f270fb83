/**
 * How German words are built: base forms, parts of compounds, words of one family, and what
 * spelling reforms, Switzerland and careful gender changed in them.
 *
 * <p>Start at {@link org.fundstelle.german.morphology.Lemmatizer}, {@link
 * org.fundstelle.german.morphology.CompoundSplitter} and {@link
 * org.fundstelle.german.morphology.WordFamilies}. All of it works on single words, with the word
 * list of {@code german.lexicon}.
 *
 * <p>Not here: names ({@code german.name}), what the findings become ({@code german.word}).
 */
@NullMarked
package org.fundstelle.german.morphology;

import org.jspecify.annotations.NullMarked;
