/**
 * Where it stands: the passages of a text that answer a query, and the marks in them.
 *
 * <p>Start at {@link org.fundstelle.highlight.Snippet}, what a reader is shown. Marks are offsets
 * into the original text; markup is added, escaped, at the edge.
 *
 * <p>Not here: which articles are found ({@code searcher}).
 */
@NullMarked
package org.fundstelle.highlight;

import org.jspecify.annotations.NullMarked;
