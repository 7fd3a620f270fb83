package org.fundstelle.searcher.translation;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.TextAnalyzer;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;
import org.fundstelle.searcher.SearchRequest.Match;
import org.fundstelle.searcher.matching.Clauses;
import org.fundstelle.searcher.matching.DampenedQuery;
import org.fundstelle.searcher.reading.LightWords;
import org.fundstelle.searcher.reading.StopWordClauses;

/**
 * Turns a tree of the query language into a Lucene query, node by node.
 *
 * <p>A word is the sum of what it may be found by: its lemmas, the parts of a compound each with a
 * share of one, its family and the very form at less weight, and the keys of a name. Fuzzy words
 * and patterns stand for the forms that occur; phrases are sequences of forms.
 *
 * <p>Made for one search and one point in time; belongs to one thread.
 */
public final class QueryTranslator {
  private static final float LEAST_WEIGHT = 1e-9f;
  private static final float MOST_WEIGHT = 1e9f;

  /** What only asks, against what is asked for. */
  private static final float LIGHT_WEIGHT = 0.5f;

  private final QueryAnalyzer analyzer;
  private final SurfaceExpander expander;
  private final RangeTranslator ranges;
  private final List<FurtherField> furtherFields;
  private final TermForms forms;
  private final TermTranslator terms;
  private final Neighbours neighbours;
  private final ValueQueries values;
  private final Match match;
  private final boolean dampened;
  private final MarkCollector marks;
  private final Map<Asked, org.apache.lucene.search.Query> translated = new HashMap<>();

  /** In how many exclusions, one within the other, the part stands that is translated. */
  private int exclusions;

  /** The product of all boosts around the part that is being translated. */
  private float weight = 1;

  /**
   * A translator.
   *
   * @param values makes what takes the values of fields apart
   * @param dampened whether each word of several is dampened, see {@code DampenedQuery}
   */
  public QueryTranslator(
      QueryAnalyzer analyzer,
      SurfaceExpander expander,
      RangeTranslator ranges,
      List<FurtherField> furtherFields,
      Supplier<TextAnalyzer> values,
      WordWeights weights,
      Match match,
      boolean dampened) {
    this.dampened = dampened;
    this.analyzer = analyzer;
    this.expander = expander;
    this.ranges = ranges;
    this.furtherFields = furtherFields;
    this.forms = new TermForms(analyzer, expander);
    this.marks = new MarkCollector(match != Match.ANY);
    this.terms = new TermTranslator(analyzer, expander, forms, weights, match, marks);
    this.neighbours = new Neighbours(analyzer, expander, forms);
    this.values = new ValueQueries(expander.view(), furtherFields, values);
    this.match = match;
  }

  /** What the tree finds, and what of it is marked. */
  public Translation translate(Query query) throws IOException {
    org.apache.lucene.search.Query translated = translate(query, Scope.ALL);
    return new Translation(translated, marks.marks(), forms.warnings());
  }

  /** A query that every hit has to meet and that nothing is marked by. */
  public org.apache.lucene.search.Query filter(Query query) throws IOException {
    marks.excluded();
    org.apache.lucene.search.Query translated = translate(query, Scope.ALL);
    marks.included();
    return translated;
  }

  private org.apache.lucene.search.Query translate(Query query, Scope scope) throws IOException {
    return switch (query) {
      case Query.All all -> MatchAllDocsQuery.INSTANCE;
      case Query.None none -> new MatchNoDocsQuery("nothing was asked");
      case Query.Term term -> once(term, scope);
      case Query.Phrase phrase -> once(phrase, scope);
      case Query.Near near -> once(near, scope);
      case Query.Words all -> blank(all.clauses(), scope);
      case Query.And and -> all(and.clauses(), scope);
      case Query.Or or -> any(or.clauses(), scope);
      case Query.Not not -> allBut().add(excluded(not, scope), Occur.MUST_NOT).build();
      case Query.Required required -> translate(required.query(), scope);
      case Query.In in -> in(in, scope);
      case Query.DateRange range -> ranges.dates(range);
      case Query.NumberRange range -> ranges.numbers(range);
      case Query.Boost boost -> boosted(boost, inner -> translate(inner, scope));
    };
  }

  /** Translates a part of the tree. */
  @FunctionalInterface
  private interface Translating {
    org.apache.lucene.search.Query of(Query part) throws IOException;
  }

  /** Boosts within boosts are multiplied; beyond some bound scores would no longer be numbers. */
  private org.apache.lucene.search.Query boosted(Query.Boost boost, Translating inside)
      throws IOException {
    float outer = weight;
    weight = Math.max(LEAST_WEIGHT, Math.min(MOST_WEIGHT, outer * boost.factor()));
    try {
      return new BoostQuery(inside.of(boost.query()), weight / outer);
    } finally {
      weight = outer;
    }
  }

