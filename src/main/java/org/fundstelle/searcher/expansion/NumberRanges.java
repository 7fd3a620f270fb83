package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/** From one number to another: {@code 10-17 Uhr} is also {@code 10 bis 17 Uhr}. */
final class NumberRanges implements Alternatives {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  private static final Pattern HOUR = Pattern.compile("Uhr\\p{Punct}?");

  private static final Pattern IN_ONE = Pattern.compile("([0-9]{1,4})[-–]([0-9]{1,4})");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures();
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String first = words.getFirst().text();
    Matcher inOne = IN_ONE.matcher(first);
    if (inOne.matches() && !(alone && words.size() > 1)) {
      return rises(inOne.group(1), inOne.group(2)) || isClock(words, 1)
          ? Optional.of(
              new Found(1, true, List.of(Query.phrase(inOne.group(1), "bis", inOne.group(2)))))
          : Optional.empty();
    }
    if (words.size() < 3
        || (alone && words.size() > 3)
        || !words.get(1).text().equals("bis")
        || !NUMBER.matcher(first).matches()
        || !NUMBER.matcher(words.get(2).text()).matches()
        || !(rises(first, words.get(2).text()) || isClock(words, 3))) {
      return Optional.empty();
    }
    return Optional.of(new Found(3, true, List.of(Query.phrase(first, words.get(2).text()))));
  }

  /** In the night the hours begin anew: {@code 19-7 Uhr}. */
  private static boolean isClock(List<Query.Word> words, int at) {
    return words.size() > at && HOUR.matcher(words.get(at).text()).matches();
  }

  private static boolean rises(String from, String to) {
    return Integer.parseInt(from) < Integer.parseInt(to);
  }
}
