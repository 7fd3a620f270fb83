package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * The first club of a town: {@code 1. FC Köln}. Its number is part of the name, and no other 1 is
 * meant.
 */
final class ClubNames implements Alternatives {
  private static final String FIRST = "1.";

  private static final Pattern KIND = Pattern.compile("\\p{Lu}{2,4}");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.first().equals(FIRST);
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    return words.size() < 2
            || (alone && words.size() > 2)
            || !words.getFirst().text().equals(FIRST)
            || !KIND.matcher(words.get(1).text()).matches()
        ? Optional.empty()
        : Optional.of(new Found(2, false, List.of(Query.phrase(words.subList(0, 2)))));
  }
}
