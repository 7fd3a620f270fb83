package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;
import org.fundstelle.query.FieldName;
import org.fundstelle.query.Query;
import org.fundstelle.query.QueryPrinter;
import org.fundstelle.searcher.Explanation;
import org.fundstelle.searcher.Explanation.Argument;
import org.fundstelle.searcher.Explanation.FieldLabel;
import org.fundstelle.searcher.Explanation.Kind;
import org.fundstelle.searcher.Explanation.Reason;
import org.fundstelle.searcher.Explanation.Text;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.matching.Clauses;
import org.fundstelle.searcher.matching.EditDistance;
import org.fundstelle.searcher.reading.StopWordClauses;
import org.fundstelle.searcher.translation.Scope;
import org.fundstelle.searcher.translation.SurfaceExpander;
import org.fundstelle.searcher.translation.Translation;

/**
 * Says why a query finds one article, or why not. Whether a part is met is asked of the index, as
 * in a search; in what way, of the article's own words. Belongs to one thread.
 */
final class Explainer {
  private final SearchSetting setting;
  private final IndexView view;
  private final Article article;
  private final Match match;
  private final Instant now;
  private final QueryAnalyzer analyzer;
  private final SurfaceExpander expander;
  private final ArticleWords words;
  private final List<Reason> reasons = new ArrayList<>();

  Explainer(
      SearchSetting setting,
      IndexView view,
      SurfaceExpander expander,
      Article article,
      Match match,
      Instant now) {
    this.setting = setting;
    this.view = view;
    this.article = article;
    this.match = match;
    this.now = now;
    this.analyzer = setting.analysis().queryAnalyzer(List.of(), setting.umlautsLeftOut());
    this.expander = expander;
    this.words =
        new ArticleWords(
            article, setting.analysis().textAnalyzer(article.text(Field.LANGUAGE)), this::timeIsUp);
  }

  /** Where a part of the query looks: a field or, without one, all text. */
  private record Place(Optional<FieldName> field, Scope scope) {
    Query of(Query query) {
      return field.isPresent() ? new Query.In(field.get(), query) : query;
    }
  }

  Explanation explain(Query query) throws IOException {
    Place everywhere = new Place(Optional.empty(), Scope.ALL);
    boolean met = met(query, everywhere);
    boolean found = met && setting.visibility().mayBeFoundBy(query, article);
    switch (query) {
      case Query.Words all -> clauses(all.clauses(), everywhere, 0);
      case Query.And and -> clauses(and.clauses(), everywhere, 0);
      default -> add(query, everywhere, 0);
    }
    if (met && !found) {
      say(false, Kind.NOT_SHOWN, 0);
    }
    if (timeIsUp()) {
      reasons.add(new Reason(found, Kind.UNFINISHED, 0, List.of()));
    }
    return new Explanation(found, reasons);
  }

  /** From then on nothing can be told: what the index answers may be a guess. */
  private boolean timeIsUp() {
    return view.timedOut() || view.timeIsUp();
  }

  private Translation translation(Query query, Place place) throws IOException {
    return setting.translator(expander, match, now).translate(place.of(query));
  }

  private boolean met(Query query, Place place) throws IOException {
    if (timeIsUp()) {
      return false;
    }
    org.apache.lucene.search.Query only =
        Clauses.both(translation(query, place).lucene(), SearchSetting.idQuery(article.id()));
    return view.count(only) > 0;
  }

  private void say(boolean met, Kind kind, int depth, Argument... arguments) {
    if (!timeIsUp()) {
      reasons.add(new Reason(met, kind, depth, List.of(arguments)));
    }
  }

  private static Argument text(String text) {
    return new Text(text);
  }

  private static Argument print(Query query) {
    return text(QueryPrinter.print(query));
  }

  private void clauses(List<Query> clauses, Place place, int depth) throws IOException {
    boolean allSmall = clauses.stream().allMatch(c -> StopWordClauses.saysNothing(c, analyzer));
    for (Query clause : clauses) {
      if (!allSmall && StopWordClauses.saysNothing(clause, analyzer)) {
        say(true, Kind.IGNORED, depth, print(clause));
      } else {
        add(clause, place, depth);
      }
    }
  }

