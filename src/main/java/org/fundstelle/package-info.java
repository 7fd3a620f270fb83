/**
 * The way in: an {@link org.fundstelle.ArticleIndex} takes articles and answers searches.
 *
 * <p>Start at {@code LocalIndex.open(path)}. The values that go in and come out stand beside what
 * they describe: {@link org.fundstelle.article.Article}, {@link
 * org.fundstelle.searcher.SearchRequest}, {@link org.fundstelle.searcher.SearchResult}, {@link
 * org.fundstelle.highlight.Snippet}. {@link org.fundstelle.LocalIndex} also rebuilds, verifies,
 * backs up and restores an index as a whole.
 *
 * <p>Not here: the command line ({@code cli}), reading files ({@code ingest}).
 */
@NullMarked
package org.fundstelle;

import org.jspecify.annotations.NullMarked;
