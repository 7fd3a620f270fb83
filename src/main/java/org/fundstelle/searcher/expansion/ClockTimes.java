package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * {@code 8:00} is also {@code 08:00}, and the other way round. With a period only before
 * <i>Uhr</i>, for 8.50 may be euros; a colon or a period between makes no difference to an index.
 */
public final class ClockTimes implements Alternatives {
  private static final Pattern EARLY = Pattern.compile("(0?)([0-9])([:.])([0-5][0-9])[,;.)]?");
  private static final Pattern HOUR = Pattern.compile("Uhr\\p{Punct}?");

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Matcher early = EARLY.matcher(words.getFirst().text());
    if (!early.matches() || (alone && words.size() > 1)) {
      return Optional.empty();
    }
    boolean time =
        early.group(3).equals(":")
            || (words.size() > 1 && HOUR.matcher(words.get(1).text()).matches());
    String zero = early.group(1).isEmpty() ? "0" : "";
    return time
        ? Optional.of(
            new Found(1, true, List.of(Query.word(zero + early.group(2) + ":" + early.group(4)))))
        : Optional.empty();
  }
}
