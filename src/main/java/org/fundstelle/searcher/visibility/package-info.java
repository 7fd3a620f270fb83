/**
 * Who may see what: embargo, expiry, what is withheld or killed, and the right to be forgotten.
 *
 * <p>Start at {@link org.fundstelle.searcher.visibility.Visibility}, through which every way out of
 * an index goes. {@code ForgottenNames} holds what a search asks for ({@code AskedWords}) against
 * each name by which articles may no longer be found, in whatever form, spelling or pattern either
 * is written.
 *
 * <p>Not here: who may ask ({@code web}).
 */
@NullMarked
package org.fundstelle.searcher.visibility;

import org.jspecify.annotations.NullMarked;
