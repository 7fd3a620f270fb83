/**
 * From a text to words: where a word begins and ends, which signs belong to it, and whether a full
 * stop ends a sentence.
 *
 * <p>Start at {@link org.fundstelle.german.token.WordTokenizer}. {@link
 * org.fundstelle.german.token.TextNormalizer} gives a word the letters it is compared by.
 *
 * <p>Not here: what a word means or may be found by ({@code german.word}).
 */
@NullMarked
package org.fundstelle.german.token;

import org.jspecify.annotations.NullMarked;
