package org.fundstelle.searcher.expansion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fundstelle.article.Field;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/**
 * Puts beside the words of a query what else they may be called: synonyms and abbreviations.
 * Operators, fields and signs stay, exact words and patterns too. Belongs to one thread.
 */
public final class SynonymExpansion {
  /** So many ways of saying a phrase are tried. */
  private static final int MOST_PHRASES = 16;

  /** And so many words in the place of one. */
  private static final int MOST_OTHERS = 64;

  /** As many words stand between a day and its month: <i>14., 16. und 21. Mai</i>. */
  private static final int BETWEEN = 3;

  /** So far apart may a verb and its particle stand. */
  private static final int BRACKET = 12;

  private final List<Alternatives> betweenBlanks;
  private final List<Alternatives> inSequences;

  /**
   * @param sources asked in this order
   * @param between asked before them about words between blanks
   * @param inSequences asked after them about words of phrases and words near each other, and about
   *     words that are one without standing side by side
   */
  public SynonymExpansion(
      List<Alternatives> sources, List<Alternatives> between, List<Alternatives> inSequences) {
    this.betweenBlanks = Stream.concat(between.stream(), sources.stream()).toList();
    this.inSequences = Stream.concat(sources.stream(), inSequences.stream()).toList();
  }

  /** The query that also finds what is called otherwise. */
  public Query expanded(Query query) throws IOException {
    return switch (query) {
      case Query.Word word -> run(List.of(word));
      case Query.Phrase phrase -> or(phrases(phrase));
      case Query.Near near -> or(nears(near));
      case Query.Words blank -> Query.words(runs(blank.clauses()).toArray(Query[]::new));
      case Query.And and -> Query.and(all(and.clauses()));
      case Query.Or or -> Query.or(all(or.clauses()));
      case Query.Not not -> Query.not(expanded(not.query()));
      case Query.Required required -> new Query.Required(expanded(required.query()));
      case Query.Boost boost -> new Query.Boost(expanded(boost.query()), boost.factor());
      case Query.In in ->
          in.field().field().filter(Field.ID::equals).isPresent()
              ? in
              : new Query.In(in.field(), expanded(in.query()));
      case Query.Fuzzy fuzzy -> fuzzy;
      case Query.Wildcard wildcard -> wildcard;
      case Query.All all -> all;
      case Query.None none -> none;
      case Query.DateRange range -> range;
      case Query.NumberRange range -> range;
    };
  }

  private Query[] all(List<Query> queries) throws IOException {
    List<Query> expanded = new ArrayList<>();
    for (Query query : queries) {
      expanded.add(expanded(query));
    }
    return expanded.toArray(Query[]::new);
  }

  /**
   * Words between blanks: runs of plain words that are called otherwise together, and words that
   * are one with others between them.
   */
  private List<Query> runs(List<Query> clauses) throws IOException {
    Map<Integer, Alternatives.Apart> apart = apart(clauses);
    Set<Integer> besideAnother = new HashSet<>();
    List<Query> out = new ArrayList<>();
    int i = 0;
    while (i < clauses.size()) {
      if (besideAnother.contains(i)) {
        i++;
        continue;
      }
      List<Query.Word> words = plainFrom(clauses, i);
      Optional<Alternatives.Found> found =
          words.isEmpty() ? Optional.empty() : find(betweenBlanks, words, false);
      Query said = words.isEmpty() ? expanded(clauses.get(i)) : clauses.get(i);
      int length = 1;
      if (found.isPresent()) {
        length = found.get().words();
        said = or(choices(words.subList(0, length), found.get()));
      }
      Alternatives.Apart one = apart.get(i);
      if (one != null && length == 1) {
        besideAnother.add(one.last());
        Query other = clauses.get(one.last());
        Query pieces = one.small() ? near(words.getFirst(), other) : Query.words(said, other);
        said = Query.or(pieces, one.together());
      }
      out.add(said);
      i += length;
    }
    return out;
  }

  /** A verb with its particle, without which it is another. */
  private static Query near(Query.Word verb, Query particle) {
    return particle instanceof Query.Word word
        ? new Query.Near(List.of(verb, Query.exact(word.text())), BRACKET)
        : verb;
  }

