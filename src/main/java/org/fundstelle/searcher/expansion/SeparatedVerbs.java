package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.SeparatedVerb;
import org.fundstelle.query.Query;

/**
 * {@code lehnt … ab} is also {@code ablehnt} and {@code abgelehnt}: between blanks whatever stands
 * between them, at the end of a sequence side by side.
 */
final class SeparatedVerbs implements Alternatives {
  private final QueryAnalyzer analyzer;

  /** Puts verb and particle together with this analyzer. */
  SeparatedVerbs(QueryAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    if (words.size() != 2) {
      return Optional.empty();
    }
    return apart(words).stream()
        .findFirst()
        .map(verb -> new Found(2, true, List.of(verb.together())));
  }

  @Override
  public List<Apart> apart(List<Query.Word> run) {
    if (run.size() < 2) {
      return List.of();
    }
    List<Apart> verbs = new ArrayList<>();
    for (SeparatedVerb verb :
        analyzer.separatedVerbs(run.stream().map(Query.Word::text).toList())) {
      boolean small = analyzer.analyze(run.get(verb.particle()).text()).stopWordsOnly();
      verbs.add(new Apart(verb.verb(), verb.particle(), Query.word(verb.infinitive()), small));
    }
    return verbs;
  }
}
