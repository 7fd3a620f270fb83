package org.fundstelle.searcher.reading;

import java.util.ArrayList;
import java.util.List;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/**
 * Clauses that say nothing beside others: <i>der</i>, <i>und</i>, a lone sign. Who asks for the
 * very form, <i>=der</i>, means it.
 */
public final class StopWordClauses {
  private StopWordClauses() {}

  /** The clauses that say something, in their order; all that can be read if none does. */
  public static List<Query> leftOut(List<Query> clauses, QueryAnalyzer analyzer) {
    List<Query> readable = clauses.stream().filter(c -> !isEmpty(c, analyzer)).toList();
    List<Query> kept = new ArrayList<>();
    for (int i = 0; i < readable.size(); i++) {
      if (!saysNothing(readable.get(i), analyzer) && !SmallWords.isAbbreviated(readable, i)) {
        kept.add(readable.get(i));
      }
    }
    return kept.isEmpty() ? readable : kept;
  }

  /** Whether the clause is nothing but stop words, in any form. */
  public static boolean saysNothing(Query clause, QueryAnalyzer analyzer) {
    return clause instanceof Query.Word word
        && word.form() == Form.INFLECTED
        && analyzer.analyze(word.text()).stopWordsOnly();
  }

  private static boolean isEmpty(Query clause, QueryAnalyzer analyzer) {
    return clause instanceof Query.Word word && analyzer.analyze(word.text()).words().isEmpty();
  }
}
