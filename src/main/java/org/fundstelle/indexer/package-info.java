/**
 * Writing: articles go in, are replaced and go out; commits make them durable.
 *
 * <p>Start at {@link org.fundstelle.indexer.ArticleWriter}; what it says of each article is an
 * {@link org.fundstelle.indexer.Outcome}. Beside it, what is done with a whole index: {@link
 * org.fundstelle.indexer.IndexVerifier} checks it, {@link org.fundstelle.indexer.BackupFolder}
 * copies a commit, {@link org.fundstelle.indexer.Reanalysis} builds it anew from its stored
 * articles.
 *
 * <p>Not here: reading files ({@code ingest}), how an article stands in the index ({@code schema}),
 * finding ({@code searcher}).
 */
@NullMarked
package org.fundstelle.indexer;

import org.jspecify.annotations.NullMarked;
