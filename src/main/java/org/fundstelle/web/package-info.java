/**
 * The web page and the HTTP API.
 *
 * <p>Start at {@link org.fundstelle.web.FundstelleServer}, which serves an open {@link
 * org.fundstelle.ArticleIndex}; {@link org.fundstelle.web.ServerOptions} says how. A request passes
 * {@code FrontDoor} (who may come in), {@code Routes} (which endpoint answers) and one {@code
 * Endpoint}, which {@code Workers} call if it reads articles; the page is static files in the
 * folder of the same name among the resources.
 *
 * <p>Not here: searching and marking (the root package and below), options of the command {@code
 * serve} ({@code cli}).
 */
@NullMarked
package org.fundstelle.web;

import org.jspecify.annotations.NullMarked;
