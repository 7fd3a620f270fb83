/**
 * From files to articles: one class per format, each giving a stream of articles and rejections.
 *
 * <p>Not here: writing them into an index ({@code indexer}).
 */
@NullMarked
package org.fundstelle.ingest;

import org.jspecify.annotations.NullMarked;
