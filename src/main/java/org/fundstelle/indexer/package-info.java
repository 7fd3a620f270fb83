/**
 * Writing: articles go in, are replaced and go out; commits make them durable.
 *
 * <p>Not here: reading files ({@code ingest}), how an article stands in the index ({@code schema}),
 * finding ({@code searcher}).
 */
@NullMarked
package org.fundstelle.indexer;

import org.jspecify.annotations.NullMarked;
