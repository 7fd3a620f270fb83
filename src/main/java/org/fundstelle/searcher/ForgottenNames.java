package org.fundstelle.searcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunnable;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.fundstelle.article.Field;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.Word;
import org.fundstelle.query.Query.Fuzzy;
import org.fundstelle.query.Query.Wildcard;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.matching.WildcardPattern;

/**
 * Names by which articles may no longer be found ({@code notFoundBy}, the right to be forgotten):
 * keeps such an article out of every search whose words contain one of its names.
 *
 * <p>A search contains a name if each word of the name is meant by some word of the search: in any
 * inflection or transcription that the analysis joins, in any order, anywhere in the query (also
 * excluded, in a field, in a filter), in a phrase, by a fuzzy word or a pattern. What only touches
 * the name, such as one of its two words or a compound with it, is another search and finds the
 * article. No privilege lifts this.
 *
 * <p>Names are compared with the query, not with the text, so that the rule also holds where an
 * article writes the name in another way. Safe for use by any number of threads.
 */
final class ForgottenNames {
  /** More analysed names than this are not kept from one search to the next. */
  private static final int MOST_KEPT = 20_000;

  private final GermanAnalysis analysis;
  private final Map<String, List<NameWord>> analysed = new ConcurrentHashMap<>();

  ForgottenNames(GermanAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * A word of a name.
   *
   * @param keys what a word that means the same shares at least one of
   * @param forms its forms in lower case
   */
  private record NameWord(Set<String> keys, Set<String> forms) {
    boolean isMeantBy(Asked asked) {
      return keys.stream().anyMatch(asked.keys::contains)
          || asked.patterns.stream()
              .anyMatch(pattern -> forms.stream().anyMatch(form -> matches(pattern, form)));
    }

    private static boolean matches(ByteRunnable pattern, String form) {
      BytesRef bytes = new BytesRef(form);
      return pattern.run(bytes.bytes, bytes.offset, bytes.length);
    }
  }

  /**
   * What a search asks for, in any place: the keys of its words, and its fuzzy words and patterns.
   */
  private record Asked(Set<String> keys, List<ByteRunnable> patterns) {}

  /**
   * A filter for articles that this search may find; empty if it may find all.
   *
   * @param query the search
   * @param filters conditions beside it, whose words count as well
   */
  Optional<Query> filter(
      IndexView view, org.fundstelle.query.Query query, List<org.fundstelle.query.Query> filters)
      throws IOException {
    Set<String> names = view.terms(IndexFields.key(Field.NOT_FOUND_BY));
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<BytesRef> contained = new ArrayList<>();
    contained(names, query, filters).forEach(name -> contained.add(new BytesRef(name)));
    if (contained.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(new TermInSetQuery(IndexFields.key(Field.NOT_FOUND_BY), contained), Occur.MUST_NOT)
            .build());
  }

  private List<NameWord> words(String name, QueryAnalyzer analyzer) {
    if (analysed.size() > MOST_KEPT) {
      analysed.clear();
    }
    return analysed.computeIfAbsent(name, n -> analyse(n, analyzer));
  }

  private static List<NameWord> analyse(String name, QueryAnalyzer analyzer) {
    List<NameWord> words = new ArrayList<>();
    for (String piece : name.strip().split("[\\s,;]+", -1)) {
      List<QueryWord> typed = analyzer.analyze(piece).words();
      // People type names in lower case, and then some are read as another word.
      List<QueryWord> lower = analyzer.analyze(piece.toLowerCase(Locale.ROOT)).words();
      for (int i = 0; i < typed.size(); i++) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> forms = new LinkedHashSet<>();
        add(typed.get(i), keys, forms, analyzer);
        if (lower.size() == typed.size()) {
          add(lower.get(i), keys, forms, analyzer);
        }
        words.add(new NameWord(keys, forms));
      }
    }
    return words;
  }

  private static void add(
      QueryWord word, Set<String> keys, Set<String> forms, QueryAnalyzer analyzer) {
    addKeys(word.word(), keys);
    forms.add(word.word().surface());
    forms.addAll(analyzer.inflections(word));
  }

