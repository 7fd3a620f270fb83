package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;
import org.fundstelle.query.QueryPrinter;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.reading.QueryWords;
import org.fundstelle.searcher.translation.Scope;
import org.fundstelle.searcher.translation.SurfaceExpander;

/**
 * Finds what a person may have meant by a query that found little.
 *
 * <p>A word is put in question only if hardly any article has it, in whatever form, and none if it
 * is a word that a dictionary knows; what is offered in its place are forms that occur, before all
 * those that occur beside the neighbouring word. Belongs to one search.
 */
final class Spelling {
  /** Shorter words have too many neighbours. */
  private static final int SHORTEST = 4;

  /** Longer ones in capitals are words for which someone held the key down. */
  private static final int LONGEST_ABBREVIATION = 5;

  private static final int MOST_CANDIDATES = 12;
  private static final int MOST_WORDS = 8;

  /** A word in so many thousandths of the articles is rare. */
  private static final int RARE = 1;

  private static final int MOST_RARE = 3;

  /** How much more frequent than a rare word its correction has to be. */
  private static final int FACTOR = 10;

  private final IndexView view;
  private final SeenWords seen;
  private final SurfaceExpander expander;
  private final QueryAnalyzer analyzer;

  Spelling(SearchSetting setting, SeenWords seen, SurfaceExpander expander) {
    this.view = expander.view();
    this.seen = seen;
    this.expander = expander;
    this.analyzer = setting.analysis().queryAnalyzer();
  }

  /** Counts what a query would find. */
  @FunctionalInterface
  interface Count {
    long of(Query query) throws IOException;
  }

  /**
   * The query as it was probably meant, as text; empty if nothing better is known.
   *
   * @param hits how many articles the query found
   * @param count how many another one would find
   */
  Optional<String> corrected(Query query, long hits, Count count) throws IOException {
    List<Place> places = new ArrayList<>();
    collect(query, places);
    Map<String, String> corrections = new HashMap<>();
    for (Place place : places.subList(0, Math.min(MOST_WORDS, places.size()))) {
      if (!corrections.containsKey(place.word())) {
        correction(place).ifPresent(c -> corrections.put(place.word(), c));
      }
    }
    if (corrections.isEmpty()) {
      return Optional.empty();
    }
    Query meant = QueryWords.replaced(query, corrections);
    return count.of(meant) > hits ? Optional.of(QueryPrinter.print(meant)) : Optional.empty();
  }

  /** A word and its neighbours, empty where it has none. */
  private record Place(String before, String word, String after) {}

  private void collect(Query query, List<Place> places) {
    switch (query) {
      case Query.Word word -> addAll(List.of(word), places);
      case Query.Phrase phrase -> {
        if (phrase.form() == Form.INFLECTED) {
          addAll(phrase.terms(), places);
        }
      }
      case Query.Words words -> addAll(words.clauses(), places);
      case Query.And and -> addAll(and.clauses(), places);
      case Query.Or or -> or.clauses().forEach(clause -> collect(clause, places));
      case Query.Near near -> addAll(near.operands(), places);
      case Query.Required required -> collect(required.query(), places);
      case Query.Boost boost -> collect(boost.query(), places);
      case Query.In in -> {
        if (in.field()
            .field()
            .filter(f -> f.type() == org.fundstelle.article.Field.Type.TEXT)
            .isPresent()) {
          collect(in.query(), places);
        }
      }
      case Query.All all -> {}
      case Query.None none -> {}
      case Query.Not not -> {}
      case Query.Fuzzy fuzzy -> {}
      case Query.Wildcard wildcard -> {}
      case Query.DateRange range -> {}
      case Query.NumberRange range -> {}
    }
  }

