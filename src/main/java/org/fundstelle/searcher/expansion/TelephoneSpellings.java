package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * A telephone number is the same in whatever groups it is written: {@code 05234 98760} is also <i>0
 * 52 34/98 76-0</i>. In the index each is one number.
 */
final class TelephoneSpellings implements Alternatives {
  private static final Pattern FIRST = Pattern.compile("\\(?0[0-9]*\\)?(?:[/-][0-9/-]*)?[,;.:]?");
  private static final Pattern GROUP = Pattern.compile("(?:[0-9]+(?:[/-][0-9]+)*|[/-])[,;.:]?");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final int MOST_GROUPS = 7;

  /** With the 0 it begins with; fewer may be anything, such as the hour and the minute. */
  private static final int FEWEST_DIGITS = 9;

  private static final int MOST_DIGITS = 13;

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.beginsWithOneOf("0(");
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    if (!FIRST.matcher(words.getFirst().text()).matches()) {
      return Optional.empty();
    }
    StringBuilder typed = new StringBuilder(words.getFirst().text());
    int count = 1;
    while (count < Math.min(words.size(), MOST_GROUPS)
        && GROUP.matcher(words.get(count).text()).matches()) {
      typed.append(words.get(count++).text());
    }
    String digits = NO_DIGIT.matcher(typed).replaceAll("");
    boolean inOne = count == 1 && digits.contentEquals(typed);
    return digits.length() < FEWEST_DIGITS
            || digits.length() > MOST_DIGITS
            || inOne
            || (alone && words.size() > count)
        ? Optional.empty()
        : Optional.of(new Found(count, true, List.of(Query.word(digits))));
  }
}
