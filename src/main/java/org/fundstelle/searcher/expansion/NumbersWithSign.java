package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/** {@code 20 %} and {@code € 50} as one piece of a query, for a sign alone is no word. */
public final class NumbersWithSign implements Alternatives {
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");
  private static final Pattern AFTER = Pattern.compile("[%‰€$£]");
  private static final Pattern BEFORE = Pattern.compile("[€$£]");

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    if (words.size() < 2 || (alone && words.size() > 2)) {
      return Optional.empty();
    }
    String first = words.getFirst().text();
    String second = words.get(1).text();
    boolean together =
        NUMBER.matcher(first).matches() && AFTER.matcher(second).matches()
            || BEFORE.matcher(first).matches() && NUMBER.matcher(second).matches();
    return together
        ? Optional.of(new Found(2, false, List.of(Query.word(first + second))))
        : Optional.empty();
  }
}
