package org.fundstelle.searcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fundstelle.article.Required;
import org.fundstelle.highlight.SnippetOptions;
import org.fundstelle.query.Query;

/**
 * What to search and how to show it. Immutable; the {@code with…} methods return a changed copy.
 *
 * <p>It starts as the first ten hits by relevance, all words required, two snippets a hit.
 */
public final class SearchRequest {

  /** In which language the text of a request is written. */
  public enum Syntax {
    /** Ours; any text is a query. */
    FUNDSTELLE,
    /** That of Lucene's classic query parser. */
    LUCENE
  }

  /** How many words of a query have to be found. */
  public enum Match {
    /** All of them. */
    ALL,
    /** All of them, or most when no article has all; of a question also any when none has most. */
    ALL_OR_MOST,
    /** Any of them. */
    ANY
  }

  /**
   * A condition that every hit meets and that does not change the order of hits.
   *
   * @param field a field name as in a query
   * @param value the exact value of a keyword, or a date or number range as in a query
   */
  public record Filter(String field, String value) {
    /** Checks that both are given. */
    public Filter {
      Required.value(field, "the field of a filter");
      Required.value(value, "the value of a filter");
    }
  }

  private static final String QUERY = "the query";
  private static final String FACETS = "the fields to count by";

  private final String text;
  private final Optional<Query> query;
  private final Syntax syntax;
  private final Match match;
  private final Sort sort;
  private final int offset;
  private final int size;
  private final Optional<String> after;
  private final int snippets;
  private final SnippetOptions snippetOptions;
  private final List<String> facets;
  private final List<Filter> filters;
  private final boolean exactTotal;
  private final boolean explain;
  private final Optional<Duration> timeout;
  private final Optional<Duration> recencyHalfLife;
  private final boolean privileged;
  private final boolean copiesGrouped;

  private SearchRequest(SearchRequestDraft d) {
    text = d.text;
    query = d.query;
    syntax = d.syntax;
    match = d.match;
    sort = d.sort;
    offset = d.offset;
    size = d.size;
    after = d.after;
    snippets = d.snippets;
    snippetOptions = d.snippetOptions;
    facets = List.copyOf(d.facets);
    filters = List.copyOf(d.filters);
    exactTotal = d.exactTotal;
    explain = d.explain;
    timeout = d.timeout;
    recencyHalfLife = d.recencyHalfLife;
    privileged = d.privileged;
    copiesGrouped = d.copiesGrouped;
  }

  /** A request for any text a person types. */
  public static SearchRequest of(String text) {
    SearchRequestDraft d = new SearchRequestDraft();
    d.text = Required.value(text, QUERY);
    return new SearchRequest(d);
  }

  /** A request for a query built in code. */
  public static SearchRequest of(Query query) {
    SearchRequestDraft d = new SearchRequestDraft();
    d.query = Optional.of(Required.value(query, QUERY));
    return new SearchRequest(d);
  }

  /**
   * A request in the language of Lucene's classic query parser, in which any of the words will do
   * unless {@link #withMatch} asks for all.
   */
  public static SearchRequest lucene(String text) {
    SearchRequestDraft d = new SearchRequestDraft();
    d.match = Match.ANY;
    d.text = Required.value(text, QUERY);
    d.syntax = Syntax.LUCENE;
    return new SearchRequest(d);
  }

  /** A copy that asks for all, most or any of the words. */
  public SearchRequest withMatch(Match value) {
    SearchRequestDraft d = draft();
    d.match = Required.value(value, "how many words are needed");
    return new SearchRequest(d);
  }

  /** A copy in this order. */
  public SearchRequest withSort(Sort value) {
    SearchRequestDraft d = draft();
    d.sort = Required.value(value, "the order of hits");
    return new SearchRequest(d);
  }

  /**
   * A copy that leaves out the first {@code offset} hits and asks for {@code size}; 0 only counts.
   * No page has more hits than {@link SearchLimits#pageSize}, which are 10,000.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public SearchRequest withPage(int offset, int size) {
    if (offset < 0 || size < 0) {
      throw new IllegalArgumentException(
          "a page can't begin at " + offset + " and have " + size + " hits");
    }
    SearchRequestDraft d = draft();
    d.offset = offset;
    d.size = size;
    return new SearchRequest(d);
  }

  /**
   * A copy that goes on after the last hit of an earlier result for the same query, order and
   * filters, whose {@link SearchResult#after} this is. With another one the search begins at its
   * first hit, and a warning says so.
   */
  public SearchRequest withAfter(String token) {
    SearchRequestDraft d = draft();
    d.after = Optional.of(Required.value(token, "the token of a page"));
    return new SearchRequest(d);
  }

  /**
   * A copy that asks for up to {@code count} snippets a hit; 0 for none.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public SearchRequest withSnippets(int count) {
    SearchRequestDraft d = draft();
    d.snippets = Required.count(count, "snippets");
    return new SearchRequest(d);
  }

  /**
   * A copy with other snippets: how many, how long, in which order, and what is marked of a
   * compound.
   */
  public SearchRequest withSnippets(SnippetOptions options) {
    SearchRequestDraft d = draft();
    d.snippets = Required.value(options, "the options of snippets").count();
    d.snippetOptions = options;
    return new SearchRequest(d);
  }

