package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/**
 * {@code so dass} is also {@code sodass}, and {@code radfahren} also {@code Rad fahren}. Taken
 * apart, the forms stay as typed: <i>sichere Stellen</i> are no <i>sicherstellen</i>.
 */
final class SeparateSpellings implements Alternatives {
  private final QueryAnalyzer analyzer;

  /** Puts words together with this analyzer. */
  SeparateSpellings(QueryAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String first = words.getFirst().text();
    if (words.size() > 1 && !(alone && words.size() > 2)) {
      Optional<String> together = analyzer.together(first, words.get(1).text());
      if (together.isPresent()) {
        return together.map(word -> new Found(2, true, List.of(Query.word(word))));
      }
    }
    List<Query> apart =
        alone && words.size() > 1
            ? List.of()
            : analyzer.apart(first).stream().<Query>map(SeparateSpellings::phrase).toList();
    return apart.isEmpty() ? Optional.empty() : Optional.of(Found.apart(apart));
  }

  private static Query.Phrase phrase(List<String> words) {
    return new Query.Phrase(words.stream().<Query.Term>map(Query::word).toList(), 0, Form.EXACT);
  }
}