  /**
   * What is asked for, and where.
   *
   * @param unmarked whether nothing is marked by it
   * @param exclusions in how many exclusions it stands
   */
  private record Asked(Query query, Scope scope, boolean unmarked, int exclusions) {}

  /**
   * Whoever says the same a hundred times may have meant it, but it need not be looked up again.
   */
  private org.apache.lucene.search.Query once(Query query, Scope scope) throws IOException {
    Asked asked = new Asked(query, scope, marks.isExcluded(), exclusions);
    org.apache.lucene.search.Query known = translated.get(asked);
    if (known != null) {
      return known;
    }
    org.apache.lucene.search.Query fresh =
        switch (query) {
          case Query.Term term -> terms.translate(term, scope, exclusions % 2 == 1, exclusions > 0);
          case Query.Phrase phrase -> phrase(phrase, scope);
          case Query.Near near -> near(near, scope);
          default -> throw new IllegalArgumentException("translated anew each time: " + query);
        };
    translated.put(asked, fresh);
    return fresh;
  }

  private org.apache.lucene.search.Query in(Query.In in, Scope outer) throws IOException {
    Scope scope = Scope.of(in.field(), furtherFields).orElse(outer);
    return in.query() instanceof Query.All && !scope.equals(Scope.ALL)
        ? FieldPresence.of(in.field(), scope)
        : translate(in.query(), scope);
  }

  private org.apache.lucene.search.Query excluded(Query.Not not, Scope scope) throws IOException {
    marks.excluded();
    exclusions++;
    org.apache.lucene.search.Query translated = translate(not.query(), scope);
    exclusions--;
    marks.included();
    return translated;
  }

  // ---- words between blanks -------------------------------------------------------------------

  private org.apache.lucene.search.Query blank(List<Query> clauses, Scope scope)
      throws IOException {
    List<Query> kept = StopWordClauses.leftOut(clauses, analyzer);
    if (match == Match.ALL) {
      return all(kept, scope);
    }
    List<Query> light = LightWords.of(clauses, kept, analyzer);
    Clauses builder = onlyNegative(kept) ? allBut() : new Clauses();
    int optional = 0;
    for (Query clause : kept) {
      marks.beside();
      switch (clause) {
        case Query said when light.contains(said) -> {
          if (match == Match.ANY) {
            builder.add(lightly(oneOf(kept, said, scope)), Occur.SHOULD);
          } // else it counts below, if the others are there
        }
        case Query.Not not -> builder.add(excluded(not, scope), Occur.MUST_NOT);
        case Query.Required required -> builder.add(oneOf(kept, required, scope), Occur.MUST);
        case Query bound when isBound(bound) -> builder.add(translate(bound, scope), Occur.MUST);
        default -> {
          builder.add(oneOf(kept, clause, scope), Occur.SHOULD);
          optional++;
        }
      }
    }
    if (match == Match.ALL_OR_MOST && optional > 0) {
      builder.atLeast(most(optional));
    }
    if (!light.isEmpty() && match != Match.ANY) {
      builder = new Clauses().add(builder.build(), Occur.MUST);
      for (Query clause : light) {
        marks.beside();
        builder.add(lightly(oneOf(kept, clause, scope)), Occur.SHOULD);
      }
    }
    return withNeighbours(builder.build(), kept, scope);
  }

  private static org.apache.lucene.search.Query lightly(org.apache.lucene.search.Query said) {
    return new BoostQuery(said, LIGHT_WEIGHT);
  }

  /** Words may be missing where most are enough; a time or a number is meant as it is said. */
  private boolean isBound(Query clause) {
    return match == Match.ALL_OR_MOST
        && (clause instanceof Query.DateRange || clause instanceof Query.NumberRange);
  }

  /** How many of so many words are most of them. */
  static int most(int words) {
    return words <= 2 ? 1 : Math.round(words * 0.6f);
  }

  private org.apache.lucene.search.Query all(List<Query> clauses, Scope scope) throws IOException {
    List<Query> kept = StopWordClauses.leftOut(clauses, analyzer);
    Clauses builder = onlyNegative(kept) ? allBut() : new Clauses();
    for (Query clause : kept) {
      marks.beside();
      if (clause instanceof Query.Not not) {
        builder.add(excluded(not, scope), Occur.MUST_NOT);
      } else {
        builder.add(oneOf(kept, clause, scope), Occur.MUST);
      }
    }
    return withNeighbours(builder.build(), kept, scope);
  }

