package org.fundstelle.searcher.translation;

import java.util.List;
import org.apache.lucene.search.Query;
import org.fundstelle.highlight.QueryMarks;
import org.fundstelle.query.Warning;

/**
 * A query as Lucene finds it and as it is marked in a text.
 *
 * @param lucene finds the articles
 * @param marks what to mark in them
 * @param warnings what was odd
 */
public record Translation(Query lucene, QueryMarks marks, List<Warning> warnings) {}
