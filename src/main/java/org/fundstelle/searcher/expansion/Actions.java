package org.fundstelle.searcher.expansion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.query.Query;

/**
 * What was done is also told with a verb: {@code Zinssenkung} is also <i>senkt … die Zinsen</i>, a
 * few words apart at most and in any order, and {@code Stellenabbau} <i>baut … Stellen ab</i>.
 */
final class Actions implements Alternatives {
  /** Against the word itself, which says it at once. */
  private static final float TOLD = 0.3f;

  /** Farther away, the verb is rather about something else. */
  private static final int DISTANCE = 5;

  /** A verb and its particle stand around all that is said of it. */
  private static final int BRACKET = 12;

  private final QueryAnalyzer analyzer;
  private final List<Alternatives> sources;

  /**
   * Takes words apart with this analyzer.
   *
   * @param sources what else a compound may be called; asked only about those that say what is done
   */
  Actions(QueryAnalyzer analyzer, List<Alternatives> sources) {
    this.analyzer = analyzer;
    this.sources = List.copyOf(sources);
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) throws IOException {
    if (alone && words.size() > 1) {
      return Optional.empty();
    }
    Optional<Found> told = analyzer.action(words.getFirst().text()).map(Actions::told);
    return told.isPresent()
        ? UnitedAlternatives.unitedWithFirst(sources, words, alone, told.get())
        : told;
  }

  private static Found told(QueryAnalyzer.Action action) {
    Query object = Query.word(action.object());
    Query verb = Query.word(action.verb());
    List<Query> ways = new ArrayList<>();
    ways.add(new Query.Boost(new Query.Near(List.of(object, verb), DISTANCE), TOLD));
    action
        .separated()
        .map(pieces -> Query.and(around(object, pieces), verb))
        .ifPresent(way -> ways.add(new Query.Boost(way, TOLD)));
    return new Found(1, true, ways, 1);
  }

  /** The pieces alone may be anything: only where the text has their verb is it one. */
  private static Query around(Query object, QueryAnalyzer.Separated pieces) {
    return new Query.Near(
        List.of(object, Query.word(pieces.stem()), Query.exact(pieces.particle())), BRACKET);
  }
}
