/**
 * What the words of a query are also called or written: tree in, tree out, before anything is
 * translated.
 *
 * <p>Start at {@link org.fundstelle.searcher.expansion.SynonymExpansion}, which asks every {@link
 * org.fundstelle.searcher.expansion.Alternatives}: a user's {@link
 * org.fundstelle.searcher.expansion.Synonyms}, and one class for each way in which Germans write
 * one thing differently (<i>10.000</i> and <i>10 000</i>, <i>Rad fahren</i> and <i>radfahren</i>).
 *
 * <p>Not here: inflection and spellings of a single word, which the analysis knows ({@code
 * german}).
 */
@NullMarked
package org.fundstelle.searcher.expansion;

import org.jspecify.annotations.NullMarked;
