/**
 * What a reader sees of texts in markup: HTML, Markdown and XML become plain text.
 *
 * <p>Start at {@link org.fundstelle.ingest.markup.HtmlText} for pieces of HTML, {@link
 * org.fundstelle.ingest.markup.MainText} for whole pages, and {@link
 * org.fundstelle.ingest.markup.XmlElement}.
 *
 * <p>Not here: what the formats call their fields ({@code ingest}).
 */
@NullMarked
package org.fundstelle.ingest.markup;

import org.jspecify.annotations.NullMarked;
