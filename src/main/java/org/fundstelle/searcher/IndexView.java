package org.fundstelle.searcher;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.StretchFilters;

/**
 * An index at one point in time, as everything in this package asks it: the index of this machine
 * ({@code LuceneView}) or one elsewhere. Queries are Lucene's, over the fields that {@code
 * IndexFields} names; of our own kinds, in {@code searcher.matching}, they may hold {@code
 * PlacesQuery}, {@code EveryFormQuery} and {@code Recency}.
 *
 * <p>Safe for use by any number of threads, but for what {@link #within} returns.
 */
public interface IndexView {

  /** Names the point in time: the same number, the same articles. */
  long number();

  /** Whether both see the same articles, so that nothing can have been withdrawn in between. */
  boolean sameAs(IndexView other);

  /**
   * The same point in time for one search that may take so long. Whatever it has found by then is
   * its answer. Belongs to one thread.
   */
  IndexView within(Duration time);

  /** Whether the time of {@link #within} is up; never without one. */
  boolean timeIsUp();

  /** Whether so much of that time has gone that only the beginnings of hits are still looked at. */
  default boolean endsMarking() {
    return timeIsUp();
  }

  /** Whether an answer may be incomplete because the time of {@link #within} was up. */
  boolean timedOut();

  /** How many articles there are, also of those that may not be seen. */
  long articles() throws IOException;

  /** Whether any article may have something in this Lucene field. */
  boolean mayHave(String field) throws IOException;

  /** The article with this id, whether or not it may be seen. */
  Optional<Article> stored(String id) throws IOException;

  /** How many articles the query finds. */
  int count(Query query) throws IOException;

  /** The ids of all articles that the query finds, in no particular order. */
  List<String> ids(Query query) throws IOException;

  /** The best articles for the query, at most {@code count}; equal ones by id. */
  List<Ranked> best(Query query, int count) throws IOException;

  /** A page of what the query finds. */
  Page page(Query query, PageWanted wanted) throws IOException;

  /** Counts what the query finds by the values of fields: one facet for each of {@code by}. */
  List<Facet> facets(Query query, List<Countable> by, ZoneId zone) throws IOException;

  /** In so many articles the term stands at least; 0 where the index can't tell at once. */
  int leastArticlesWith(Term term) throws IOException;

  /** In how many articles each term stands; those just deleted may still count. */
  Map<Term, Integer> articlesWith(Collection<Term> terms) throws IOException;

  /**
   * The forms in any of these Lucene fields at most so many insertions, deletions, changes or swaps
   * away from {@code word}.
   *
   * @param most how many at most
   */
  Forms fuzzyForms(String word, int edits, Collection<String> fields, int most) throws IOException;

  /**
   * The forms that fit a pattern, in which {@code *} is any run of letters and {@code ?} one, and a
   * backslash makes the sign behind it an ordinary one.
   *
   * @param most how many at most
   */
  Forms patternForms(String pattern, Collection<String> fields, int most) throws IOException;

  /**
   * The forms that consist of these pieces.
   *
   * @param spellings how each piece may be written, in order
   * @param most how many at most
   */
  Forms spelledForms(List<List<String>> spellings, Collection<String> fields, int most)
      throws IOException;

  /** The values of a field with a word, or as a whole, so near to {@code word}. */
  Forms fuzzyValues(String word, int edits, String field, int most) throws IOException;

  /** The values of a field with a word, or as a whole, that fits the pattern. */
  Forms patternValues(String pattern, String field, int most) throws IOException;

  /**
   * Forms that begin with one of the prefixes; of very many not all, but the frequent ones if the
   * index can tell.
   */
  Collection<Form> formsBeginning(Collection<String> prefixes, Collection<String> fields)
      throws IOException;

  /** Whether any form begins with these letters and signs, none of them a wildcard. */
  default boolean anyBeginning(String prefix, Collection<String> fields) throws IOException {
    return !patternForms(prefix + "*", fields, 1).forms().isEmpty();
  }

  /**
   * By field, those of {@code forms} that occur in it, for each of the fields; an index may leave
   * in others too.
   */
  Map<String, Set<String>> occurring(Collection<String> forms, Collection<String> fields)
      throws IOException;

  /** All terms of this Lucene field; for fields with few. */
  Set<String> terms(String field) throws IOException;

  /** The values of the field that hold {@code part}, whatever the case of either. */
  Set<String> valuesHolding(Field field, String part) throws IOException;

  /**
   * The values that articles have which the query finds.
   *
   * @param field a Lucene field of values for counting, or of whole values as they are searched
   */
  Set<String> valuesFound(Query query, String field) throws IOException;

  /**
   * A word form that occurs.
   *
   * @param edits how many edits it is away from what was typed
   * @param documents in how many articles it occurs, counted for each field; an estimate where the
   *     index can't tell at once
   */
  record Form(String text, int edits, int documents) {}

  /**
   * The forms found, nearest and most frequent first.
   *
   * @param complete whether there were no more than allowed
   */
  record Forms(List<Form> forms, boolean complete) {
    public List<String> texts() {
      return forms.stream().map(Form::text).toList();
    }
  }

  /**
   * What page is wanted.
   *
   * @param offset how many hits to leave out
   * @param end how many hits to look at from the start, those left out included
   * @param after the last hit of the page before, if it is a further one
   * @param exactTotal whether all hits are counted
   */
  record PageWanted(Sort sort, int offset, int end, Optional<Place> after, boolean exactTotal) {}

  /**
   * A page.
   *
   * @param hits from the offset on
   * @param more whether there are hits behind it
   * @param total how many articles were found
   * @param exact whether {@code total} is exact, or else a lower bound
   */
  record Page(List<Ranked> hits, boolean more, long total, boolean exact) {
    /** Copies the list. */
    public Page {
      hits = List.copyOf(hits);
    }
  }

  /**
   * An article that was found.
   *
   * @param score how well it fits; 0 if the order is another one
   * @param place where it stands in the order
   * @param text reads the article
   */
  record Ranked(float score, Place place, StoredText text) {
    public Article article() throws IOException {
      return text.read();
    }
  }

  /**
   * Where an article stands in the order of hits.
   *
   * @param order what it is sorted by: the score as its bits, or its time
   * @param id its id as it sorts
   */
  record Place(long order, String id) {}

  /** An article that is still to be read. */
  @FunctionalInterface
  interface StoredText {
    /** Reads it. */
    Article read() throws IOException;

    /** What the index knows of where words stand in a long text of it. */
    default Optional<StretchFilters> filters(Field text) throws IOException {
      return Optional.empty();
    }
  }
}