  private void addAll(List<? extends Query> clauses, List<Place> places) {
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i) instanceof Query.Word word) {
        if (word.form() == Form.INFLECTED) {
          String before = i == 0 ? "" : text(clauses.get(i - 1));
          String after = i + 1 == clauses.size() ? "" : text(clauses.get(i + 1));
          places.add(new Place(before, word.text(), after));
        }
      } else {
        collect(clauses.get(i), places);
      }
    }
  }

  private static String text(Query query) {
    return query instanceof Query.Word word ? word.text() : "";
  }

  private Optional<String> correction(Place place) throws IOException {
    List<QueryWord> words = analyzer.analyze(place.word()).words();
    if (words.size() != 1) {
      return Optional.empty();
    }
    String surface = words.getFirst().word().surface();
    boolean letters = surface.codePoints().allMatch(Character::isLetter);
    if (!letters
        || surface.length() < SHORTEST
        || isAbbreviation(place.word())
        || words.getFirst().word().stopWord()) {
      return Optional.empty();
    }
    int rare = (int) Math.min(MOST_RARE, view.articles() * RARE / 1_000);
    if (seen.surelyMoreThan(rare, surface)) {
      return Optional.empty();
    }
    boolean known = analyzer.isKnown(words.getFirst().word());
    // A rare word, but a word: nobody mistyped it. Mostly that can be told without a search.
    if (known && seen.surelyMoreThan(0, surface)) {
      return Optional.empty();
    }
    int articles = seen.found(Query.word(place.word()));
    if (articles > rare || (articles > 0 && known)) {
      return Optional.empty();
    }
    // A compound may be made of known words by mistake: Kündigungsfirst.
    boolean compound = known && !words.getFirst().word().parts().isEmpty();
    boolean word = known && !compound;
    Optional<Candidate> best =
        best(place, surface, articles)
            .filter(c -> !word || c.beside())
            .filter(c -> !compound || c.beside() || isCompound(c.surface()));
    return best.isEmpty() ? Optional.empty() : seen.asWritten(best.get().surface());
  }

  /** Who types <i>Glatteis</i> hardly meant <i>glatten</i>. */
  private boolean isCompound(String surface) {
    return analyzer.analyze(surface).words().stream()
        .anyMatch(word -> !word.word().parts().isEmpty());
  }

  /** {@code MwSt}, {@code DSGVO}: not written as words are, so no word was meant. */
  private static boolean isAbbreviation(String text) {
    boolean capitals = text.codePoints().skip(1).anyMatch(Character::isUpperCase);
    boolean small = text.codePoints().anyMatch(Character::isLowerCase);
    return capitals && (small || text.length() <= LONGEST_ABBREVIATION);
  }

  /**
   * What may stand in the place of a word.
   *
   * @param beside whether it stands beside a neighbour of that word somewhere
   * @param edits how far it is away
   * @param otherStart whether it begins with another letter
   */
  private record Candidate(
      String surface, boolean beside, int edits, boolean otherStart, int articles) {
    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparing(Candidate::beside)
            .reversed()
            .thenComparingInt(Candidate::edits)
            .thenComparing(Candidate::otherStart)
            .thenComparing(Comparator.comparingInt(Candidate::articles).reversed())
            .thenComparing(Candidate::surface);
  }

  private Optional<Candidate> best(Place place, String surface, int articles) throws IOException {
    int edits = new Query.Fuzzy(surface, Query.Fuzzy.BY_LENGTH).edits();
    List<Candidate> candidates = new ArrayList<>();
    for (IndexView.Form form : expander.fuzzy(surface, edits, Scope.ALL.surfaces()).forms()) {
      if (candidates.size() == MOST_CANDIDATES) {
        break;
      }
      if (form.text().equals(surface)
          || !form.text().codePoints().allMatch(Character::isLetter)
          || analyzer.analyze(form.text()).stopWordsOnly()) {
        continue;
      }
      int having = seen.articlesWith(form.text());
      if (having > 0 && having >= FACTOR * articles) {
        boolean otherStart = form.text().codePointAt(0) != surface.codePointAt(0);
        candidates.add(
            new Candidate(
                form.text(), beside(place, form.text()), form.edits(), otherStart, having));
      }
    }
    return candidates.stream().min(Candidate.BEST_FIRST);
  }

  private boolean beside(Place place, String candidate) throws IOException {
    return (!place.before().isEmpty() && seen.found(Query.phrase(place.before(), candidate)) > 0)
        || (!place.after().isEmpty() && seen.found(Query.phrase(candidate, place.after())) > 0);
  }
}
