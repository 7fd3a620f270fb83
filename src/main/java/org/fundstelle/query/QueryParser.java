package org.fundstelle.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fundstelle.article.FurtherField;

/** Interim. */
public final class QueryParser {
  public QueryParser(Collection<FurtherField> furtherFields, QueryLimits limits) {}

  public ParsedQuery parse(String text) {
    List<Query> words = new ArrayList<>();
    if (text.startsWith("\"")) {
      List<Query.Term> terms = new ArrayList<>();
      for (String w : text.replace("\"", "").split(" ", -1))
        terms.add(new Query.Word(w, Query.Form.INFLECTED));
      return new ParsedQuery(new Query.Phrase(terms, 0, Query.Form.INFLECTED), List.of());
    }
    for (String w : text.split(" ", -1)) {
      words.add(
          w.endsWith("~")
              ? new Query.Fuzzy(w.substring(0, w.length() - 1), -1)
              : new Query.Word(w, Query.Form.INFLECTED));
    }
    return new ParsedQuery(words.size() == 1 ? words.get(0) : new Query.Words(words), List.of());
  }
}
