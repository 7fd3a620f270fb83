package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/** What is said in one: <i>wie geht's</i> is <i>wie geht es</i>, in phrases. */
final class Contractions implements Alternatives {
  private static final String IT = "es";
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,20}");
  private static final Pattern CONTRACTED = Pattern.compile("(\\p{L}{2,20})['\u2019]s");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.second().equals(IT) || shape.first().endsWith("s");
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String first = words.getFirst().text();
    if (words.size() > 1
        && words.get(1).text().equals(IT)
        && !(alone && words.size() > 2)
        && WORD.matcher(first).matches()) {
      return Optional.of(new Found(2, true, List.of(Query.exact(first + "'s"))));
    }
    Matcher contracted = CONTRACTED.matcher(first);
    return contracted.matches() && !(alone && words.size() > 1)
        ? Optional.of(
            Found.apart(Query.phrase(List.of(Query.word(contracted.group(1)), Query.exact(IT)))))
        : Optional.empty();
  }
}
