/**
 * Lucene queries that Lucene doesn't have: unions of word forms at a place, sequences and
 * neighbourhoods of them, dampened scores; and how all of them keep to a time.
 *
 * <p>Start at {@link org.fundstelle.searcher.matching.SequenceQuery} and {@link
 * org.fundstelle.searcher.matching.PlacesQuery}. {@link
 * org.fundstelle.searcher.matching.LuceneSearcher} runs them, and ends them at a {@link
 * org.fundstelle.searcher.matching.Deadline}.
 *
 * <p>Not here: the query language and articles, of which this room knows nothing ({@code
 * searcher}).
 */
@NullMarked
package org.fundstelle.searcher.matching;

import org.jspecify.annotations.NullMarked;
