package org.fundstelle.searcher.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.ExactPhraseMatcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseMatcher;
import org.apache.lucene.search.PhraseQuery.PostingsAndFreq;
import org.apache.lucene.search.PhraseWeight;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Word forms one after the other, for each place any of some: finds and weighs what Lucene's {@link
 * MultiPhraseQuery} does. Unlike that it reads positions only where an article can still get among
 * the best hits, and passes over stretches of the index where none can.
 */
public final class SequenceQuery extends Query {
  /** Lucene's own union of more forms for one place is faster. */
  private static final int MOST_MERGED = 16;

  /** What it takes to look at the positions of an article, and at each: Lucene's estimates. */
  private static final float SEEK_COST = 128;

  private static final float POSITION_COST = 7;

  private final String field;
  private final List<List<String>> places;

  /** A sequence of two or more places, each with at least one form. */
  public SequenceQuery(String field, Collection<? extends Collection<String>> places) {
    this.field = field;
    this.places = places.stream().map(forms -> forms.stream().sorted().toList()).toList();
  }

  /** The Lucene field of forms. */
  public String field() {
    return field;
  }

  /** For each place the forms that may stand there, in the order of their characters. */
  public List<List<String>> places() {
    return places;
  }

  private Term[] terms(List<String> forms) {
    return forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new);
  }

  @Override
  public Weight createWeight(IndexSearcher lucene, ScoreMode mode, float boost) throws IOException {
    Map<String, TermStates> states = new HashMap<>();
    for (List<String> forms : places) {
      for (String form : forms) {
        if (!states.containsKey(form)) {
          Term term = new Term(field, form);
          states.put(form, LuceneSearcher.states(lucene, term, mode.needsScores()));
        }
      }
    }
    // Lucene asks for the statistics while it sets itself up: what they need is captured, not kept.
    return new PhraseWeight(this, field, lucene, mode) {
      @Override
      protected @Nullable SimScorer getStats(IndexSearcher searcher) throws IOException {
        return mode.needsScores() ? statistics(searcher, states, boost) : null;
      }

      @Override
      protected @Nullable PhraseMatcher getPhraseMatcher(
          LeafReaderContext leaf, SimScorer scorer, boolean exposeOffsets) throws IOException {
        short wanted = exposeOffsets ? PostingsEnum.ALL : PostingsEnum.POSITIONS;
        return matcher(leaf, scorer, new Reading(states, mode, wanted));
      }
    };
  }

  private @Nullable SimScorer statistics(
      IndexSearcher lucene, Map<String, TermStates> states, float boost) throws IOException {
    List<TermStatistics> all = new ArrayList<>();
    for (List<String> forms : places) {
      for (String form : forms) {
        TermStates state = states.get(form);
        if (state != null && state.docFreq() > 0) {
          all.add(
              lucene.termStatistics(new Term(field, form), state.docFreq(), state.totalTermFreq()));
        }
      }
    }
    return all.isEmpty()
        ? null
        : lucene
            .getSimilarity()
            .scorer(boost, lucene.collectionStatistics(field), all.toArray(TermStatistics[]::new));
  }

  /** Where the forms stand in the index, and what is asked of them. */
  private record Reading(Map<String, TermStates> states, ScoreMode mode, short wanted) {
    /** The places of one form, or null if this part of the index doesn't have it. */
    @Nullable ImpactsEnum postings(String form, LeafReaderContext leaf, TermsEnum terms)
        throws IOException {
      TermStates all = Objects.requireNonNull(states.get(form));
      var found = all.get(leaf);
      TermState state = found == null ? null : found.get();
      if (state == null) {
        return null;
      }
      terms.seekExact(new BytesRef(form), state);
      return mode == ScoreMode.TOP_SCORES
          ? terms.impacts(wanted)
          : new SlowImpactsEnum(terms.postings(null, wanted));
    }
  }

  private @Nullable PhraseMatcher matcher(LeafReaderContext leaf, SimScorer scorer, Reading reading)
      throws IOException {
    Terms terms = leaf.reader().terms(field);
    if (terms == null) {
      return null;
    }
    TermsEnum all = terms.iterator();
    PostingsAndFreq[] found = new PostingsAndFreq[places.size()];
    float cost = 0;
    for (int place = 0; place < found.length; place++) {
      List<ImpactsEnum> postings = new ArrayList<>();
      for (String form : places.get(place)) {
        ImpactsEnum one = reading.postings(form, leaf, all);
        if (one != null) {
          postings.add(one);
          cost += SEEK_COST + POSITION_COST * all.totalTermFreq() / all.docFreq();
        }
      }
      if (postings.isEmpty()) {
        return null;
      }
      ImpactsEnum any = any(postings);
      found[place] = new PostingsAndFreq(any, any, place, terms(places.get(place)));
    }
    Arrays.sort(found);
    return new ExactPhraseMatcher(found, reading.mode(), scorer, cost);
  }

  private static ImpactsEnum any(List<ImpactsEnum> postings) {
    if (postings.size() == 1) {
      return postings.getFirst();
    }
    return postings.size() <= MOST_MERGED
        ? new FormPostings(postings)
        : new SlowImpactsEnum(new MultiPhraseQuery.UnionPostingsEnum(List.copyOf(postings)));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      QueryVisitor sequence = visitor.getSubVisitor(Occur.MUST, this);
      for (List<String> forms : places) {
        sequence.getSubVisitor(Occur.SHOULD, this).consumeTerms(this, terms(forms));
      }
    }
  }

  @Override
  public String toString(@Nullable String defaultField) {
    return field + ":" + places;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SequenceQuery that
        && field.equals(that.field)
        && places.equals(that.places);
  }

  @Override
  public int hashCode() {
    return Objects.hash(getClass(), field, places);
  }
}
