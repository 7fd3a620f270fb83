/**
 * Names in all their transcriptions: <i>Wostotschny</i> and <i>Vostochny</i> get one key.
 *
 * <p>Start at {@link org.fundstelle.german.name.NameTranscriber}.
 *
 * <p>Not here: which words may be names at all ({@code german.word}).
 */
@NullMarked
package org.fundstelle.german.name;

import org.jspecify.annotations.NullMarked;
