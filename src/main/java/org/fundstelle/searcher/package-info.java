/**
 * Finding: what is asked, what is answered, and what an index must be able to for it.
 *
 * <p>Start at {@link org.fundstelle.searcher.SearchRequest} and {@link
 * org.fundstelle.searcher.SearchResult}, the values that go in and come out; {@link
 * org.fundstelle.searcher.IndexView} is an index as everything in the rooms below asks it.
 *
 * <p>Not here: how the answer comes about ({@code searcher.answer}), the query language ({@code
 * query}), marks ({@code highlight}), writing ({@code indexer}).
 */
@NullMarked
package org.fundstelle.searcher;

import org.jspecify.annotations.NullMarked;
