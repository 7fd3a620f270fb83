/**
 * Where it stands: the passages of a text that answer a query, and the marks in them.
 *
 * <p>Start at {@link org.fundstelle.highlight.Highlighter}: it takes the texts of an article and a
 * {@link org.fundstelle.highlight.MarkQuery}, which says what to mark, and answers with {@link
 * org.fundstelle.highlight.Snippet snippets}, or with all {@link org.fundstelle.highlight.Span
 * spans} of a text for a reading view. {@link org.fundstelle.highlight.PassageBreaker} finds German
 * sentences and may be used by itself. Marks are offsets into the original text; markup is added,
 * escaped, at the edge: {@link org.fundstelle.highlight.HtmlRenderer}, {@link
 * org.fundstelle.highlight.TerminalRenderer}, {@link org.fundstelle.highlight.PlainRenderer}.
 *
 * <p>Not here: which articles are found, and what of a query is to be marked ({@code searcher}).
 */
@NullMarked
package org.fundstelle.highlight;

import org.jspecify.annotations.NullMarked;
