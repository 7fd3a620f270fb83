package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.util.Bits;
import org.fundstelle.article.Article;
import org.fundstelle.article.FurtherField;
import org.fundstelle.article.Required;
import org.fundstelle.german.Abbreviation;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.highlight.SnippetOptions;
import org.fundstelle.highlight.Span;
import org.fundstelle.query.Query;
import org.fundstelle.query.QueryParser;
import org.fundstelle.query.Warning;
import org.fundstelle.schema.StoredArticle;
import org.fundstelle.searcher.Completion;
import org.fundstelle.searcher.Copy;
import org.fundstelle.searcher.Explanation;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.SearchLimits;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.Snapshots;
import org.fundstelle.searcher.expansion.SynonymAlternatives;
import org.fundstelle.searcher.expansion.Vocabulary;
import org.fundstelle.searcher.translation.Translation;
import org.fundstelle.searcher.visibility.Visibility;

/**
 * Answers requests on one point in time of an index.
 *
 * <p>Safe for use by any number of threads; what it is given to search in decides the point in
 * time.
 */
public final class ArticleSearcher {
  private static final String REQUEST = "the request";
  private static final String QUERY = "the query";
  private static final String ID = "the id of an article";
  private static final String ARTICLES = "articles";

  private final SearchSetting setting;

  /** A searcher for indexes with this analysis and these further fields. */
  public ArticleSearcher(
      GermanAnalysis analysis,
      List<FurtherField> furtherFields,
      SearchLimits limits,
      Clock clock,
      ZoneId zone,
      Vocabulary vocabulary) {
    List<FurtherField> fields = List.copyOf(furtherFields);
    QueryParser parser = new QueryParser(fields, limits.queryLimits());
    Visibility visibility = new Visibility(analysis, parser, zone);
    this.setting =
        new SearchSetting(
            analysis,
            fields,
            limits,
            new Patience(limits.timeout()),
            clock,
            zone,
            parser,
            visibility,
            vocabulary.abbreviations(),
            new SynonymAlternatives(analysis, vocabulary.synonyms()),
            false);
  }

  /**
   * What the request finds among the articles that {@code view} sees, or, if it goes on from an
   * earlier page, among those of that page's time.
   *
   * @param snapshots the points in time of earlier pages; that of this one is added if there is
   *     more
   */
  public SearchResult search(IndexView view, SearchRequest request, Snapshots snapshots)
      throws IOException {
    List<Warning> warnings = new ArrayList<>();
    Required.value(request, REQUEST);
    Optional<PageToken> after = request.after().flatMap(token -> PageToken.decode(token, request));
    if (request.after().isPresent() && after.isEmpty()) {
      warnings.add(Warning.of(Warning.Code.BAD_PAGE_TOKEN, request.after().get()));
    }
    if (after.isEmpty()) {
      return new Search(setting, view, view, request, after, warnings).run(snapshots);
    }
    IndexView then = snapshots.acquire(after.get().snapshot());
    if (then == null) {
      return new Search(setting, view, view, request, after, warnings).run(snapshots);
    }
    try {
      return new Search(setting, then, view, request, after, warnings).run(snapshots);
    } finally {
      snapshots.release(then);
    }
  }

  /**
   * The ids of all articles that the request finds, whatever its page, order and time, each of the
   * copies of an article for itself.
   *
   * @throws IOException if it can't be told for certain which articles these are, as where a
   *     pattern fits more words than are looked for
   */
  public List<String> ids(IndexView view, SearchRequest request) throws IOException {
    SearchRequest all =
        Required.value(request, REQUEST)
            .withPage(0, 1)
            .withTimeout(ChronoUnit.FOREVER.getDuration())
            .withFacets();
    return new Search(setting, view, view, all, Optional.empty(), new ArrayList<>()).ids();
  }

  /** The article with this id, if there is one that may be seen. */
  public Optional<Article> get(IndexView view, String id) throws IOException {
    return setting.get(view, Required.value(id, ID));
  }

  /** The article with this id, whether or not it may be seen. */
  public Optional<Article> getForEditors(IndexView view, String id) throws IOException {
    return view.stored(Required.value(id, ID));
  }

