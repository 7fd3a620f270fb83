/**
 * How well and how fast: relevance against judged topics, and speed and size against a plain Lucene
 * program.
 *
 * <p>Start at {@link org.fundstelle.evaluation.Evaluation} for relevance (topics and judgments in
 * TREC's formats) and at {@link org.fundstelle.evaluation.Benchmark} for speed. {@link
 * org.fundstelle.evaluation.RelevanceTable} puts several ways of searching side by side; {@link
 * org.fundstelle.evaluation.PlainProgram} is what someone would write with Lucene alone, and what
 * everything here is compared with.
 *
 * <p>Not here: any part of searching itself; whatever is measured goes through {@link
 * org.fundstelle.ArticleIndex}, as an application would.
 */
@NullMarked
package org.fundstelle.evaluation;

import org.jspecify.annotations.NullMarked;
