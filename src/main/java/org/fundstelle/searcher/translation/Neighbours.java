package org.fundstelle.searcher.translation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.BoostQuery;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.morphology.Numerals;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/**
 * Words of a query that belong side by side though nobody put them in quotation marks: a number and
 * its noun (<i>30 Tage</i>, <i>Artikel 3</i>, <i>Klasse B</i>), a section and its law (<i>§ 823
 * BGB</i>), and the names of a person (<i>Karl Meier</i>). Articles in which they stand so come
 * before others; none is left out.
 *
 * <p>For any two words it would do harm: on the judged topics a weight as small as this cost .007
 * and .02 of MRR@10.
 */
final class Neighbours {
  /** Against a word of the query. */
  private static final float WEIGHT = 0.4f;

  /** A section and its law, which are one thing. */
  private static final float WEIGHT_OF_SECTIONS = 1;

  /** Many titles of laws end in a year: <i>UStG 1980 § 15</i>. */
  private static final int YEAR_BETWEEN = 1;

  /** So many ways to call a law are tried. */
  private static final int MOST_WAYS = 3;

  /** What is called by more words is rare enough by itself. */
  private static final int LONGEST_WAY = 2;

  /** From two on; one is an article. */
  private static final Set<String> NUMBERS =
      IntStream.rangeClosed(2, 100).mapToObj(Numerals::word).collect(Collectors.toSet());

  private static final String ARTICLE = "artikel";

  /** A longer query is a sentence, in which names stand side by side that aren't one person's. */
  private static final int MOST_WORDS_OF_A_NAME = 3;

  private final QueryAnalyzer analyzer;
  private final SurfaceExpander expander;
  private final TermForms forms;

  Neighbours(QueryAnalyzer analyzer, SurfaceExpander expander, TermForms forms) {
    this.analyzer = analyzer;
    this.expander = expander;
    this.forms = forms;
  }

  /** What adds to the weight of articles for these clauses, which stand between blanks. */
  List<org.apache.lucene.search.Query> of(List<Query> clauses, Scope scope) throws IOException {
    List<org.apache.lucene.search.Query> sequences = new ArrayList<>();
    for (int i = 1; i < clauses.size() && !scope.surfaces().isEmpty(); i++) {
      Query first = clauses.get(i - 1);
      Query second = clauses.get(i);
      if (isSection(first) || isSection(second)) {
        addSection(sequences, first, second, scope);
      } else {
        Optional<QueryWord> one = word(first);
        Optional<QueryWord> other = word(second);
        boolean together =
            one.isPresent()
                && other.isPresent()
                && (isNumber(one.get())
                    || isNumber(other.get())
                    || (clauses.size() <= MOST_WORDS_OF_A_NAME
                        && isName(one.get())
                        && isName(other.get())));
        if (together) {
          sequences.add(sequence(List.of(one.get(), other.get()), 0, scope, WEIGHT));
        }
      }
    }
    return sequences;
  }

  /** A section and its law: <i>§ 823 BGB</i>, <i>BGB § 823</i>, <i>SGB 5 § 27</i>. */
  private void addSection(
      List<org.apache.lucene.search.Query> sequences, Query first, Query second, Scope scope)
      throws IOException {
    for (List<QueryWord> one : ways(first)) {
      for (List<QueryWord> other : ways(second)) {
        List<QueryWord> all = new ArrayList<>(one);
        all.addAll(other);
        sequences.add(sequence(all, YEAR_BETWEEN, scope, WEIGHT_OF_SECTIONS));
        List<QueryWord> reversed = new ArrayList<>(other);
        reversed.addAll(one);
        sequences.add(sequence(reversed, YEAR_BETWEEN, scope, WEIGHT_OF_SECTIONS));
      }
    }
  }

  private org.apache.lucene.search.Query sequence(
      List<QueryWord> words, int slop, Scope scope, float weight) throws IOException {
    List<Set<String>> places = forms.inflected(words, scope);
    return new BoostQuery(FormQueries.sequence(places, slop, scope, expander::present), weight);
  }

  /**
   * The word as it was typed comes first of those that it may also be, and is the only one: an OR
   * of two words was typed.
   */
  private Optional<QueryWord> word(Query clause) {
    if (clause instanceof Query.Or or
        && or.clauses().getFirst() instanceof Query.Word word
        && or.clauses().stream().skip(1).noneMatch(Query.Word.class::isInstance)) {
      return word(word);
    }
    if (!(clause instanceof Query.Word word) || word.form() == Form.EXACT) {
      return Optional.empty();
    }
    List<QueryWord> words = analyzer.analyze(word.text()).words();
    return words.size() == 1 ? Optional.of(words.getFirst()) : Optional.empty();
  }

  /** How a law, or one of its sections, may be called: each way in the order of its words. */
  private List<List<QueryWord>> ways(Query clause) {
    Optional<QueryWord> single = word(clause);
    if (single.isPresent()) {
      return List.of(List.of(single.get()));
    }
    List<List<QueryWord>> ways = new ArrayList<>();
    switch (clause) {
      case Query.Or or -> or.clauses().forEach(way -> ways.addAll(ways(way)));
      case Query.Boost boost -> ways.addAll(ways(boost.query()));
      case Query.Phrase phrase when phrase.slop() == 0 -> addWay(phrase.terms(), ways);
      case Query.Words words -> addWay(words.clauses(), ways);
      default -> {
        // whatever it is, it is no name of a law
      }
    }
    return ways.stream().limit(MOST_WAYS).toList();
  }

  private void addWay(List<? extends Query> parts, List<List<QueryWord>> ways) {
    List<QueryWord> way = new ArrayList<>();
    for (Query part : parts) {
      word(part).ifPresent(way::add);
    }
    if (way.size() == parts.size() && way.size() <= LONGEST_WAY) {
      ways.add(way);
    }
  }

  /** Whether it is a section, or an article, of a law. */
  private boolean isSection(Query clause) {
    List<List<QueryWord>> ways = ways(clause);
    return !ways.isEmpty()
        && (isSection(ways.getFirst().getFirst())
            || (ways.getFirst().size() > 1
                && ways.getFirst().getFirst().word().lemmas().contains(ARTICLE)));
  }

  /** Whether it says nothing without its neighbour. */
  private static boolean isNumber(QueryWord word) {
    String form = word.word().surface();
    return form.length() == 1
        || form.chars().allMatch(Character::isDigit)
        || NUMBERS.contains(form)
        || isSection(word);
  }

  private static boolean isSection(QueryWord word) {
    return word.word().surface().startsWith("§");
  }

  private static boolean isName(QueryWord word) {
    return !word.word().nameKeys().isEmpty();
  }
}
