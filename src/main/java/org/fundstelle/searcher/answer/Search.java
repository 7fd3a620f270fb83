package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.fundstelle.article.Article;
import org.fundstelle.query.ParsedQuery;
import org.fundstelle.query.QueryPrinter;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.Explanation;
import org.fundstelle.searcher.Facet;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.Snapshots;
import org.fundstelle.searcher.Sort;
import org.fundstelle.searcher.matching.Deadline;
import org.fundstelle.searcher.matching.Recency;
import org.fundstelle.searcher.reading.Questions;
import org.fundstelle.searcher.reading.SignsOnly;
import org.fundstelle.searcher.translation.FilterTranslator;
import org.fundstelle.searcher.translation.FilterTranslator.Narrowing;
import org.fundstelle.searcher.translation.QueryTranslator;
import org.fundstelle.searcher.translation.SurfaceExpander;
import org.fundstelle.searcher.translation.Translation;

/** One search at one point in time. Belongs to one thread. */
final class Search {
  /** With so many hits it is worth asking whether something else was meant. */
  private static final int FEW = 3;

  /** What has a search find other articles than were asked for. */
  private static final Set<Warning.Code> UNCERTAIN =
      EnumSet.of(
          Warning.Code.TIMED_OUT,
          Warning.Code.TOO_MANY_EXPANSIONS,
          Warning.Code.TOO_MANY_CLAUSES,
          Warning.Code.TOO_DEEP,
          Warning.Code.QUERY_TOO_LONG);

  private final ParsedQuery parsed;
  private final SearchSetting setting;
  private final IndexView shared;
  private final IndexView view;
  private final IndexView current;
  private final SearchRequest request;
  private Instant start;
  private final List<Warning> warnings;
  private final SurfaceExpander expander;
  private final boolean grouped;
  private Optional<PageToken> after;

  /**
   * A search.
   *
   * @param then the point in time to search
   * @param current the point in time of now: what has been withdrawn since is not shown
   */
  Search(
      SearchSetting setting,
      IndexView then,
      IndexView current,
      SearchRequest request,
      Optional<PageToken> after,
      List<Warning> warnings)
      throws IOException {
    long began = System.nanoTime();
    this.parsed = parsed(setting, request);
    this.setting = setting.of(parsed.query());
    this.shared = then;
    this.current = current;
    this.request = request;
    this.after = after;
    this.warnings = warnings;
    this.start = after.map(t -> Instant.ofEpochMilli(t.asked())).orElse(setting.clock().instant());
    // The first search in a process also takes names apart, which is no work of its own.
    setting.visibility().prepare(then, request, parsed.query());
    this.view = then.within(request.timeout().orElseGet(() -> setting.patience().since(began)));
    this.expander = setting.expander(view);
    this.grouped = request.copiesGrouped() && Copies.areKept(then);
  }

  SearchResult run(Snapshots snapshots) throws IOException {
    long nanos = System.nanoTime();
    checkPage(parsed);
    boolean relaxed = after.map(PageToken::relaxed).orElse(false);
    Match match = match(relaxed);
    org.fundstelle.query.Query asked = setting.expanded(parsed.query(), view);
    Found found = find(asked, match);
    Optional<String> suggestion = suggestion(parsed, found, match);
    if (found.total() == 0 && request.match() == Match.ALL_OR_MOST) {
      Found more = relaxed ? found : find(asked, Match.ALL_OR_MOST);
      if (more.total() == 0 && Questions.ask(parsed.query())) {
        more = find(asked, Match.ANY);
      }
      if (more.total() > 0) {
        found = more;
        relaxed = true;
      }
    }
    // First, as they take little: time may be up when the texts are read.
    List<Facet> facets =
        new RequestedFacets(setting, view, request.facets(), warnings)
            .of(found.seen(), found.narrowings());
    ResultPage page = page(found, asked);
    SnippetMaker snippets =
        new SnippetMaker(
            setting.analysis(), found.translation(), request.snippetOptions(), view::endsMarking);
    List<Hit> hits = hits(page, found, snippets);
    Optional<String> next = next(page, found, relaxed, snapshots);
    warnOfWhatIsMissing(page, snippets);
    return new SearchResult(
        hits,
        found.total(),
        found.page().exact() && !view.timedOut(),
        (System.nanoTime() - nanos) / 1_000_000,
        parsed,
        relaxed,
        warnings(found),
        suggestion,
        facets,
        next);
  }

