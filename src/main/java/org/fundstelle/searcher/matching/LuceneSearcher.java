package org.fundstelle.searcher.matching;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.fundstelle.schema.GermanSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's searcher, weighing as our indexes are written. It does not count the clauses of a query:
 * {@code SearchLimits} bound what is asked, and a word of ours is a dozen of Lucene's clauses.
 */
public final class LuceneSearcher extends IndexSearcher {
  private final @Nullable Deadline deadline;

  /** Where terms stand that were looked up before; of one search only, which one thread makes. */
  private final Map<Term, TermStates> known = new HashMap<>();

  /** A searcher on what {@code reader} sees. */
  public LuceneSearcher(IndexReader reader) {
    this(reader, null);
  }

  /** A searcher that stops at this time. */
  public LuceneSearcher(IndexReader reader, @Nullable Deadline deadline) {
    super(reader);
    setSimilarity(new GermanSimilarity());
    setTimeout(deadline);
    this.deadline = deadline;
  }

  @Override
  public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
    if (deadline == null || !readsPositions(query)) {
      return super.createWeight(query, mode, boost);
    }
    // To look up a thousand forms takes long, too; when time is up, this weight ends the search.
    Query asked = timeIsUp() ? new MatchNoDocsQuery("time is up") : query;
    return new DeadlineWeight(asked.createWeight(this, mode, boost), deadline, stride(query));
  }

  /** Notes where a term stands, if this is the searcher of one search, which has an end. */
  public void keep(Term term, TermStates states) {
    if (deadline != null) {
      known.put(term, states);
    }
  }

  /** Where a term stands in what {@code lucene} sees. */
  static TermStates states(IndexSearcher lucene, Term term, boolean statistics) throws IOException {
    TermStates known = lucene instanceof LuceneSearcher ours ? ours.known.get(term) : null;
    return known == null ? TermStates.build(lucene, term, statistics) : known;
  }

  /** When it stops, if it does. */
  @Nullable Deadline deadline() {
    return deadline;
  }

  /** Whether the search is to end here; from then on it finds nothing more. */
  boolean timeIsUp() {
    return deadline != null && deadline.strikes();
  }

  /** Time may also be up before the search of a part of the index has begun. */
  @Override
  protected void searchLeaf(
      LeafReaderContext leaf, int from, int to, Weight weight, Collector collector)
      throws IOException {
    // Some queries Lucene counts without looking at an article, nor at the time: of one that was
    // rewritten late, what it excludes may be gone.
    if (deadline != null && deadline.hasStruck()) {
      return;
    }
    try {
      super.searchLeaf(leaf, from, to, weight, collector);
    } catch (CollectionTerminatedException timeIsUp) {
      // What was found elsewhere stays; Deadline remembers that this is not all.
    }
  }

  /** To ask for the time takes a tenth of a microsecond: nothing but for a plain sequence. */
  private static int stride(Query query) {
    return query instanceof SequenceQuery || query instanceof BoostQuery ? 8 : 1;
  }

  private static boolean readsPositions(Query query) {
    return query instanceof IntervalQuery
        || query instanceof MultiPhraseQuery
        || query instanceof PhraseQuery
        || query instanceof SequenceQuery
        || (query instanceof BoostQuery boosted && readsPositions(boosted.getQuery()));
  }

  /** A query that has nothing left to rewrite returns itself, and Lucene goes by that. */
  @Override
  @SuppressWarnings("ReferenceEquality")
  public Query rewrite(Query original) throws IOException {
    Query query = original;
    for (Query next = query.rewrite(this); next != query; next = query.rewrite(this)) {
      query = next;
    }
    return query;
  }
}
