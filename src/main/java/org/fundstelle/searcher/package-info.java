/**
 * Finding: a query becomes Lucene's, hits come back ranked, with their snippets.
 *
 * <p>Start at {@link org.fundstelle.searcher.SearchRequest} and {@link
 * org.fundstelle.searcher.SearchResult}.
 *
 * <p>Not here: the query language ({@code query}), marks ({@code highlight}), writing ({@code
 * indexer}).
 */
@NullMarked
package org.fundstelle.searcher;

import org.jspecify.annotations.NullMarked;