  private void add(Query query, Place place, int depth) throws IOException {
    if (timeIsUp()) {
      return;
    }
    switch (query) {
      case Query.All all -> every(place, depth);
      case Query.None none -> say(false, Kind.NOTHING, depth);
      case Query.Term term -> term(term, place, depth);
      case Query.Phrase phrase -> together(phrase, phrase.terms(), place, depth);
      case Query.Near near -> together(near, near.operands(), place, depth);
      case Query.Words all -> group(Kind.ALL_OF, all, all.clauses(), place, depth);
      case Query.And and -> group(Kind.ALL_OF, and, and.clauses(), place, depth);
      case Query.Or or -> group(Kind.ANY_OF, or, or.clauses(), place, depth);
      case Query.Not not -> not(not, place, depth);
      case Query.Required required -> add(required.query(), place, depth);
      case Query.In in -> add(in.query(), place(in.field(), place), depth);
      case Query.DateRange range -> value(range, range.field(), met(range, place), depth);
      case Query.NumberRange range -> value(range, range.field(), met(range, place), depth);
      case Query.Boost boost -> add(boost.query(), place, depth);
    }
  }

  private Place place(FieldName name, Place outer) {
    return Scope.of(name, setting.furtherFields())
        .map(scope -> new Place(Optional.of(name), scope))
        .orElse(outer);
  }

  private void every(Place place, int depth) throws IOException {
    if (place.field().isPresent()) {
      value(Query.words(new Query.All()), place.field().get(), met(new Query.All(), place), depth);
    } else {
      say(true, Kind.EVERY, depth);
    }
  }

  private void group(Kind kind, Query query, List<Query> clauses, Place place, int depth)
      throws IOException {
    say(met(query, place), kind, depth, print(query));
    if (kind == Kind.ALL_OF) {
      clauses(clauses, place, depth + 1);
    } else {
      for (Query clause : clauses) {
        add(clause, place, depth + 1);
      }
    }
  }

  private void not(Query.Not not, Place place, int depth) throws IOException {
    Argument text = print(place.of(not.query()));
    if (met(not.query(), place)) {
      say(false, Kind.EXCLUDED, depth, text);
      add(not.query(), place, depth + 1);
    } else {
      say(true, Kind.ABSENT, depth, text);
    }
  }

  // ---- fields of whole values ------------------------------------------------------------------

  private void value(Query query, FieldName name, boolean met, int depth) {
    List<String> values = ArticleValues.of(article, name);
    Argument text = print(query);
    Argument label = new FieldLabel(name.name());
    if (values.isEmpty()) {
      say(met, Kind.NO_VALUE, depth, text, label);
    } else if (met) {
      say(true, Kind.VALUE, depth, label, text(String.join(", ", values)));
    } else {
      say(false, Kind.OTHER_VALUE, depth, text, label, text(String.join(", ", values)));
    }
  }

  // ---- words -----------------------------------------------------------------------------------

  private void term(Query.Term term, Place place, int depth) throws IOException {
    boolean met = met(term, place);
    if (place.scope().surfaces().isEmpty() || isFurther(place)) {
      value(term, place.field().orElseThrow(), met, depth);
      return;
    }
    switch (term) {
      case Query.Word word -> word(word, place, met, depth);
      case Query.Fuzzy fuzzy -> fuzzy(fuzzy, place, met, depth);
      case Query.Wildcard wildcard -> pattern(wildcard, place, met, depth);
    }
  }

  private boolean isFurther(Place place) {
    return place
        .field()
        .filter(name -> name.field().isEmpty())
        .filter(name ->
            setting.furtherFields().stream().map(FurtherField::name).anyMatch(name.name()::equals))
        .isPresent();
  }

