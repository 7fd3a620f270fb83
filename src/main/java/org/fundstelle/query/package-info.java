/**
 * The query language: text becomes a sealed tree, and the tree becomes text again.
 *
 * <p>Start at {@link org.fundstelle.query.Query}, the tree. Not here: what a node finds ({@code
 * searcher}). This package knows no Lucene.
 */
@NullMarked
package org.fundstelle.query;

import org.jspecify.annotations.NullMarked;
