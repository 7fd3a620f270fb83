package org.fundstelle.searcher;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.Bits;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.highlight.Span;
import org.fundstelle.query.ParsedQuery;
import org.fundstelle.query.QueryParser;
import org.fundstelle.query.Warning;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.schema.StoredArticle;
import org.fundstelle.searcher.SearchRequest.Match;

/**
 * Answers requests on one point in time of an index.
 *
 * <p>Safe for use by any number of threads; what it is given to search in decides the point in
 * time.
 */
public final class ArticleSearcher {
  /** Totals are exact up to here, and lower bounds beyond, unless asked otherwise. */
  private static final int COUNTED = 1_000;

  private final GermanAnalysis analysis;
  private final List<FurtherField> furtherFields;
  private final SearchLimits limits;
  private final Clock clock;
  private final ZoneId zone;
  private final QueryParser parser;

  /** A searcher for indexes with this analysis and these further fields. */
  public ArticleSearcher(
      GermanAnalysis analysis,
      List<FurtherField> furtherFields,
      SearchLimits limits,
      Clock clock,
      ZoneId zone) {
    this.analysis = analysis;
    this.furtherFields = List.copyOf(furtherFields);
    this.limits = limits;
    this.clock = clock;
    this.zone = zone;
    this.parser = new QueryParser(furtherFields, limits.queryLimits());
  }

  /** What the request finds among the articles that {@code lucene} sees. */
  public SearchResult search(IndexSearcher lucene, SearchRequest request) throws IOException {
    return new Search(lucene, request).run();
  }

  /** The article with this id, if there is one that may be seen. */
  public Optional<Article> get(IndexSearcher lucene, String id) throws IOException {
    Term term = new Term(IndexFields.ID, DocumentMapper.bounded(id));
    ScoreDoc[] docs = lucene.search(new TermQuery(term), 1).scoreDocs;
    return docs.length == 0
        ? Optional.empty()
        : Optional.of(article(lucene, docs[0].doc)).filter(this::mayBeSeen);
  }

  /** Everything the query marks in the article with this id, by the JSON name of the field. */
  public Map<String, List<Span>> highlight(IndexSearcher lucene, String id, String query)
      throws IOException {
    Optional<Article> article = get(lucene, id);
    if (article.isEmpty()) {
      return Map.of();
    }
    Translation translation =
        translator(lucene.getIndexReader(), Match.ALL, clock.instant())
            .translate(parser.parse(query).query());
    return new SnippetMaker(analysis.textAnalyzer(), translation, 1).spans(article.get());
  }

  private QueryTranslator translator(IndexReader reader, Match match, Instant now) {
    return new QueryTranslator(
        analysis.queryAnalyzer(),
        new SurfaceExpander(reader, limits.expansions()),
        new RangeTranslator(now.atZone(zone).toLocalDate(), zone),
        furtherFields,
        WordWeights.STANDARD,
        match);
  }

  /** Whether the article may be seen now. */
  public boolean mayBeSeen(Article article) {
    return Visibility.mayBeSeen(article, clock.instant(), zone);
  }

