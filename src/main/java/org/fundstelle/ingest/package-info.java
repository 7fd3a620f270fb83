/**
 * From files to articles: one class per format, each giving a stream of articles and rejections.
 *
 * <p>Start at {@link org.fundstelle.ingest.Ingested}, what every entry of a source becomes.
 *
 * <p>Not here: writing them into an index ({@code indexer}).
 */
@NullMarked
package org.fundstelle.ingest;

import org.jspecify.annotations.NullMarked;
