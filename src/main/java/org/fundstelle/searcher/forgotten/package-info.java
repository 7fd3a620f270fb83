/**
 * The right to be forgotten: whether a search means a name by which articles may no longer be
 * found.
 *
 * <p>Start at {@link org.fundstelle.searcher.forgotten.ForgottenNames}. It holds what a search asks
 * for ({@code AskedWords}) against each name ({@code ForgottenName}), in whatever form, spelling or
 * pattern either is written.
 *
 * <p>Not here: embargo, expiry and what else keeps an article back ({@code searcher}).
 */
@NullMarked
package org.fundstelle.searcher.forgotten;

import org.jspecify.annotations.NullMarked;
