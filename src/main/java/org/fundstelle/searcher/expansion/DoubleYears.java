package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * A year that begins in one and ends in the next, of schools, theatres and budgets: {@code 2023/24}
 * is also {@code 2023/2024}, and the other way round.
 */
final class DoubleYears implements Alternatives {
  private static final Pattern YEARS =
      Pattern.compile("(1[3-9][0-9]{2}|20[0-9]{2})/([0-9]{2}|[0-9]{4})[,;:.)]?");

  private static final int DIGITS = 2;

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures() && shape.first().indexOf('/') > 0;
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Matcher years = YEARS.matcher(words.getFirst().text());
    if (!years.matches() || (alone && words.size() > 1)) {
      return Optional.empty();
    }
    String first = years.group(1);
    String next = Integer.toString(Integer.parseInt(first) + 1);
    String second = years.group(2);
    if (!next.endsWith(second)) {
      return Optional.empty();
    }
    String other = second.length() == DIGITS ? next : next.substring(DIGITS);
    return Optional.of(Found.apart(Query.phrase(first, other)));
  }
}