  /**
   * A copy that counts hits by the values of these fields, instead of those named before: by
   * author, source, section, tag, language, {@code year}, {@code month}, or a further field that
   * was declared for it. Others are named in a warning.
   */
  public SearchRequest withFacets(String... fields) {
    SearchRequestDraft d = draft();
    d.facets = Required.values(Arrays.asList(Required.value(fields, FACETS)), FACETS);
    return new SearchRequest(d);
  }

  /**
   * A copy with one more filter, all of which hold: the value of a keyword, whatever its case, or a
   * date or number or a range of them as in a query. A filter on a field that doesn't exist, or
   * with what is no date or number, finds nothing, and a warning says why.
   */
  public SearchRequest withFilter(String field, String value) {
    SearchRequestDraft d = draft();
    List<Filter> more = new ArrayList<>(d.filters);
    more.add(new Filter(field, value));
    d.filters = more;
    return new SearchRequest(d);
  }

  /** A copy that counts all hits, however many. */
  public SearchRequest withExactTotal(boolean value) {
    SearchRequestDraft d = draft();
    d.exactTotal = value;
    return new SearchRequest(d);
  }

  /** A copy that says of each hit why it is one. */
  public SearchRequest withExplain(boolean value) {
    SearchRequestDraft d = draft();
    d.explain = value;
    return new SearchRequest(d);
  }

  /**
   * A copy that stops after this time with the best hits so far.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public SearchRequest withTimeout(Duration value) {
    SearchRequestDraft d = draft();
    d.timeout = Optional.of(positive(value, "the time of a search"));
    return new SearchRequest(d);
  }

  /**
   * A copy in which an article counts half as much for each such stretch of its age.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public SearchRequest withRecencyHalfLife(Duration value) {
    SearchRequestDraft d = draft();
    d.recencyHalfLife = Optional.of(positive(value, "the half-life of recency"));
    return new SearchRequest(d);
  }

  /**
   * A copy that also finds articles that may not be seen: embargoed, expired, withheld and killed
   * ones. For editors; never pass on what an anonymous reader asked for.
   */
  public SearchRequest withUnpublishedForEditors() {
    SearchRequestDraft d = draft();
    d.privileged = true;
    return new SearchRequest(d);
  }

  /**
   * A copy that shows near-identical articles as one hit: the first of them in the order of hits,
   * with the others as its {@link Hit#copies}. Only for an index made with {@code
   * IndexOptions.withCopies}; others answer as without it, with a warning.
   *
   * <p>A page has as many such hits as it would have had articles. Totals and facets go on counting
   * articles, and what an article may not be found by, its copies don't tell either: all members of
   * a group are found by the same search. Costs some milliseconds a hit.
   */
  public SearchRequest withCopiesGrouped(boolean value) {
    SearchRequestDraft d = draft();
    d.copiesGrouped = value;
    return new SearchRequest(d);
  }

  /** The text; empty if the query was built in code. */
  public String text() {
    return text;
  }

  /** The query built in code, if it was. */
  public Optional<Query> query() {
    return query;
  }

  /** The language of the text. */
  public Syntax syntax() {
    return syntax;
  }

  /** How many words have to be found. */
  public Match match() {
    return match;
  }

  /** The order of hits. */
  public Sort sort() {
    return sort;
  }

  /** How many hits to leave out. */
  public int offset() {
    return offset;
  }

  /** How many hits to return at most. */
  public int size() {
    return size;
  }

  /** Where to go on, if it is a further page. */
  public Optional<String> after() {
    return after;
  }

  /** How many snippets a hit gets at most. */
  public int snippets() {
    return snippets;
  }

  /** How snippets are cut and marked, if there are any. */
  public SnippetOptions snippetOptions() {
    return snippetOptions.withCount(Math.max(1, snippets));
  }

  /** The fields to count by. */
  public List<String> facets() {
    return facets;
  }

  /** The filters, all of which hold. */
  public List<Filter> filters() {
    return filters;
  }

  /** Whether all hits are counted. */
  public boolean exactTotal() {
    return exactTotal;
  }

  /** Whether each hit says why. */
  public boolean explain() {
    return explain;
  }

  /** How long it may take, if limited here. */
  public Optional<Duration> timeout() {
    return timeout;
  }

  /** The half-life of recency, if it counts. */
  public Optional<Duration> recencyHalfLife() {
    return recencyHalfLife;
  }

  /** Whether it also finds what may not be seen. */
  public boolean findsUnpublished() {
    return privileged;
  }

  /** Whether near-identical articles are shown as one hit. */
  public boolean copiesGrouped() {
    return copiesGrouped;
  }

  private static Duration positive(Duration value, String name) {
    if (!Required.value(value, name).isPositive()) {
      throw new IllegalArgumentException(name + " is " + value + "; give more than none");
    }
    return value;
  }

  private SearchRequestDraft draft() {
    SearchRequestDraft d = new SearchRequestDraft();
    d.text = text;
    d.query = query;
    d.syntax = syntax;
    d.match = match;
    d.sort = sort;
    d.offset = offset;
    d.size = size;
    d.after = after;
    d.snippets = snippets;
    d.snippetOptions = snippetOptions;
    d.facets = facets;
    d.filters = filters;
    d.exactTotal = exactTotal;
    d.explain = explain;
    d.timeout = timeout;
    d.recencyHalfLife = recencyHalfLife;
    d.privileged = privileged;
    d.copiesGrouped = copiesGrouped;
    return d;
  }
}
