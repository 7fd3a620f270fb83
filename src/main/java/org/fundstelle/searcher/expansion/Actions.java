package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.query.Query;

/**
 * What was done is also told with a verb: {@code Zinssenkung} is also <i>senkt … die Zinsen</i>, a
 * few words apart at most and in any order.
 */
public final class Actions implements Alternatives {
  /** Against the word itself, which says it at once. */
  private static final float TOLD = 0.3f;

  /** Farther away, the verb is rather about something else. */
  private static final int DISTANCE = 5;

  private final QueryAnalyzer analyzer;

  /** Takes words apart with this analyzer. */
  public Actions(QueryAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    if (alone && words.size() > 1) {
      return Optional.empty();
    }
    return analyzer
        .action(words.getFirst().text())
        .map(action -> {
          List<Query> both = List.of(Query.word(action.object()), Query.word(action.verb()));
          return new Found(
              1, true, List.of(new Query.Boost(new Query.Near(both, DISTANCE), TOLD)), 1);
        });
  }
}
