/**
 * What an article is: {@link org.fundstelle.article.Article} and the names and types of its fields.
 *
 * <p>Start at {@link org.fundstelle.article.Article#of}; {@link org.fundstelle.article.Field} is
 * the one list of all fields with their German, English and JSON names. Every reader of a format,
 * the query language, the index and the output go through that list, so that a new field is one
 * entry there.
 *
 * <p>Not here: how an article becomes an index entry ({@code schema}), how files become articles
 * ({@code ingest}). This package knows no Lucene.
 */
@NullMarked
package org.fundstelle.article;

import org.jspecify.annotations.NullMarked;
