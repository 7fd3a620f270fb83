/**
 * The same index over an OpenSearch cluster without any plugin, for archives that outgrow one
 * machine.
 *
 * <p>Start at {@link org.fundstelle.cluster.ClusterIndex}. {@code IndexDefinition} says what an
 * index on the cluster looks like, {@code SentArticle} how an article gets there, {@code QueryDsl}
 * how a Lucene query is asked there; {@code ClusterView} is the searcher's view of it.
 *
 * <p>For readers who know OpenSearch. Not here: analysing ({@code german}), understanding queries
 * ({@code searcher}), making snippets ({@code highlight}); all of that runs in this process.
 */
@NullMarked
package org.fundstelle.cluster;

import org.jspecify.annotations.NullMarked;
