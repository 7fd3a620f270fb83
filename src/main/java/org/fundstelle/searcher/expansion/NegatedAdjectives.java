package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.query.Query;

/**
 * {@code nichtöffentlich} is also {@code nicht öffentlich}: the official rules leave the choice (§
 * 36). With a hyphen, it is found by either.
 */
final class NegatedAdjectives {
  private static final String NOT = "nicht";

  private NegatedAdjectives() {}

  /** The one word taken apart, in every form. */
  static Alternatives apart(QueryAnalyzer analyzer) {
    return new Alternatives() {
      @Override
      public boolean mayKnow(Shape shape) {
        return shape.first().startsWith(NOT) && shape.first().length() > NOT.length();
      }

      @Override
      public Optional<Found> at(List<Query.Word> words, boolean alone) {
        String word = words.getFirst().text().toLowerCase(Locale.ROOT);
        String adjective = word.startsWith(NOT) ? word.substring(NOT.length()) : "";
        return (alone && words.size() > 1) || !analyzer.isAdjective(adjective)
            ? Optional.empty()
            : Optional.of(
                Found.apart(Query.phrase(List.of(Query.exact(NOT), Query.word(adjective)))));
      }
    };
  }

  /**
   * The two words put together. Between blanks there is no need: the adjective by itself finds the
   * word that it ends.
   */
  static Alternatives together(QueryAnalyzer analyzer) {
    return new Alternatives() {
      @Override
      public boolean mayKnow(Shape shape) {
        return shape.first().equals(NOT);
      }

      @Override
      public Optional<Found> at(List<Query.Word> words, boolean alone) {
        return !words.getFirst().text().equalsIgnoreCase(NOT)
                || words.size() < 2
                || (alone && words.size() > 2)
                || !analyzer.isAdjective(words.get(1).text())
            ? Optional.empty()
            : Optional.of(new Found(2, true, List.of(Query.word(NOT + words.get(1).text()))));
      }
    };
  }
}