  private org.apache.lucene.search.Query withNeighbours(
      org.apache.lucene.search.Query all, List<Query> kept, Scope scope) throws IOException {
    List<org.apache.lucene.search.Query> sequences = neighbours.of(kept, scope);
    if (sequences.isEmpty()) {
      return all;
    }
    Clauses weighed = new Clauses().add(all, Occur.MUST);
    sequences.forEach(sequence -> weighed.add(sequence, Occur.SHOULD));
    return weighed.build();
  }

  /** One of several clauses whose scores are added up. */
  private org.apache.lucene.search.Query oneOf(List<Query> clauses, Query clause, Scope scope)
      throws IOException {
    return switch (clause) {
      case Query.Boost boost -> boosted(boost, inner -> oneOf(clauses, inner, scope));
      case Query.Required required -> oneOf(clauses, required.query(), scope);
      case Query.Term term when dampened && clauses.size() > 1 ->
          new DampenedQuery(translate(term, scope));
      case Query.Phrase phrase when dampened && clauses.size() > 1 ->
          new DampenedQuery(translate(phrase, scope));
      case Query.Or or when dampened && clauses.size() > 1 -> oneOfAny(clauses, or, scope);
      default -> translate(clause, scope);
    };
  }

  /** Several ways to say one of several things: together they count as one word. */
  private org.apache.lucene.search.Query oneOfAny(List<Query> clauses, Query.Or or, Scope scope)
      throws IOException {
    if (or.clauses().stream().allMatch(QueryTranslator::isOneWord)) {
      return new DampenedQuery(translate(or, scope));
    }
    return anyOf(or.clauses(), way -> oneOf(clauses, way, scope));
  }

  private static boolean isOneWord(Query query) {
    return query instanceof Query.Term
        || query instanceof Query.Phrase
        || (query instanceof Query.Boost boost && isOneWord(boost.query()));
  }

  private org.apache.lucene.search.Query any(List<Query> clauses, Scope scope) throws IOException {
    return anyOf(clauses, way -> translate(way, scope));
  }

  private org.apache.lucene.search.Query anyOf(List<Query> ways, Translating inside)
      throws IOException {
    Clauses builder = new Clauses();
    marks.beginAlternatives();
    try {
      for (Query way : ways) {
        builder.add(inside.of(way), Occur.SHOULD);
      }
    } finally {
      marks.endAlternatives();
    }
    return builder.build();
  }

  private static boolean onlyNegative(List<Query> clauses) {
    return !clauses.isEmpty() && clauses.stream().allMatch(Query.Not.class::isInstance);
  }

  /** Every article, to take something away from. */
  private static Clauses allBut() {
    return new Clauses().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
  }

  // ---- sequences ------------------------------------------------------------------------------

  private org.apache.lucene.search.Query phrase(Query.Phrase phrase, Scope scope)
      throws IOException {
    if (scope.surfaces().isEmpty()) {
      return wholeValue(phrase, scope);
    }
    if (phrase.terms().size() == 1
        && phrase.terms().getFirst() instanceof Query.Word word
        && analyzer.analyze(word.text()).pair().isPresent()) {
      return terms.translate(word, scope, exclusions % 2 == 1, exclusions > 0);
    }
    if (!forms.mayStand(phrase, scope)) {
      return new MatchNoDocsQuery("a word of the phrase stands nowhere");
    }
    Operand.Sequence sequence = forms.sequence(phrase, scope);
    if (sequence.places().isEmpty()) {
      return new MatchNoDocsQuery("no word in the phrase");
    }
    marks.together(sequence, scope);
    org.apache.lucene.search.Query asTyped =
        FormQueries.sequence(sequence.places(), phrase.slop(), scope, expander::present);
    return VerbsApart.with(asTyped, sequence, scope);
  }

  /** A phrase in a field of whole values: the value itself, or one that has all the words. */
  private org.apache.lucene.search.Query wholeValue(Query.Phrase phrase, Scope scope)
      throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (scope.key().isPresent()) {
      any.add(
          new TermQuery(
              new Term(scope.key().get(), TermTranslator.key(ValueQueries.text(phrase), scope))),
          Occur.SHOULD);
    }
    if (phrase.form() == Form.INFLECTED) {
      any.add(values.inOneValue(all(List.copyOf(phrase.terms()), scope), scope), Occur.SHOULD);
    }
    return any.build();
  }

  private org.apache.lucene.search.Query near(Query.Near near, Scope scope) throws IOException {
    if (scope.surfaces().isEmpty()) {
      return values.inOneValue(all(near.operands(), scope), scope);
    }
    Operand.Together together = forms.together(near, scope);
    marks.together(together, scope);
    return VerbsApart.with(FormQueries.near(together, false, scope), together, scope);
  }
}