  /**
   * Everything the query marks in the article with this id, by the JSON name of the field; of a
   * very long text what can be marked in the time of a search.
   */
  public Map<String, List<Span>> highlight(IndexView view, String id, String query)
      throws IOException {
    long began = System.nanoTime();
    Optional<Article> article = get(view, id);
    Query typed = setting.parser().parse(Required.value(query, QUERY)).query();
    SearchSetting mine = setting.of(typed);
    Query parsed = mine.expanded(typed, view);
    if (article.isEmpty() || !setting.visibility().mayBeFoundBy(parsed, article.get())) {
      return Map.of();
    }
    IndexView bounded = view.within(setting.patience().since(began));
    Translation translation =
        mine.translator(setting.expander(bounded), Match.ALL, setting.clock().instant())
            .translate(parsed);
    return new SnippetMaker(
            setting.analysis(),
            translation,
            SnippetOptions.DEFAULT.withCount(1),
            bounded::endsMarking)
        .spans(article.get());
  }

  /** Up to {@code count} completions of {@code prefix} that occur in articles that may be seen. */
  public List<Completion> suggest(IndexView view, String prefix, int count) throws IOException {
    return new Completer(setting, view)
        .complete(Required.value(prefix, "the prefix"), Required.count(count, "completions"));
  }

  /** Up to {@code count} articles like the one with this id; none if there is no such article. */
  public List<Hit> similar(IndexView view, String id, int count) throws IOException {
    Required.count(count, ARTICLES);
    Optional<Article> article = get(view, id);
    return article.isEmpty()
        ? List.of()
        : new SimilarArticles(setting, view).to(article.get(), count);
  }

  /**
   * Up to {@code count} copies of the article with this id; none if there is no such article.
   *
   * @throws UnsupportedOperationException if the index doesn't recognise copies
   */
  public List<Copy> copies(IndexView view, String id, int count) throws IOException {
    Required.count(count, ARTICLES);
    if (!Copies.areKept(view)) {
      throw new UnsupportedOperationException(
          "this index was made without recognising copies; make it anew with"
              + " IndexOptions.withCopies(true), or with: fundstelle index --rebuild --copies");
    }
    Optional<Article> article = get(view, id);
    return article.isEmpty() ? List.of() : new Copies(setting, view).of(article.get(), count);
  }

  /**
   * Why the query finds the article with this id, or why not; empty if there is no such one. As far
   * as it can be told within the time of a search.
   */
  public Optional<Explanation> explain(IndexView view, String query, String id) throws IOException {
    long began = System.nanoTime();
    Required.value(query, QUERY);
    Optional<Article> article = get(view, id);
    if (article.isEmpty()) {
      return Optional.empty();
    }
    Query typed = setting.parser().parse(query).query();
    SearchSetting mine = setting.of(typed);
    IndexView bounded = view.within(setting.patience().since(began));
    Explainer explainer =
        new Explainer(
            mine,
            bounded,
            setting.expander(bounded),
            article.get(),
            Match.ALL,
            setting.clock().instant());
    return Optional.of(explainer.explain(mine.expanded(typed, bounded)));
  }

  /** All articles that may be seen now. */
  public org.apache.lucene.search.Query seen(IndexView view) throws IOException {
    return setting.seen(MatchAllDocsQuery.INSTANCE, view);
  }

  /** The abbreviations that articles of enough sources explain alike, and that may be seen. */
  public List<Abbreviation> abbreviations(IndexView view) throws IOException {
    return new ArchiveAbbreviations(setting, view).all();
  }

  /** Whether the article may be seen now. */
  public boolean mayBeSeen(Article article) {
    return setting.mayBeSeen(article);
  }

  /** Hands every article that may be seen to {@code reader}. */
  public void forEach(IndexSearcher lucene, ArticleConsumer reader) throws IOException {
    for (LeafReaderContext leaf : lucene.getIndexReader().leaves()) {
      StoredFields stored = leaf.reader().storedFields();
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          Article article = StoredArticle.read(stored.document(doc), setting.furtherFields());
          if (mayBeSeen(article)) {
            reader.accept(article);
          }
        }
      }
    }
  }

  /** Takes articles. */
  @FunctionalInterface
  public interface ArticleConsumer {
    /** Takes one. */
    void accept(Article article) throws IOException;
  }
}
