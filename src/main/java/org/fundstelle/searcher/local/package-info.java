/**
 * An index on this machine, as the searcher asks it.
 *
 * <p>Start at {@link org.fundstelle.searcher.local.LuceneView}, which is an {@link
 * org.fundstelle.searcher.IndexView}; {@link org.fundstelle.searcher.local.LuceneSnapshots} keeps
 * the points in time that pages go on in.
 *
 * <p>Not here: the same for an index elsewhere ({@code cluster}).
 */
@NullMarked
package org.fundstelle.searcher.local;

import org.jspecify.annotations.NullMarked;
