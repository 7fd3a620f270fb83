/**
 * What the words of a query are there for: which ask, which say nothing beside others, and which
 * are no words at all. Trees in, answers out; nothing here asks an index.
 *
 * <p>Start at {@link org.fundstelle.searcher.reading.Questions} and {@link
 * org.fundstelle.searcher.reading.LightWords}.
 *
 * <p>Not here: what words are also called or written ({@code searcher.expansion}), and what a query
 * that found little may have been meant as, which an index has to be asked for ({@code searcher}).
 */
@NullMarked
package org.fundstelle.searcher.reading;

import org.jspecify.annotations.NullMarked;
