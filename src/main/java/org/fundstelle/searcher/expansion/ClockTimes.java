package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.german.morphology.Numerals;
import org.fundstelle.query.Query;

/**
 * {@code 8:00} is also {@code 08:00}, {@code 18:00 Uhr} also {@code 18 Uhr}, and the other way
 * round. With a period only before <i>Uhr</i>, for 8.50 may be euros; a colon or a period between
 * makes no difference to an index.
 */
final class ClockTimes implements Alternatives {
  private static final Pattern EARLY = Pattern.compile("(0?)([0-9])([:.])([0-5][0-9])[,;.)]?");
  private static final Pattern FULL_HOUR = Pattern.compile("(0?[0-9]|1[0-9]|2[0-4])([:.]00)?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final int PIECES = 3;
  private static final String O_CLOCK = "Uhr";
  private static final Pattern HOUR = Pattern.compile("Uhr\\p{Punct}?");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures();
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    return fullHour(words, alone).or(() -> early(words, alone)).or(() -> apart(words, alone));
  }

  /** {@code 3 : 1} with blanks around the colon is a result or a time as well. */
  private static Optional<Found> apart(List<Query.Word> words, boolean alone) {
    boolean pair =
        words.size() >= PIECES
            && !(alone && words.size() > PIECES)
            && words.get(1).text().equals(":")
            && NUMBER.matcher(words.getFirst().text()).matches()
            && NUMBER.matcher(words.get(2).text()).matches();
    return pair
        ? Optional.of(
            new Found(
                PIECES,
                false,
                List.of(Query.word(words.getFirst().text() + ":" + words.get(2).text()))))
        : Optional.empty();
  }

  /** On the hour nobody hears the minutes. */
  private static Optional<Found> fullHour(List<Query.Word> words, boolean alone) {
    if (words.size() < 2 || (alone && words.size() > 2)) {
      return Optional.empty();
    }
    Matcher full = FULL_HOUR.matcher(words.getFirst().text());
    if (!full.matches() || !HOUR.matcher(words.get(1).text()).matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(full.group(1));
    List<String> ways = new ArrayList<>(List.of(Integer.toString(hour), hour + ":00"));
    if (hour < 10) {
      ways.addAll(List.of("0" + hour, "0" + hour + ":00"));
    }
    ways.remove(words.getFirst().text().replace('.', ':'));
    List<Query> others = new ArrayList<>(ways.stream().map(ClockTimes::oClock).toList());
    if (hour > 1) {
      others.add(Query.phrase(List.of(Query.exact(Numerals.word(hour)), Query.word(O_CLOCK))));
    }
    return Optional.of(new Found(2, true, others, 1).nearEachOther());
  }

  private static Query oClock(String time) {
    return Query.phrase(time, O_CLOCK);
  }

  private static Optional<Found> early(List<Query.Word> words, boolean alone) {
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