  private void warnOfWhatIsMissing(ResultPage page, SnippetMaker snippets) {
    if (request.copiesGrouped() && !grouped) {
      warnings.add(Warning.of(Warning.Code.NO_COPIES));
    }
    if (view.timedOut() || page.late() || snippets.isCutShort()) {
      Duration limit = request.timeout().orElse(setting.limits().timeout());
      warnings.add(
          Warning.of(Warning.Code.TIMED_OUT, Long.toString(Deadline.nanos(limit) / 1_000_000)));
    }
  }

  /**
   * The ids of all that is found, whatever page and order were asked for.
   *
   * @throws IOException if it can't be told for certain which articles these are
   */
  List<String> ids() throws IOException {
    org.fundstelle.query.Query asked = setting.expanded(parsed.query(), view);
    Found found = find(asked, match(false));
    if (found.total() == 0 && request.match() == Match.ALL_OR_MOST) {
      found = find(asked, Match.ALL_OR_MOST);
    }
    List<String> ids = view.ids(Narrowing.narrowed(found.seen(), found.narrowings()));
    String uncertain = "it can't be told for certain which articles are meant: ";
    for (Warning warning : warnings(found)) {
      if (UNCERTAIN.contains(warning.code())) {
        throw new IOException(uncertain + warning.message(Locale.ENGLISH));
      }
    }
    if (view.timedOut()) {
      throw new IOException(uncertain + "the search was broken off");
    }
    return ids;
  }

  /** What was odd about the query, and what about answering it. */
  private List<Warning> warnings(Found found) {
    List<Warning> all = new ArrayList<>(parsed.warnings());
    all.addAll(found.translation().warnings());
    all.addAll(warnings);
    SignsOnly.warning(parsed.query(), found.total()).ifPresent(all::add);
    return all.stream().distinct().toList();
  }

  private static ParsedQuery parsed(SearchSetting setting, SearchRequest request) {
    if (request.query().isPresent()) {
      return new ParsedQuery(request.query().get().normalized(), List.of());
    }
    return switch (request.syntax()) {
      case FUNDSTELLE -> setting.parser().parse(request.text());
      case LUCENE -> LuceneSyntax.parse(request.text(), request.match() == Match.ALL, setting);
    };
  }

  /** A page that can't be gone on from is the first one; one whose time is gone is that of now. */
  private void checkPage(ParsedQuery parsed) {
    if (after.isEmpty()) {
      return;
    }
    if (after.get().sort() != effectiveSort(parsed.query())) {
      warnings.add(Warning.of(Warning.Code.BAD_PAGE_TOKEN, request.after().orElse("")));
      after = Optional.empty();
      start = setting.clock().instant();
    } else if (after.get().snapshot() != shared.number()) {
      warnings.add(Warning.of(Warning.Code.SNAPSHOT_GONE));
    }
  }

  /** What may have been meant, if little was found. */
  private Optional<String> suggestion(ParsedQuery parsed, Found found, Match match)
      throws IOException {
    if (found.total() > FEW || after.isPresent() || view.timedOut()) {
      return Optional.empty();
    }
    Spelling.Count count =
        meant -> {
          QueryTranslator translator = setting.translator(expander, match, start);
          Query seen = setting.seen(translator.filter(meant), request, meant, view);
          return view.count(Narrowing.narrowed(seen, found.narrowings()));
        };
    SeenWords seenWords = new SeenWords(setting, expander);
    for (org.fundstelle.query.Query reading :
        new OtherReadings(setting, seenWords).of(parsed.query(), found.total())) {
      if (count.of(reading) > found.total()) {
        return Optional.of(QueryPrinter.print(reading));
      }
    }
    return new Spelling(setting, seenWords, expander)
        .corrected(parsed.query(), found.total(), count);
  }

  private Match match(boolean relaxed) {
    if (relaxed) {
      return Match.ALL_OR_MOST;
    }
    // Lucene's language has said in its tree already which words are needed.
    boolean said = request.syntax() == SearchRequest.Syntax.LUCENE;
    return said || request.match() == Match.ALL_OR_MOST ? Match.ALL : request.match();
  }

