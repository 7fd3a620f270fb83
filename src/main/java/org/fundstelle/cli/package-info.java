/**
 * The command line: {@code fundstelle COMMAND}.
 *
 * <p>Start at {@link org.fundstelle.cli.Main}; {@link org.fundstelle.cli.Fundstelle} holds what all
 * commands share, and each command is one class named after it ({@link
 * org.fundstelle.cli.SearchCommand} and so on), which says in a {@link
 * org.fundstelle.cli.CommandSyntax} what may be typed after its name. A new command is such a
 * class, a line in {@link org.fundstelle.cli.Main}'s list and its texts in {@code
 * Messages.properties} and {@code Messages_de.properties}.
 *
 * <p>Results go to standard output, everything else to standard error. Exit codes: 0 found or done,
 * 1 nothing found, 2 error or wrong usage, 130 interrupted.
 *
 * <p>Not here: reading files ({@code ingest}), indexing and searching (the root package). Nothing
 * in this package is for embedding applications.
 */
@NullMarked
package org.fundstelle.cli;

import org.jspecify.annotations.NullMarked;
