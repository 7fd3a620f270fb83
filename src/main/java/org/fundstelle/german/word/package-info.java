/**
 * Everything a single word may be found by.
 *
 * <p>Start at {@link org.fundstelle.german.word.Word}: the form as it stands, its base forms, the
 * parts of a compound, its family and the keys of a name, each a {@link
 * org.fundstelle.german.word.Term}. A {@link org.fundstelle.german.word.WordAnalyzer} makes it:
 * {@link org.fundstelle.german.word.LexiconWordAnalyzer} with the word list, others with stems or
 * for other languages; {@link org.fundstelle.german.word.FormAnalyzer} stands before them. {@link
 * org.fundstelle.german.word.KeyedForm} packs it into bytes.
 *
 * <p>Not here: what several words make together ({@code german}).
 */
@NullMarked
package org.fundstelle.german.word;

import org.jspecify.annotations.NullMarked;
