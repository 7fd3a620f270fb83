package org.fundstelle.searcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryAnalyzer.Piece;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.Term.Kind;
import org.fundstelle.german.Word;
import org.fundstelle.query.FieldName;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;
import org.fundstelle.query.Warning;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.SurfaceExpander.Forms;

/**
 * Turns a tree of the query language into a Lucene query, node by node.
 *
 * <p>A word is the sum of what it may be found by: its lemmas, the parts of a compound each with a
 * share of one, its family and the very form at less weight, and the keys of a name. Fuzzy words
 * and patterns stand for the forms that occur; phrases are sequences of forms.
 *
 * <p>Made for one search and one point in time; belongs to one thread.
 */
final class QueryTranslator {
  /** More forms than this are not scored one by one. */
  private static final int MOST_SCORED = 64;

  private static final float TITLE_PHRASE_BOOST = 2.0f;

  private final QueryAnalyzer analyzer;
  private final SurfaceExpander expander;
  private final RangeTranslator ranges;
  private final List<FurtherField> furtherFields;
  private final WordWeights weights;
  private final Match match;
  private final List<Warning> warnings = new ArrayList<>();

  QueryTranslator(
      QueryAnalyzer analyzer,
      SurfaceExpander expander,
      RangeTranslator ranges,
      List<FurtherField> furtherFields,
      WordWeights weights,
      Match match) {
    this.analyzer = analyzer;
    this.expander = expander;
    this.ranges = ranges;
    this.furtherFields = furtherFields;
    this.weights = weights;
    this.match = match;
  }

  /** What was odd while translating. */
  List<Warning> warnings() {
    return warnings;
  }

  /** The Lucene query that finds what the tree looks for. */
  org.apache.lucene.search.Query translate(Query query) throws IOException {
    org.apache.lucene.search.Query positive = translate(query, Scope.ALL);
    return query instanceof Query.Not ? withAll(positive) : positive;
  }

  private org.apache.lucene.search.Query translate(Query query, Scope scope) throws IOException {
    return switch (query) {
      case Query.All all -> MatchAllDocsQuery.INSTANCE;
      case Query.None none -> new MatchNoDocsQuery("nothing was asked");
      case Query.Term term -> term(term, scope);
      case Query.Phrase phrase -> phrase(phrase, scope);
      case Query.Near near -> near(near, scope);
      case Query.Words words -> words(words.clauses(), scope);
      case Query.And and -> all(and.clauses(), scope);
      case Query.Or or -> any(or.clauses(), scope);
      case Query.Not not ->
          new BooleanQuery.Builder().add(translate(not.query(), scope), Occur.MUST_NOT).build();
      case Query.Required required -> translate(required.query(), scope);
      case Query.In in -> translate(in.query(), scope(in.field()).orElse(scope));
      case Query.DateRange range -> ranges.dates(range);
      case Query.NumberRange range -> ranges.numbers(range);
      case Query.Boost boost -> new BoostQuery(translate(boost.query(), scope), boost.factor());
    };
  }

  private Optional<Scope> scope(FieldName name) {
    Optional<Field> field = name.field();
    if (field.isPresent()) {
      return field.map(Scope::of);
    }
    return furtherFields.stream()
        .filter(f -> f.name().equals(name.name()))
        .findFirst()
        .map(Scope::of);
  }

  // ---- words between blanks -------------------------------------------------------------------

