package org.fundstelle.searcher;

import java.util.List;
import org.apache.lucene.search.Query;
import org.fundstelle.highlight.MarkQuery;
import org.fundstelle.query.Warning;

/**
 * A query as Lucene finds it and as it is marked in a text.
 *
 * @param lucene finds the articles
 * @param marks what to mark in them
 * @param partMarks what to mark in an article that has none of {@code marks}: it was found by the
 *     parts of a compound
 * @param warnings what was odd
 */
record Translation(Query lucene, MarkQuery marks, MarkQuery partMarks, List<Warning> warnings) {}