  /** Hands every article that may be seen to {@code reader}. */
  public void forEach(IndexSearcher lucene, ArticleConsumer reader) throws IOException {
    for (LeafReaderContext leaf : lucene.getIndexReader().leaves()) {
      StoredFields stored = leaf.reader().storedFields();
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          Article article = StoredArticle.read(stored.document(doc), furtherFields);
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

  private Article article(IndexSearcher lucene, int doc) throws IOException {
    return StoredArticle.read(lucene.storedFields().document(doc), furtherFields);
  }

  /** One search. */
  private final class Search {
    private final IndexReader reader;
    private final IndexSearcher lucene;
    private final SearchRequest request;
    private final Instant start = clock.instant();
    private final List<Warning> warnings = new ArrayList<>();
    private final Optional<PageToken> after;

    Search(IndexSearcher shared, SearchRequest request) {
      this.request = request;
      this.reader = shared.getIndexReader();
      this.lucene = new IndexSearcher(reader);
      lucene.setSimilarity(shared.getSimilarity());
      lucene.setQueryCache(shared.getQueryCache());
      lucene.setTimeout(new Deadline(request.timeout().orElse(limits.timeout())));
      this.after = request.after().flatMap(PageToken::decode);
      if (request.after().isPresent() && after.isEmpty()) {
        warnings.add(Warning.of(Warning.Code.BAD_REQUEST, "after " + request.after().get()));
      }
    }

    SearchResult run() throws IOException {
      long nanos = System.nanoTime();
      ParsedQuery parsed =
          request.query().isPresent()
              ? new ParsedQuery(request.query().get(), List.of())
              : parser.parse(request.text());
      boolean relaxed = after.map(PageToken::relaxed).orElse(false);
      Match match =
          relaxed
              ? Match.ALL_OR_MOST
              : request.match() == Match.ALL_OR_MOST ? Match.ALL : request.match();
      Found found = find(parsed.query(), match);
      if (found.top().totalHits.value() == 0 && request.match() == Match.ALL_OR_MOST && !relaxed) {
        Found more = find(parsed.query(), Match.ALL_OR_MOST);
        if (more.top().totalHits.value() > 0) {
          found = more;
          relaxed = true;
        }
      }
      List<Hit> hits = hits(found);
      List<Facet> facets = facets(found.lucene());
      if (lucene.timedOut()) {
        warnings.add(
            Warning.of(Warning.Code.TIMED_OUT, Long.toString(limits.timeout().toMillis())));
      }
      List<Warning> all = new ArrayList<>(parsed.warnings());
      all.addAll(found.translation().warnings());
      all.addAll(warnings);
      TotalHits total = found.top().totalHits;
      return new SearchResult(
          hits,
          total.value(),
          total.relation() == TotalHits.Relation.EQUAL_TO && !lucene.timedOut(),
          (System.nanoTime() - nanos) / 1_000_000,
          parsed,
          relaxed,
          all,
          Optional.empty(),
          facets,
          next(found, hits, relaxed));
    }

    private Found find(org.fundstelle.query.Query query, Match match) throws IOException {
      QueryTranslator translator = translator(reader, match, start);
      BooleanQuery.Builder filtered = new BooleanQuery.Builder();
      Translation translation = translator.translate(query);
      filtered.add(translation.lucene(), Occur.MUST);
      if (!request.findsUnpublished()) {
        Visibility.filter(reader, start, zone).ifPresent(f -> filtered.add(f, Occur.FILTER));
      }
      for (SearchRequest.Filter filter : request.filters()) {
        filtered.add(filter(filter, translator), Occur.FILTER);
      }
      Query translated = filtered.build();
      Sort sort = effectiveSort(query);
      int wanted = Math.min(limits.pageSize(), request.offset() + request.size());
      int threshold = request.exactTotal() ? Integer.MAX_VALUE : COUNTED;
      TopFieldCollectorManager manager =
          new TopFieldCollectorManager(
              luceneSort(sort),
              Math.max(1, wanted),
              after.map(t -> t.after(sort)).orElse(null),
              threshold);
      return new Found(translation, translated, lucene.search(translated, manager));
    }

    /** A query that finds without weighing has nothing to rank by: newest first then. */
    private Sort effectiveSort(org.fundstelle.query.Query query) {
      boolean weighs =
          switch (query) {
            case org.fundstelle.query.Query.All all -> false;
            case org.fundstelle.query.Query.Not not -> false;
            case org.fundstelle.query.Query.DateRange range -> false;
            case org.fundstelle.query.Query.NumberRange range -> false;
            default -> true;
          };
      return weighs || request.sort() != Sort.RELEVANCE ? request.sort() : Sort.NEWEST;
    }

    private Query filter(SearchRequest.Filter filter, QueryTranslator translator)
        throws IOException {
      return new FilterTranslator(furtherFields, parser, translator).translate(filter, warnings);
    }

    private List<Hit> hits(Found found) throws IOException {
      List<Hit> hits = new ArrayList<>();
      int before = after.map(PageToken::rank).orElse(0);
      ScoreDoc[] docs = found.top().scoreDocs;
      SnippetMaker snippets =
          new SnippetMaker(analysis.textAnalyzer(), found.translation(), request.snippets());
      for (int i = request.offset();
          i < Math.min(docs.length, request.offset() + request.size());
          i++) {
        FieldDoc doc = (FieldDoc) docs[i];
        Article article = article(lucene, doc.doc);
        float score = doc.fields[0] instanceof Float f ? f : 0f;
        hits.add(
            new Hit(
                before + i + 1,
                article.id(),
                score,
                article,
                snippets.of(article),
                Optional.empty()));
      }
      return hits;
    }

    private List<Facet> facets(Query query) throws IOException {
      if (request.facets().isEmpty()) {
        return List.of();
      }
      FacetsCollector collector = lucene.search(query, new FacetsCollectorManager());
      return new FacetCounter(reader, furtherFields).count(request.facets(), collector, warnings);
    }

    private Optional<String> next(Found found, List<Hit> hits, boolean relaxed) {
      ScoreDoc[] docs = found.top().scoreDocs;
      boolean full = !hits.isEmpty() && hits.size() == request.size();
      if (!full) {
        return Optional.empty();
      }
      Hit last = hits.getLast();
      FieldDoc doc = (FieldDoc) docs[request.offset() + hits.size() - 1];
      return Optional.of(PageToken.after(doc, last.id(), last.rank(), relaxed, 0).encode());
    }
  }

  /** What Lucene found. */
  private record Found(Translation translation, Query lucene, TopFieldDocs top) {}

  private static org.apache.lucene.search.Sort luceneSort(Sort sort) {
    SortField id = new SortField(IndexFields.column(Field.ID), SortField.Type.STRING);
    return new org.apache.lucene.search.Sort(
        switch (sort) {
          case RELEVANCE -> SortField.FIELD_SCORE;
          case NEWEST -> byDate(true, Long.MIN_VALUE);
          case OLDEST -> byDate(false, Long.MAX_VALUE);
        },
        id);
  }

  private static SortField byDate(boolean newestFirst, long missing) {
    return new SortField(
        IndexFields.column(Field.PUBLISHED), SortField.Type.LONG, newestFirst, missing);
  }

  /** Stops a search when its time is up, or nobody waits for it any more. */
  private record Deadline(long nanos) implements QueryTimeout {
    Deadline(Duration time) {
      this(System.nanoTime() + time.toNanos());
    }

    @Override
    public boolean shouldExit() {
      return System.nanoTime() - nanos > 0 || Thread.currentThread().isInterrupted();
    }
  }
}