  /** What is one with others between, by the place of the first word of it. */
  private Map<Integer, Alternatives.Apart> apart(List<Query> clauses) {
    Map<Integer, Alternatives.Apart> all = new HashMap<>();
    int i = 0;
    while (i < clauses.size()) {
      List<Query.Word> run = plainFrom(clauses, i);
      for (Alternatives source : inSequences) {
        for (Alternatives.Apart one : source.apart(run)) {
          int first = i + one.first();
          all.put(
              first, new Alternatives.Apart(first, i + one.last(), one.together(), one.small()));
        }
      }
      i += Math.max(1, run.size());
    }
    return all;
  }

  private Query run(List<Query.Word> words) throws IOException {
    if (words.getFirst().form() == Form.EXACT) {
      return words.getFirst();
    }
    Optional<Alternatives.Found> found = find(betweenBlanks, words, true);
    return found.isPresent() ? or(choices(words, found.get())) : words.getFirst();
  }

  private static List<Query.Word> plainFrom(List<? extends Query> clauses, int from) {
    List<Query.Word> words = new ArrayList<>();
    for (Query clause : clauses.subList(from, clauses.size())) {
      if (!(clause instanceof Query.Word word) || word.form() == Form.EXACT) {
        break;
      }
      words.add(word);
    }
    return words;
  }

  private static Optional<Alternatives.Found> find(
      List<Alternatives> asked, List<Query.Word> words, boolean alone) throws IOException {
    Shape shape = Shape.of(words);
    for (Alternatives source : asked) {
      if (source.mayKnow(shape)) {
        Optional<Alternatives.Found> found = source.at(words, alone);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static List<Query> choices(List<Query.Word> words, Alternatives.Found found) {
    List<Query> choices = new ArrayList<>();
    if (found.stays()) {
      choices.add(
          found.together()
              ? new Query.Phrase(List.copyOf(words), BETWEEN, Form.INFLECTED)
              : Query.words(words.toArray(Query[]::new)));
    }
    for (Query other : found.others().stream().limit(MOST_OTHERS).toList()) {
      choices.add(found.stays() ? new Query.Boost(other, found.weight()) : other);
    }
    return choices;
  }

  private static Query or(List<Query> choices) {
    return choices.size() == 1 ? choices.getFirst() : Query.or(choices.toArray(Query[]::new));
  }

  /** The phrase, and each phrase with one run of its words said otherwise. */
  private List<Query> phrases(Query.Phrase phrase) throws IOException {
    List<Query> choices = new ArrayList<>();
    boolean stays = true;
    for (int i = 0; i < phrase.terms().size() && phrase.form() != Form.EXACT; i++) {
      List<Query.Word> words = plainFrom(phrase.terms(), i);
      Optional<Alternatives.Found> found =
          words.isEmpty() ? Optional.empty() : find(inSequences, words, false);
      if (found.isEmpty()) {
        continue;
      }
      stays &= found.get().stays();
      for (Query other : found.get().others()) {
        List<Query.Term> terms = new ArrayList<>(phrase.terms().subList(0, i));
        terms.addAll(terms(other));
        terms.addAll(phrase.terms().subList(i + found.get().words(), phrase.terms().size()));
        choices.add(new Query.Phrase(terms, phrase.slop(), phrase.form()));
      }
    }
    List<Query> bounded = new ArrayList<>(choices.stream().limit(MOST_PHRASES).toList());
    if (stays || bounded.isEmpty()) {
      bounded.addFirst(phrase);
    }
    return bounded;
  }

  private static List<Query.Term> terms(Query other) {
    return other instanceof Query.Phrase phrase ? phrase.terms() : List.of((Query.Term) other);
  }

  /** The words near each other, and the same with one of them said otherwise. */
  private List<Query> nears(Query.Near near) throws IOException {
    List<Query> choices = new ArrayList<>(List.of(near));
    for (int i = 0; i < near.operands().size(); i++) {
      for (Query other : operands(near.operands().get(i))) {
        List<Query> operands = new ArrayList<>(near.operands());
        operands.set(i, other);
        choices.add(new Query.Near(operands, near.distance()));
      }
    }
    return choices.stream().limit(MOST_PHRASES).toList();
  }

  private List<Query> operands(Query operand) throws IOException {
    List<Query> others = new ArrayList<>();
    if (operand instanceof Query.Phrase phrase) {
      others.addAll(phrases(phrase));
    } else if (operand instanceof Query.Word word && word.form() != Form.EXACT) {
      find(inSequences, List.of(word), true).ifPresent(found -> others.addAll(found.others()));
    }
    others.remove(operand);
    return others;
  }
}