  private Found find(org.fundstelle.query.Query query, Match match) throws IOException {
    QueryTranslator translator = setting.translator(expander, match, start);
    Translation translation = translator.translate(query);
    Query seen = setting.seen(translation.lucene(), request, query, view);
    FilterTranslator filters =
        new FilterTranslator(setting.furtherFields(), setting.parser(), translator);
    List<Narrowing> narrowings = new ArrayList<>();
    for (SearchRequest.Filter filter : request.filters()) {
      narrowings.add(filters.narrowing(filter, warnings));
    }
    Query translated = Narrowing.narrowed(seen, narrowings);
    Sort sort = effectiveSort(query);
    Query weighed =
        sort == Sort.RELEVANCE && request.recencyHalfLife().isPresent()
            ? Recency.weigh(translated, start, request.recencyHalfLife().get())
            : translated;
    IndexView.PageWanted wanted =
        new IndexView.PageWanted(
            sort, request.offset(), end(), after.map(PageToken::place), request.exactTotal());
    IndexView.Page page = view.page(weighed, wanted);
    return new Found(query, match, translation, seen, narrowings, weighed, sort, page);
  }

  /** How many hits are looked at from the start of this page's counting on. */
  private int end() {
    return (int) Math.min(setting.limits().pageSize(), (long) request.offset() + request.size());
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

  /** Why it was found; that it was is known, even if no time is left to say why. */
  private Optional<Explanation> explanation(Found found, Article article) throws IOException {
    if (!request.explain()) {
      return Optional.empty();
    }
    Explainer explainer = new Explainer(setting, view, expander, article, found.match(), start);
    return Optional.of(new Explanation(true, explainer.explain(found.query()).reasons()));
  }

  private ResultPage page(Found found, org.fundstelle.query.Query query) throws IOException {
    ResultPage.Beginning beginning =
        new ResultPage.Beginning(after.map(PageToken::rank).orElse(0), request.offset());
    CopyGroups.Withdrawal withdrawn = article -> withdrawnSince(article, query);
    return grouped
        ? beginning.of(
            new GroupedPage.Walk(setting, view, found.weighed(), found.sort(), withdrawn)
                .from(
                    after.map(PageToken::place),
                    request.offset(),
                    Math.max(0, end() - request.offset())))
        : beginning.of(found.page(), end(), withdrawn);
  }

  private List<Hit> hits(ResultPage page, Found found, SnippetMaker snippets) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (ResultPage.Member hit : page.members()) {
      hits.add(
          new Hit(
              hit.rank(),
              hit.article().id(),
              hit.score(),
              hit.article(),
              request.snippets() == 0 ? List.of() : snippets.of(hit.article(), hit.text()),
              explanation(found, hit.article()),
              hit.copies()));
    }
    return hits;
  }

  /** Whether the article could be seen when the first page was asked for, and can't any more. */
  private boolean withdrawnSince(Article article, org.fundstelle.query.Query query)
      throws IOException {
    if (current.sameAs(view)) {
      return false;
    }
    return current
        .stored(article.id())
        .filter(now ->
            !(request.findsUnpublished() || setting.mayBeSeen(now))
                || !setting.visibility().mayBeFoundBy(request, query, now))
        .isPresent();
  }

  private Optional<String> next(ResultPage page, Found found, boolean relaxed, Snapshots snapshots)
      throws IOException {
    if (page.last().isEmpty()) {
      return Optional.empty();
    }
    long snapshot = snapshots.keep(shared);
    PageToken token =
        PageToken.after(
            page.last().get(), page.end(), relaxed, found.sort(), snapshot, start.toEpochMilli());
    return Optional.of(token.encode(request));
  }

  /**
   * What Lucene found.
   *
   * @param seen the query without the filters
   * @param weighed the query with all that decides what is found and how much it weighs
   */
  private record Found(
      org.fundstelle.query.Query query,
      Match match,
      Translation translation,
      Query seen,
      List<Narrowing> narrowings,
      Query weighed,
      Sort sort,
      IndexView.Page page) {
    long total() {
      return page.total();
    }
  }
}
