/**
 * The query language: text becomes a sealed tree, and the tree becomes text again.
 *
 * <p>Start at {@link org.fundstelle.query.QueryParser}, whose Javadoc holds the grammar, and {@link
 * org.fundstelle.query.Query}, the tree. {@link org.fundstelle.query.QueryPrinter} writes a tree as
 * text that reads as the same tree, {@link org.fundstelle.query.QueryDescriber} says it in words; a
 * {@link org.fundstelle.query.Warning} is what was odd.
 *
 * <p>Not here: what a node finds ({@code searcher}). This package knows no Lucene.
 */
@NullMarked
package org.fundstelle.query;

import org.jspecify.annotations.NullMarked;
