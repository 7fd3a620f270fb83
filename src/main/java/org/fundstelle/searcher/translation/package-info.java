/**
 * From the tree of a query to Lucene's query, and to what of it is to be marked.
 *
 * <p>Start at {@link org.fundstelle.searcher.translation.QueryTranslator}. A single word becomes
 * the sum of all that it may be found by ({@code WordQueries}), a phrase a sequence of the forms
 * that occur ({@code FormQueries}, {@code TermForms}).
 *
 * <p>Not here: Lucene queries that Lucene doesn't have ({@code searcher.matching}), other words for
 * the same ({@code searcher.expansion}).
 */
@NullMarked
package org.fundstelle.searcher.translation;

import org.jspecify.annotations.NullMarked;
