package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.SeparatedVerb;
import org.fundstelle.query.Query;

/** At the end of a sequence, {@code lehnt ab} is also {@code ablehnt} and {@code abgelehnt}. */
public final class SeparatedVerbs implements Alternatives {
  private final QueryAnalyzer analyzer;

  /** Puts verb and particle together with this analyzer. */
  public SeparatedVerbs(QueryAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    if (words.size() != 2) {
      return Optional.empty();
    }
    List<SeparatedVerb> verbs =
        analyzer.separatedVerbs(words.stream().map(Query.Word::text).toList());
    return verbs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(2, true, List.of(Query.word(verbs.getFirst().infinitive()))));
  }
}
