package org.fundstelle.searcher.visibility;

import static java.text.Normalizer.Form.NFC;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.query.QueryParser;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.SearchRequest;

/**
 * Which articles may be seen: not before an embargo ends, not after they expired, not while
 * withheld, never once killed; and by which searches they may be found, see {@link ForgottenNames}.
 * Every way out of an index goes through here.
 *
 * <p>A day without a time is one of the editors and one of the reader: an embargo ends when it has
 * begun for both, and what expires on it is gone when it has begun for either. Else readers further
 * east would see an article before those it was held back for.
 *
 * <p>The words of articles that may not be seen still count in how rare a word is, as those of
 * deleted articles do until their segment is rewritten. Measured: one such article in a hundred
 * changes a score by up to 1.0 %, and 262 of 270 places in the first ten stay as they were. Leaving
 * them out would mean to count each word of each query in all of them; it was not worth that.
 *
 * <p>Safe for use by any number of threads.
 */
public final class Visibility {
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’.-]");

  private final ForgottenNames names;
  private final QueryParser parser;
  private final ZoneId zone;

  /**
   * A judge of who may see what.
   *
   * @param zone the reader's time zone
   */
  public Visibility(GermanAnalysis analysis, QueryParser parser, ZoneId zone) {
    this.names = new ForgottenNames(analysis);
    this.parser = parser;
    this.zone = zone;
  }

  /**
   * The filters of one search: what may be seen at {@code now}, unless the request has the
   * privilege to see more, and what these words may find, which no privilege changes.
   */
  public List<Query> filters(
      IndexView view, SearchRequest request, org.fundstelle.query.Query query, Instant now)
      throws IOException {
    List<Query> filters = new ArrayList<>();
    if (!request.findsUnpublished()) {
      filter(view, now, zone).ifPresent(filters::add);
    }
    names.filter(forgotten(view), query, beside(request)).ifPresent(filters::add);
    return filters;
  }

  /** Gets ready for this search what may take longer than it; see {@link ForgottenNames}. */
  public void prepare(IndexView view, SearchRequest request, org.fundstelle.query.Query query)
      throws IOException {
    names.prepare(forgotten(view), query, beside(request));
  }

  /** All names in the index by which some article may no longer be found. */
  private static Set<String> forgotten(IndexView view) throws IOException {
    return view.terms(IndexFields.key(Field.NOT_FOUND_BY));
  }

  /**
   * What the filters of a request ask for: what is searched for them, and their words, which signs
   * of the query language in a value must not hide.
   */
  private List<org.fundstelle.query.Query> beside(SearchRequest request) {
    List<org.fundstelle.query.Query> beside = new ArrayList<>();
    for (SearchRequest.Filter filter : request.filters()) {
      String value = Normalizer.normalize(INVISIBLE.matcher(filter.value()).replaceAll(""), NFC);
      beside.add(parser.parse(SIGNS.matcher(value).replaceAll(" ")).query());
      parser.parseValue(filter.field(), value).ifPresent(searched -> beside.add(searched.query()));
    }
    return beside;
  }

  /** Whether a search for {@code query} may find this article, its editorial state aside. */
  public boolean mayBeFoundBy(org.fundstelle.query.Query query, Article article) {
    return names.mayBeFound(article.list(Field.NOT_FOUND_BY), query, List.of());
  }

  /** The same for a search with the filters of this request. */
  public boolean mayBeFoundBy(
      SearchRequest request, org.fundstelle.query.Query query, Article article) {
    List<String> forgotten = article.list(Field.NOT_FOUND_BY);
    return forgotten.isEmpty() || names.mayBeFound(forgotten, query, beside(request));
  }

  /**
   * A filter for articles that may be seen at {@code now}; empty if the index has none that may
   * not.
   */
  public static Optional<Query> filter(IndexView view, Instant now, ZoneId zone)
      throws IOException {
    List<Query> hidden = new ArrayList<>();
    for (Field flag : List.of(Field.WITHHELD, Field.KILLED)) {
      if (view.mayHave(IndexFields.key(flag))) {
        hidden.add(new TermQuery(new Term(IndexFields.key(flag), "true")));
      }
    }
    long readers = now.atZone(zone).toLocalDate().toEpochDay();
    long editors = now.atZone(ArticleDate.EDITORIAL_ZONE).toLocalDate().toEpochDay();
    long begun = Math.min(readers, editors);
    long begins = Math.max(readers, editors);
    long millis = now.toEpochMilli();
    addRange(
        hidden, view, Field.EMBARGOED_UNTIL, millis + 1, Long.MAX_VALUE, begun + 1, Long.MAX_VALUE);
    addRange(hidden, view, Field.EXPIRES, Long.MIN_VALUE, millis, Long.MIN_VALUE, begins);
    if (hidden.isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder seen = new BooleanQuery.Builder();
    seen.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    hidden.forEach(query -> seen.add(query, Occur.MUST_NOT));
    return Optional.of(seen.build());
  }

  private static void addRange(
      List<Query> hidden, IndexView view, Field field, long from, long to, long fromDay, long toDay)
      throws IOException {
    if (view.mayHave(IndexFields.moment(field))) {
      hidden.add(LongPoint.newRangeQuery(IndexFields.moment(field), from, to));
    }
    if (view.mayHave(IndexFields.day(field))) {
      hidden.add(LongPoint.newRangeQuery(IndexFields.day(field), fromDay, toDay));
    }
  }

  /** Whether the article may be seen at {@code now}: the same rule, for a single article. */
  public static boolean mayBeSeen(Article article, Instant now, ZoneId zone) {
    boolean embargoed =
        article
            .date(Field.EMBARGOED_UNTIL)
            .map(d -> isAhead(d, now, zone) || isAhead(d, now, ArticleDate.EDITORIAL_ZONE))
            .orElse(false);
    boolean expired =
        article
            .date(Field.EXPIRES)
            .map(d -> !isAhead(d, now, zone) || !isAhead(d, now, ArticleDate.EDITORIAL_ZONE))
            .orElse(false);
    return !embargoed && !expired && !article.flag(Field.WITHHELD) && !article.flag(Field.KILLED);
  }

  private static boolean isAhead(ArticleDate date, Instant now, ZoneId zone) {
    return date.start(zone).isAfter(now);
  }
}
