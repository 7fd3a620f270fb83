/**
 * Finding: a query becomes Lucene's, hits come back ranked, with their snippets.
 *
 * <p>Start at {@link org.fundstelle.searcher.SearchRequest} and {@link
 * org.fundstelle.searcher.SearchResult}, the values that go in and come out. Between them stands
 * {@link org.fundstelle.searcher.ArticleSearcher}: {@code QueryTranslator} turns the tree of a
 * query into Lucene's and notes what is to be marked, {@code Search} runs it, {@code Visibility}
 * keeps back what may not be seen.
 *
 * <p>Not here: the query language ({@code query}), marks ({@code highlight}), writing ({@code
 * indexer}).
 */
@NullMarked
package org.fundstelle.searcher;

import org.jspecify.annotations.NullMarked;
