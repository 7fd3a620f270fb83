/**
 * How people are spoken to: in German if that is their language, else in English.
 *
 * <p>Start at {@link org.fundstelle.message.Wording}, a sentence in both languages beside the code
 * that says it; {@link org.fundstelle.message.MessageBundle} has many of them in files.
 *
 * <p>Not here: the sentences, which stand in the packages that say them. This package imports none
 * of ours.
 */
@NullMarked
package org.fundstelle.message;

import org.jspecify.annotations.NullMarked;
