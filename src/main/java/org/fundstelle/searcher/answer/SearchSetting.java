package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.fundstelle.article.Article;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.word.Refinement;
import org.fundstelle.query.QueryParser;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.SearchLimits;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.expansion.Alternatives;
import org.fundstelle.searcher.expansion.StandardAlternatives;
import org.fundstelle.searcher.expansion.SynonymAlternatives;
import org.fundstelle.searcher.matching.Clauses;
import org.fundstelle.searcher.reading.QueryWords;
import org.fundstelle.searcher.translation.QueryTranslator;
import org.fundstelle.searcher.translation.RangeTranslator;
import org.fundstelle.searcher.translation.Scope;
import org.fundstelle.searcher.translation.SurfaceExpander;
import org.fundstelle.searcher.translation.WordWeights;
import org.fundstelle.searcher.visibility.Visibility;

/**
 * What all searches of one index share. Safe for use by several threads.
 *
 * @param patience with the first searches of a process
 * @param clock says what time it is for embargoes and for dates such as {@code heute}
 * @param zone the reader's time zone
 * @param abbreviations whether those count that enough articles explain
 * @param synonyms those of the user
 * @param umlautsLeftOut whether the query shows that its umlauts were left out
 */
record SearchSetting(
    GermanAnalysis analysis,
    List<FurtherField> furtherFields,
    SearchLimits limits,
    Patience patience,
    Clock clock,
    ZoneId zone,
    QueryParser parser,
    Visibility visibility,
    boolean abbreviations,
    SynonymAlternatives synonyms,
    boolean umlautsLeftOut) {

  /** The setting of a search for this query. */
  SearchSetting of(org.fundstelle.query.Query query) {
    boolean leftOut = analysis.queryAnalyzer().showLostUmlauts(QueryWords.texts(query));
    return leftOut == umlautsLeftOut
        ? this
        : new SearchSetting(
            analysis,
            furtherFields,
            limits,
            patience,
            clock,
            zone,
            parser,
            visibility,
            abbreviations,
            synonyms,
            leftOut);
  }

  /** Takes the words of this query apart, in the languages of the index. */
  QueryAnalyzer analyzer(IndexView view) throws IOException {
    return analysis.queryAnalyzer(IndexLanguages.of(view), umlautsLeftOut);
  }

  /** Finds word forms for one search, as long as {@code view} gives it time. */
  SurfaceExpander expander(IndexView view) {
    return new SurfaceExpander(view, limits.expansions());
  }

  QueryTranslator translator(SurfaceExpander expander, Match match, Instant now)
      throws IOException {
    return new QueryTranslator(
        analyzer(expander.view()),
        expander,
        new RangeTranslator(now.atZone(zone).toLocalDate(), zone),
        furtherFields,
        analysis::textAnalyzer,
        WordWeights.STANDARD,
        match,
        analysis.refinements().contains(Refinement.DAMPENING));
  }

  /** The query that also finds what is called otherwise. */
  org.fundstelle.query.Query expanded(org.fundstelle.query.Query query, IndexView view)
      throws IOException {
    List<Alternatives> named = new ArrayList<>();
    synonyms.open().ifPresent(named::add);
    if (abbreviations && view.mayHave(IndexFields.ABBREVIATIONS)) {
      named.add(new ArchiveAbbreviations(this, view));
    }
    return StandardAlternatives.expansion(
            analyzer(view), named, beginning -> view.anyBeginning(beginning, Scope.ALL.surfaces()))
        .expanded(query);
  }

  /** What {@code query} finds among the articles that may be seen now. */
  Query seen(Query query, IndexView view) throws IOException {
    Optional<Query> visible = Visibility.filter(view, clock.instant(), zone);
    return visible.isEmpty() ? query : Clauses.both(query, visible.get());
  }

  /** What {@code query} finds among the articles that a search for {@code words} may find now. */
  Query seen(Query query, org.fundstelle.query.Query words, IndexView view) throws IOException {
    return seen(query, SearchRequest.of(words), words, view);
  }

  /**
   * The same for a request of these words, with its filters and what it may see.
   *
   * <p>By the time of now, never by that of a page: whoever asks can set the latter.
   */
  Query seen(Query query, SearchRequest request, org.fundstelle.query.Query words, IndexView view)
      throws IOException {
    Query seen = query;
    for (Query filter : visibility.filters(view, request, words, clock.instant())) {
      seen = Clauses.both(seen, filter);
    }
    return seen;
  }

  boolean mayBeSeen(Article article) {
    return Visibility.mayBeSeen(article, clock.instant(), zone);
  }

  /** The article with this id, if there is one that may be seen. */
  Optional<Article> get(IndexView view, String id) throws IOException {
    return view.stored(id).filter(this::mayBeSeen);
  }

  static Query idQuery(String id) {
    return new TermQuery(new Term(IndexFields.ID, DocumentMapper.bounded(id)));
  }
}
