package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundstelle.query.Query;

/**
 * {@code z. B.} is also {@code z.B.}, and {@code J.R. Tolkien} also {@code J. R. Tolkien}: with and
 * without blanks behind the periods.
 */
final class SpacedAbbreviations implements Alternatives {
  /** Longer ones are no abbreviations, but lists. */
  private static final int MOST_LETTERS = 6;

  private static final Pattern LETTERS = Pattern.compile("(?:\\p{L}\\.){1,6}");
  private static final Pattern LAST = Pattern.compile("\\p{L}\\.?");
  private static final Pattern JOINED = Pattern.compile("(?:\\p{L}\\.){1,5}\\p{L}\\.?");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.first().indexOf('.') > 0;
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String first = words.getFirst().text();
    if (words.size() == 1 && JOINED.matcher(first).matches()) {
      return Optional.of(Found.apart(otherwise(first)));
    }
    int end = 0;
    while (end < words.size() && LETTERS.matcher(words.get(end).text()).matches()) {
      end++;
    }
    if (end > 0 && end < words.size() && LAST.matcher(words.get(end).text()).matches()) {
      end++;
    }
    if (end == 0 || (alone && end < words.size())) {
      return Optional.empty();
    }
    String joined =
        words.subList(0, end).stream().map(Query.Word::text).collect(Collectors.joining());
    if (end == 1) {
      return JOINED.matcher(first).matches()
          ? Optional.of(Found.apart(otherwise(first)))
          : Optional.empty();
    }
    return joined.length() <= 2 * MOST_LETTERS
        ? Optional.of(new Found(end, true, List.of(Query.word(joined))))
        : Optional.empty();
  }

  /** With blanks; and with the last period, if it was left out. */
  private static List<Query> otherwise(String joined) {
    return joined.endsWith(".")
        ? List.of(spaced(joined))
        : List.of(spaced(joined), Query.word(joined + '.'));
  }

  private static Query.Phrase spaced(String joined) {
    return Query.phrase(
        joined.chars().filter(c -> c != '.').mapToObj(Character::toString).toArray(String[]::new));
  }
}
