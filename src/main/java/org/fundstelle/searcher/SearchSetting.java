package org.fundstelle.searcher;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.expansion.Actions;
import org.fundstelle.searcher.expansion.Ages;
import org.fundstelle.searcher.expansion.Alternatives;
import org.fundstelle.searcher.expansion.BibleReferences;
import org.fundstelle.searcher.expansion.ClockTimes;
import org.fundstelle.searcher.expansion.DateSpellings;
import org.fundstelle.searcher.expansion.Decades;
import org.fundstelle.searcher.expansion.DoubleNames;
import org.fundstelle.searcher.expansion.ElectricThings;
import org.fundstelle.searcher.expansion.EuropeanActs;
import org.fundstelle.searcher.expansion.Fractions;
import org.fundstelle.searcher.expansion.GreekLetters;
import org.fundstelle.searcher.expansion.GroupedNumbers;
import org.fundstelle.searcher.expansion.HyphenSpellings;
import org.fundstelle.searcher.expansion.HyphenatedCompounds;
import org.fundstelle.searcher.expansion.InnerCapitals;
import org.fundstelle.searcher.expansion.LawCitations;
import org.fundstelle.searcher.expansion.LetteredPlaces;
import org.fundstelle.searcher.expansion.NegatedAdjectives;
import org.fundstelle.searcher.expansion.NegativeNumbers;
import org.fundstelle.searcher.expansion.NominalisedPhrases;
import org.fundstelle.searcher.expansion.NumberRanges;
import org.fundstelle.searcher.expansion.NumberSpellings;
import org.fundstelle.searcher.expansion.NumberWords;
import org.fundstelle.searcher.expansion.NumberedKinds;
import org.fundstelle.searcher.expansion.NumberedPlaces;
import org.fundstelle.searcher.expansion.NumbersWithSign;
import org.fundstelle.searcher.expansion.OfficialAbbreviations;
import org.fundstelle.searcher.expansion.RiverTowns;
import org.fundstelle.searcher.expansion.Roads;
import org.fundstelle.searcher.expansion.RomanNumbers;
import org.fundstelle.searcher.expansion.Rulers;
import org.fundstelle.searcher.expansion.SaintTowns;
import org.fundstelle.searcher.expansion.SeparateSpellings;
import org.fundstelle.searcher.expansion.SeparatedVerbs;
import org.fundstelle.searcher.expansion.SetPhrases;
import org.fundstelle.searcher.expansion.SpacedAbbreviations;
import org.fundstelle.searcher.expansion.SpelledPlaces;
import org.fundstelle.searcher.expansion.SuperscriptUnits;
import org.fundstelle.searcher.expansion.SynonymAlternatives;
import org.fundstelle.searcher.expansion.SynonymExpansion;
import org.fundstelle.searcher.expansion.TelephoneSpellings;
import org.fundstelle.searcher.expansion.UnitRates;
import org.fundstelle.searcher.expansion.UnitedAlternatives;
import org.fundstelle.searcher.expansion.WebAddresses;

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
    return expansion(
            analyzer(view), named, beginning -> view.anyBeginning(beginning, Scope.ALL.surfaces()))
        .expanded(query);
  }

  /**
   * What words are also called or written.
   *
   * @param named other names, asked after the spellings that hold everywhere
   */
  static SynonymExpansion expansion(
      QueryAnalyzer analyzer, List<Alternatives> named, HyphenSpellings.Beginnings beginnings) {
    List<Alternatives> sources = new ArrayList<>(ofWords(analyzer));
    sources.add(new UnitedAlternatives(named, new OfficialAbbreviations()));
    sources.add(new InnerCapitals(analyzer, beginnings));
    return new SynonymExpansion(
        sources, betweenBlanks(analyzer, sources), inSequences(analyzer, beginnings));
  }

  /**
   * What holds for words between blanks only.
   *
   * @param sources what else is known of them
   */
  static List<Alternatives> betweenBlanks(QueryAnalyzer analyzer, List<Alternatives> sources) {
    return List.of(
        new Ages(),
        new LawCitations(),
        new NominalisedPhrases(analyzer),
        new UnitedAlternatives(
            List.of(new HyphenatedCompounds(analyzer, sources)),
            OfficialAbbreviations.inHyphenated()),
        new Actions(analyzer, sources));
  }

  /** What holds for words of phrases and near each other. */
  static List<Alternatives> inSequences(
      QueryAnalyzer analyzer, HyphenSpellings.Beginnings beginnings) {
    return List.of(
        NegatedAdjectives.together(analyzer),
        new SeparatedVerbs(analyzer),
        new HyphenSpellings(analyzer, beginnings));
  }

  /** How words, numbers and dates are also written, whatever the index holds. */
  static List<Alternatives> ofWords(QueryAnalyzer analyzer) {
    return List.of(
        new WebAddresses(),
        new TelephoneSpellings(),
        new NegativeNumbers(),
        new NumbersWithSign(),
        new DateSpellings(),
        new ClockTimes(),
        new Decades(),
        new NumberRanges(),
        new GroupedNumbers(),
        new RiverTowns(),
        new GreekLetters(),
        new ElectricThings(),
        new SetPhrases(),
        new UnitRates(),
        new SpacedAbbreviations(),
        new Roads(),
        new BibleReferences(),
        new NumberedPlaces(),
        new NumberedKinds(),
        new LetteredPlaces(),
        new EuropeanActs(),
        new Rulers(),
        new UnitedAlternatives(List.of(new RomanNumbers()), new SpelledPlaces()),
        new Fractions(),
        new SuperscriptUnits(),
        new NumberSpellings(),
        new NumberWords(),
        new DoubleNames(),
        new SaintTowns(),
        NegatedAdjectives.apart(analyzer),
        new SeparateSpellings(analyzer));
  }

  /** What {@code query} finds among the articles that may be seen now. */
  Query seen(Query query, IndexView view) throws IOException {
    Optional<Query> visible = Visibility.filter(view, clock.instant(), zone);
    return visible.isEmpty() ? query : both(query, visible.get());
  }

  /** What {@code query} finds among the articles that a search for {@code words} may find now. */
  Query seen(Query query, org.fundstelle.query.Query words, IndexView view) throws IOException {
    Query seen = query;
    SearchRequest request = SearchRequest.of(words);
    for (Query filter : visibility.filters(view, request, words, clock.instant())) {
      seen = both(seen, filter);
    }
    return seen;
  }

  /** What {@code query} finds, ordered by it, where {@code filter} holds. */
  static Query both(Query query, Query filter) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
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