  private org.apache.lucene.search.Query words(List<Query> clauses, Scope scope)
      throws IOException {
    List<Query> kept = withoutStopWords(clauses);
    if (match == Match.ALL) {
      return all(kept, scope);
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    int optional = 0;
    for (Query clause : kept) {
      switch (clause) {
        case Query.Not not -> builder.add(translate(not.query(), scope), Occur.MUST_NOT);
        case Query.Required required -> builder.add(translate(required, scope), Occur.MUST);
        default -> {
          builder.add(translate(clause, scope), Occur.SHOULD);
          optional++;
        }
      }
    }
    if (match == Match.ALL_OR_MOST && optional > 0) {
      builder.setMinimumNumberShouldMatch(most(optional));
    }
    return onlyNegative(kept) ? withAll(builder.build()) : builder.build();
  }

  /** How many of so many words are most of them. */
  static int most(int words) {
    return words <= 2 ? 1 : Math.round(words * 0.6f);
  }

  private org.apache.lucene.search.Query all(List<Query> clauses, Scope scope) throws IOException {
    List<Query> kept = withoutStopWords(clauses);
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (Query clause : kept) {
      if (clause instanceof Query.Not not) {
        builder.add(translate(not.query(), scope), Occur.MUST_NOT);
      } else {
        builder.add(translate(clause, scope), Occur.MUST);
      }
    }
    return onlyNegative(kept) ? withAll(builder.build()) : builder.build();
  }

  private org.apache.lucene.search.Query any(List<Query> clauses, Scope scope) throws IOException {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (Query clause : clauses) {
      org.apache.lucene.search.Query translated = translate(clause, scope);
      builder.add(clause instanceof Query.Not ? withAll(translated) : translated, Occur.SHOULD);
    }
    return builder.build();
  }

  private static boolean onlyNegative(List<Query> clauses) {
    return clauses.stream().allMatch(Query.Not.class::isInstance);
  }

  private static org.apache.lucene.search.Query withAll(org.apache.lucene.search.Query negative) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(
            negative instanceof BooleanQuery ? negative : new ConstantScoreQuery(negative),
            Occur.MUST)
        .build();
  }

  /** Leaves out what says nothing, unless nothing would be left. */
  private List<Query> withoutStopWords(List<Query> clauses) {
    List<Query> kept = clauses.stream().filter(c -> !saysNothing(c)).toList();
    List<Query> readable = clauses.stream().filter(c -> !isEmpty(c)).toList();
    return kept.isEmpty() ? readable : kept;
  }

  private boolean saysNothing(Query query) {
    return query instanceof Query.Word word
        && word.form() == Form.INFLECTED
        && analyzer.analyze(word.text()).stopWordsOnly();
  }

  private boolean isEmpty(Query query) {
    return query instanceof Query.Word word && analyzer.analyze(word.text()).words().isEmpty();
  }

  // ---- single words ---------------------------------------------------------------------------

  private org.apache.lucene.search.Query term(Query.Term term, Scope scope) throws IOException {
    return switch (term) {
      case Query.Word word when word.form() == Form.EXACT -> exact(word.text(), scope);
      case Query.Word word -> piece(analyzer.analyze(word.text()), word.text(), scope);
      case Query.Fuzzy fuzzy -> expanded(forms(fuzzy, scope), scope);
      case Query.Wildcard wildcard -> expanded(forms(wildcard, scope), scope);
    };
  }

