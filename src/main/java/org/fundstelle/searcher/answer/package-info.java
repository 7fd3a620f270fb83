/**
 * How a search is answered: a query becomes Lucene's, hits come back ranked, with their snippets;
 * also pages, facets, copies, similar articles, completion, explanations, and what else a query may
 * have been meant as.
 *
 * <p>Start at {@link org.fundstelle.searcher.answer.ArticleSearcher}; {@code Search} runs one
 * search, {@code SearchSetting} is what all searches of an index share.
 *
 * <p>Not here: how a tree becomes Lucene's query ({@code searcher.translation}), who may see what
 * ({@code searcher.visibility}).
 */
@NullMarked
package org.fundstelle.searcher.answer;

import org.jspecify.annotations.NullMarked;
