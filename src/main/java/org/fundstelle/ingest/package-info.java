/**
 * From files to articles: one class per format, each giving a stream of articles and rejections.
 *
 * <p>Start at {@link org.fundstelle.ingest.ArticleSource}, which reads files, folders, archives and
 * streams; {@link org.fundstelle.ingest.Ingested} is what every entry becomes, {@link
 * org.fundstelle.ingest.Format} lists the formats. A new format is a class that fills a {@code
 * Draft}, an entry in {@code Format}, a line in {@code FileOpener} and a sign in {@code
 * FormatSniffer}.
 *
 * <p>Not here: writing articles into an index ({@code indexer}), the options of the command {@code
 * index} ({@code cli}). This package knows no Lucene.
 */
@NullMarked
package org.fundstelle.ingest;

import org.jspecify.annotations.NullMarked;
