package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * {@code minus 9 Grad} is also written {@code -9 Grad}. The index has no signs before numbers, so
 * both find nine degrees, too; those with the word come first.
 */
final class NegativeNumbers implements Alternatives {
  private static final String MINUS = "minus";

  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*");

  /** Nine degrees are rather warm. */
  private static final float WEIGHT = 0.5f;

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.first().equals(MINUS);
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    if (words.size() < 2
        || (alone && words.size() > 2)
        || !words.getFirst().text().equalsIgnoreCase(MINUS)) {
      return Optional.empty();
    }
    Optional<String> number = NumberWords.digits(words.get(1).text());
    if (number.isEmpty() && NUMBER.matcher(words.get(1).text()).matches()) {
      number = Optional.of(words.get(1).text());
    }
    return number.map(n -> new Found(2, true, List.of(Query.exact(n)), WEIGHT));
  }
}