  /**
   * The surface and every key the word is indexed under as a whole; parts of it are other words.
   */
  private static void addKeys(Word word, Set<String> keys) {
    keys.add("=" + word.surface());
    word.lemmas().forEach(lemma -> keys.add("l" + lemma));
    word.nameKeys().forEach(key -> keys.add("n" + key));
  }

  private static void ask(org.fundstelle.query.Query query, Asked asked, QueryAnalyzer analyzer) {
    switch (query) {
      case org.fundstelle.query.Query.All all -> {}
      case org.fundstelle.query.Query.None none -> {}
      case org.fundstelle.query.Query.DateRange range -> {}
      case org.fundstelle.query.Query.NumberRange range -> {}
      case org.fundstelle.query.Query.Word word -> askWord(word.text(), asked, analyzer);
      case Fuzzy fuzzy -> askFuzzy(fuzzy, asked, analyzer);
      case Wildcard wildcard ->
          asked.patterns.add(runnable(new WildcardPattern(wildcard.pattern()).automaton()));
      case org.fundstelle.query.Query.Phrase phrase ->
          phrase.terms().forEach(term -> ask(term, asked, analyzer));
      case org.fundstelle.query.Query.Near near ->
          near.operands().forEach(operand -> ask(operand, asked, analyzer));
      case org.fundstelle.query.Query.Words words ->
          words.clauses().forEach(clause -> ask(clause, asked, analyzer));
      case org.fundstelle.query.Query.And and ->
          and.clauses().forEach(clause -> ask(clause, asked, analyzer));
      case org.fundstelle.query.Query.Or or ->
          or.clauses().forEach(clause -> ask(clause, asked, analyzer));
      case org.fundstelle.query.Query.Not not -> ask(not.query(), asked, analyzer);
      case org.fundstelle.query.Query.Required required -> ask(required.query(), asked, analyzer);
      case org.fundstelle.query.Query.In in -> ask(in.query(), asked, analyzer);
      case org.fundstelle.query.Query.Boost boost -> ask(boost.query(), asked, analyzer);
    }
  }

  private static void askWord(String text, Asked asked, QueryAnalyzer analyzer) {
    for (String spelling : new LinkedHashSet<>(List.of(text, text.toLowerCase(Locale.ROOT)))) {
      QueryAnalyzer.Piece piece = analyzer.analyze(spelling);
      for (QueryWord word : piece.words()) {
        addKeys(word.word(), asked.keys);
        word.alternatives().keySet().forEach(other -> addKeys(other, asked.keys));
      }
      piece.wholes().forEach(whole -> addKeys(whole, asked.keys));
    }
  }

  private static void askFuzzy(Fuzzy fuzzy, Asked asked, QueryAnalyzer analyzer) {
    askWord(fuzzy.text(), asked, analyzer);
    int edits = SurfaceExpander.editsFor(fuzzy);
    for (QueryWord word : analyzer.analyze(fuzzy.text()).words()) {
      asked.patterns.add(
          runnable(new LevenshteinAutomata(word.word().surface(), true).toAutomaton(edits)));
    }
  }

  private static ByteRunnable runnable(Automaton pattern) {
    return new CompiledAutomaton(pattern, false, false, false).getByteRunnable();
  }

  /** Whether a search for {@code query} may find an article with these names. */
  boolean mayBeFound(List<String> names, org.fundstelle.query.Query query) {
    return names.isEmpty() || contained(names, query, List.of()).isEmpty();
  }

  private List<String> contained(
      Collection<String> names,
      org.fundstelle.query.Query query,
      List<org.fundstelle.query.Query> filters) {
    QueryAnalyzer analyzer = analysis.queryAnalyzer();
    Asked asked = new Asked(new LinkedHashSet<>(), new ArrayList<>());
    ask(query, asked, analyzer);
    filters.forEach(filter -> ask(filter, asked, analyzer));
    return names.stream()
        .filter(name -> {
          List<NameWord> words = words(name, analyzer);
          return !words.isEmpty() && words.stream().allMatch(word -> word.isMeantBy(asked));
        })
        .toList();
  }
}