  private void word(Query.Word word, Place place, boolean met, int depth) throws IOException {
    List<QueryWord> pieces = analyzer.analyze(word.text()).words();
    Argument text = text(word.text());
    if (pieces.size() != 1) {
      together(
          word, pieces.stream().map(p -> Query.word(p.word().surface())).toList(), place, depth);
      return;
    }
    QueryWord wanted = pieces.getFirst();
    if (!met) {
      missing(text, wanted.word().surface(), place, depth);
      return;
    }
    Optional<ArticleWords.Evidence> evidence = words.evidence(wanted, place.scope());
    if (evidence.isPresent()) {
      ArticleWords.Written written = evidence.get().written();
      Kind kind = evidence.get().kind();
      if (kind == Kind.EXACT) {
        say(true, kind, depth, written.said(), written.in());
      } else {
        say(true, kind, depth, text, written.said(), written.in());
      }
    } else if (!wanted.word().partsByPlace().isEmpty()) {
      List<String> parts =
          wanted.word().partsByPlace().stream().map(same -> same.getLast().lemma()).toList();
      say(true, Kind.PARTS, depth, text, text(String.join(" + ", parts)));
    } else {
      say(true, Kind.OTHERWISE, depth, text);
    }
  }

  private void missing(Argument text, String surface, Place place, int depth) {
    Optional<ArticleWords.Written> nearest = words.nearest(surface, place.scope());
    if (nearest.isPresent()) {
      ArticleWords.Written written = nearest.get();
      say(false, Kind.MISSING_NEAR, depth, text, written.said(), written.in());
    } else {
      say(false, Kind.MISSING, depth, text);
    }
  }

  private void fuzzy(Query.Fuzzy fuzzy, Place place, boolean met, int depth) throws IOException {
    String surface = surface(fuzzy.text());
    Optional<FirstMark> found = met ? found(fuzzy, place) : Optional.empty();
    if (found.isPresent()) {
      int edits = EditDistance.of(surface, surface(found.get().text()));
      say(
          true,
          Kind.FUZZY,
          depth,
          text(fuzzy.text()),
          found.get().said(),
          found.get().in(),
          text(Integer.toString(edits)));
      return;
    }
    Optional<ArticleWords.Written> nearest = words.nearest(surface, place.scope());
    if (met || nearest.isEmpty()) {
      say(met, met ? Kind.OTHERWISE : Kind.MISSING, depth, text(fuzzy.text()));
      return;
    }
    ArticleWords.Written written = nearest.get();
    int edits = EditDistance.of(surface, written.word().surface());
    say(
        false,
        Kind.FUZZY_MISSING,
        depth,
        text(fuzzy.text()),
        written.said(),
        written.in(),
        text(Integer.toString(edits)));
  }

  private String surface(String text) {
    List<QueryWord> pieces = analyzer.analyze(text).words();
    return pieces.size() == 1 ? pieces.getFirst().word().surface() : text;
  }

  private void pattern(Query.Wildcard wildcard, Place place, boolean met, int depth)
      throws IOException {
    Optional<FirstMark> found = met ? found(wildcard, place) : Optional.empty();
    if (found.isPresent()) {
      say(
          true,
          Kind.PATTERN,
          depth,
          text(wildcard.pattern()),
          found.get().said(),
          found.get().in());
    } else {
      say(met, met ? Kind.OTHERWISE : Kind.PATTERN, depth, text(wildcard.pattern()));
    }
  }

  // ---- words together --------------------------------------------------------------------------

  private void together(Query query, List<? extends Query> members, Place place, int depth)
      throws IOException {
    Argument text = print(query);
    if (place.scope().surfaces().isEmpty() || isFurther(place)) {
      value(query, place.field().orElseThrow(), met(query, place), depth);
      return;
    }
    if (met(query, place)) {
      Optional<FirstMark> found = found(query, place);
      if (found.isPresent()) {
        say(true, Kind.TOGETHER, depth, text, found.get().said(), found.get().in());
      } else {
        say(true, Kind.OTHERWISE, depth, text);
      }
      return;
    }
    boolean allThere = true;
    for (Query member : members) {
      allThere &= met(member, place);
    }
    say(false, allThere ? Kind.NOT_TOGETHER : Kind.MISSING, depth, text);
    for (Query member : members) {
      if (!allThere) {
        add(member, place, depth + 1);
      }
    }
  }

  private Optional<FirstMark> found(Query query, Place place) throws IOException {
    return FirstMark.of(
        query, translation(query, place), article, setting.analysis(), this::timeIsUp);
  }
}