  private org.apache.lucene.search.Query piece(Piece piece, String text, Scope scope)
      throws IOException {
    if (piece.words().isEmpty()) {
      return new MatchNoDocsQuery("no word in " + text);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (scope.key().isPresent()) {
      any.add(new TermQuery(new Term(scope.key().get(), key(text))), Occur.SHOULD);
    }
    if (piece.words().size() == 1) {
      any.add(word(piece.words().getFirst(), scope), Occur.SHOULD);
    } else {
      any.add(
          sequence(piece.words().stream().map(w -> inflected(w, scope)).toList(), 0, scope),
          Occur.SHOULD);
      for (Word whole : piece.wholes()) {
        any.add(lemmas(whole, scope, 1), Occur.SHOULD);
      }
    }
    BooleanQuery query = any.build();
    return query.clauses().size() == 1 ? query.clauses().getFirst().query() : query;
  }

  private org.apache.lucene.search.Query word(QueryWord queryWord, Scope scope) {
    if (queryWord.word().stopWord()) {
      return surfaces(List.of(queryWord.word().surface()), scope);
    }
    if (queryWord.alternatives().isEmpty()) {
      return word(queryWord.word(), scope, 1);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(word(queryWord.word(), scope, 1), Occur.SHOULD);
    for (Map.Entry<Word, Float> alternative : queryWord.alternatives().entrySet()) {
      any.add(word(alternative.getKey(), scope, alternative.getValue()), Occur.SHOULD);
    }
    return any.build();
  }

  /**
   * The sum of everything the word may be found by; found if the whole is, or all its parts are.
   */
  private org.apache.lucene.search.Query word(Word word, Scope scope, float weight) {
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    addLemmas(sum, word, scope, weight);
    for (String surface : scope.surfaces()) {
      sum.add(
          boosted(new TermQuery(new Term(surface, word.surface())), weight * weights.exact()),
          Occur.SHOULD);
    }
    if (word.parts().isEmpty()) {
      return bodyOnly(sum.build(), word, scope);
    }
    BooleanQuery.Builder parts = new BooleanQuery.Builder();
    Set<String> lemmas = new LinkedHashSet<>();
    word.parts().forEach(part -> lemmas.add(part.lemma()));
    float share = weight * weights.part() / word.parts().size();
    for (String lemma : lemmas) {
      parts.add(
          boosted(bagTerm(scope, lemma), share), match == Match.ANY ? Occur.SHOULD : Occur.MUST);
    }
    sum.add(parts.build(), Occur.SHOULD);
    return bodyOnly(sum.build(), word, scope);
  }

  private org.apache.lucene.search.Query lemmas(Word word, Scope scope, float weight) {
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    addLemmas(sum, word, scope, weight);
    return bodyOnly(sum.build(), word, scope);
  }

  private void addLemmas(BooleanQuery.Builder sum, Word word, Scope scope, float weight) {
    for (String lemma : word.lemmas()) {
      sum.add(boosted(bagTerm(scope, lemma), weight), Occur.SHOULD);
    }
    for (int i = 0; i < word.termCount(); i++) {
      org.fundstelle.german.Term term = word.term(i);
      if (term.kind() == Kind.FAMILY) {
        sum.add(boosted(bagTerm(scope, term), weight * weights.family()), Occur.SHOULD);
      } else if (term.kind() == Kind.NAME) {
        sum.add(boosted(bagTerm(scope, term), weight), Occur.SHOULD);
      }
    }
  }

  /** Leaves out articles in which none of the word's terms stands in the body. */
  private org.apache.lucene.search.Query bodyOnly(
      org.apache.lucene.search.Query query, Word word, Scope scope) {
    if (!scope.bodyOnly()) {
      return query;
    }
    BooleanQuery.Builder present = new BooleanQuery.Builder();
    for (int i = 0; i < word.termCount(); i++) {
      org.fundstelle.german.Term term = word.term(i);
      present.add(
          new BooleanQuery.Builder()
              .add(bagTerm(scope, term), Occur.FILTER)
              .add(bagTerm(scope, term.notInBody()), Occur.MUST_NOT)
              .build(),
          Occur.SHOULD);
    }
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(present.build(), Occur.FILTER)
        .build();
  }

  private static TermQuery bagTerm(Scope scope, String lemma) {
    return bagTerm(scope, org.fundstelle.german.Term.lemma(lemma));
  }

  private static TermQuery bagTerm(Scope scope, org.fundstelle.german.Term term) {
    return new TermQuery(new Term(scope.bag(), new BytesRef(term.bytes())));
  }

  private static org.apache.lucene.search.Query boosted(
      org.apache.lucene.search.Query query, float boost) {
    return boost == 1f ? query : new BoostQuery(query, boost);
  }

  // ---- forms as they stand --------------------------------------------------------------------

  private org.apache.lucene.search.Query exact(String text, Scope scope) throws IOException {
    if (scope.key().isPresent()) {
      return new TermQuery(new Term(scope.key().get(), key(text)));
    }
    Piece piece = analyzer.analyze(text);
    if (piece.words().isEmpty()) {
      return new MatchNoDocsQuery("no word in " + text);
    }
    List<List<String>> forms =
        piece.words().stream().map(w -> List.of(w.word().surface())).toList();
    return forms.size() == 1 ? surfaces(forms.getFirst(), scope) : sequence(forms, 0, scope);
  }

  private static String key(String text) {
    return DocumentMapper.bounded(text.toLowerCase(Locale.ROOT).strip());
  }

  private Forms forms(Query.Term term, Scope scope) throws IOException {
    Set<String> fields = Set.copyOf(expandable(scope));
    Forms forms =
        switch (term) {
          case Query.Fuzzy fuzzy ->
              expander.fuzzy(surfaceOf(fuzzy.text()), SurfaceExpander.editsFor(fuzzy), fields);
          case Query.Wildcard wildcard -> expander.wildcard(wildcard.pattern(), fields);
          case Query.Word word -> throw new IllegalArgumentException("not expanded: " + word);
        };
    if (!forms.complete()) {
      warnings.add(
          Warning.of(
              Warning.Code.TOO_MANY_EXPANSIONS,
              term instanceof Query.Fuzzy fuzzy ? fuzzy.text() : ((Query.Wildcard) term).pattern(),
              Integer.toString(forms.forms().size())));
    }
    return forms;
  }

  private static List<String> expandable(Scope scope) {
    return scope.surfaces().isEmpty() ? List.of(scope.key().orElse(scope.bag())) : scope.surfaces();
  }

  private String surfaceOf(String text) {
    Piece piece = analyzer.analyze(text);
    if (piece.words().size() == 1) {
      return piece.words().getFirst().word().surface();
    }
    return piece.wholes().isEmpty()
        ? text.toLowerCase(Locale.ROOT)
        : piece.wholes().getFirst().surface();
  }

  /** Any of the forms, nearer ones first. */
  private org.apache.lucene.search.Query expanded(Forms forms, Scope scope) {
    if (forms.forms().isEmpty()) {
      return new MatchNoDocsQuery("no such form");
    }
    if (forms.forms().size() > MOST_SCORED) {
      return surfaces(forms.texts(), scope);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : expandable(scope)) {
      SynonymQuery.Builder builder = new SynonymQuery.Builder(field);
      for (SurfaceExpander.Form form : forms.forms()) {
        builder.addTerm(new BytesRef(form.text()), 1f - 0.3f * form.edits());
      }
      any.add(builder.build(), Occur.SHOULD);
    }
    return any.build();
  }

  private static org.apache.lucene.search.Query surfaces(List<String> forms, Scope scope) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : expandable(scope)) {
      any.add(
          forms.size() == 1
              ? new TermQuery(new Term(field, forms.getFirst()))
              : new TermInSetQuery(field, forms.stream().map(BytesRef::new).toList()),
          Occur.SHOULD);
    }
    return any.build();
  }

