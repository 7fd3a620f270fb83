/**
 * How an article stands in a Lucene index: field names, terms, stored values.
 *
 * <p>Start at {@link org.fundstelle.schema.DocumentMapper}: an article in, a Lucene document out;
 * {@link org.fundstelle.schema.StoredArticle} leads back. {@link org.fundstelle.schema.IndexFields}
 * names every Lucene field; no other package spells one out.
 *
 * <p>For readers who know Lucene. Not here: how a word is analysed ({@code german}), writing
 * ({@code indexer}), finding ({@code searcher}).
 */
@NullMarked
package org.fundstelle.schema;

import org.jspecify.annotations.NullMarked;
