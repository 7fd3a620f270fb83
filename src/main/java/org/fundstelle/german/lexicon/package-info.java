/**
 * What is known about German word forms: their lemmas, word classes and frequencies.
 *
 * <p>Start at {@link org.fundstelle.german.lexicon.Lexicon}. The data is CC BY-SA and comes from
 * its own jar at run time; what is derived from it lies in a cache folder of the user's, never in
 * this project.
 *
 * <p>Not here: what follows for a word of a text ({@code german}).
 */
@NullMarked
package org.fundstelle.german.lexicon;

import org.jspecify.annotations.NullMarked;