  // ---- sequences ------------------------------------------------------------------------------

  private org.apache.lucene.search.Query phrase(Query.Phrase phrase, Scope scope)
      throws IOException {
    if (scope.surfaces().isEmpty()) {
      return wholeValue(phrase, scope);
    }
    List<List<String>> places = places(phrase, scope);
    if (places.isEmpty()) {
      return new MatchNoDocsQuery("no word in the phrase");
    }
    return sequence(places, phrase.slop(), scope);
  }

  /** For each place of the phrase the forms that may stand there. */
  private List<List<String>> places(Query.Phrase phrase, Scope scope) throws IOException {
    List<List<String>> places = new ArrayList<>();
    for (Query.Term term : phrase.terms()) {
      switch (term) {
        case Query.Word word -> {
          boolean exact = phrase.form() == Form.EXACT || word.form() == Form.EXACT;
          for (QueryWord w : analyzer.analyze(word.text()).words()) {
            places.add(exact ? List.of(w.word().surface()) : inflected(w, scope));
          }
        }
        case Query.Fuzzy fuzzy -> places.add(forms(fuzzy, scope).texts());
        case Query.Wildcard wildcard -> places.add(forms(wildcard, scope).texts());
      }
    }
    return places;
  }

  private List<String> inflected(QueryWord word, Scope scope) {
    try {
      List<String> forms = expander.occurring(analyzer.inflections(word), scope.surfaces());
      return forms.isEmpty() ? List.of(word.word().surface()) : forms;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static org.apache.lucene.search.Query sequence(
      List<List<String>> places, int slop, Scope scope) {
    if (places.stream().anyMatch(List::isEmpty)) {
      return new MatchNoDocsQuery("a word of the phrase does not occur");
    }
    if (places.size() == 1) {
      return surfaces(places.getFirst(), scope);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : scope.surfaces()) {
      MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder().setSlop(slop);
      for (List<String> forms : places) {
        builder.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new));
      }
      boolean title = field.equals(IndexFields.surface(Field.TITLE));
      any.add(boosted(builder.build(), title ? TITLE_PHRASE_BOOST : 1), Occur.SHOULD);
    }
    return any.build();
  }

  /** A phrase in a field of whole values: the value itself, or one that has all the words. */
  private org.apache.lucene.search.Query wholeValue(Query.Phrase phrase, Scope scope)
      throws IOException {
    StringBuilder text = new StringBuilder();
    for (Query.Term term : phrase.terms()) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(
          switch (term) {
            case Query.Word word -> word.text();
            case Query.Fuzzy fuzzy -> fuzzy.text();
            case Query.Wildcard wildcard -> wildcard.pattern();
          });
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (scope.key().isPresent()) {
      any.add(new TermQuery(new Term(scope.key().get(), key(text.toString()))), Occur.SHOULD);
    }
    if (phrase.form() == Form.INFLECTED) {
      any.add(all(List.copyOf(phrase.terms()), scope), Occur.SHOULD);
    }
    return any.build();
  }

  private org.apache.lucene.search.Query near(Query.Near near, Scope scope) throws IOException {
    if (scope.surfaces().isEmpty()) {
      return all(near.operands(), scope);
    }
    List<IntervalsSource> sources = new ArrayList<>();
    for (Query operand : near.operands()) {
      sources.add(interval(operand, scope));
    }
    IntervalsSource source =
        Intervals.maxgaps(
            near.distance() - 1, Intervals.unordered(sources.toArray(IntervalsSource[]::new)));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : scope.surfaces()) {
      any.add(new IntervalQuery(field, source), Occur.SHOULD);
    }
    return any.build();
  }

  private IntervalsSource interval(Query operand, Scope scope) throws IOException {
    Query.Phrase phrase =
        switch (operand) {
          case Query.Phrase p -> p;
          case Query.Term term -> new Query.Phrase(List.of(term), 0, Form.INFLECTED);
          default -> throw new IllegalArgumentException("can't stand beside NEBEN: " + operand);
        };
    List<IntervalsSource> places = new ArrayList<>();
    for (List<String> forms : places(phrase, scope)) {
      IntervalsSource[] words =
          forms.stream().map(f -> Intervals.term(new BytesRef(f))).toArray(IntervalsSource[]::new);
      places.add(words.length == 0 ? Intervals.noIntervals("does not occur") : Intervals.or(words));
    }
    if (places.isEmpty()) {
      return Intervals.noIntervals("no word");
    }
    return places.size() == 1
        ? places.getFirst()
        : Intervals.maxgaps(
            phrase.slop(), Intervals.ordered(places.toArray(IntervalsSource[]::new)));
  }
}
