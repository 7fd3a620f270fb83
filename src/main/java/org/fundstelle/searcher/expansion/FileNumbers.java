package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * The files of courts: {@code 6 U 45/18} is also {@code 6U45/18}, as Austrians and lists have it,
 * and the other way round.
 */
public final class FileNumbers implements Alternatives {
  private static final Pattern GLUED =
      Pattern.compile("([0-9]{1,3})(\\p{Lu}\\p{L}{0,4})([0-9]{1,6}/[0-9]{2,4}[a-z]?)[,;:.)]?");

  private static final Pattern CHAMBER = Pattern.compile("[0-9]{1,3}");
  private static final Pattern REGISTER = Pattern.compile("\\p{Lu}\\p{L}{0,4}");
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,6}/[0-9]{2,4}[a-z]?)[,;:.)]?");
  private static final int WORDS = 3;

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures() && Character.isDigit(shape.first().charAt(0));
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Matcher glued = GLUED.matcher(words.getFirst().text());
    if (glued.matches()) {
      return alone && words.size() > 1
          ? Optional.empty()
          : Optional.of(Found.apart(Query.phrase(glued.group(1), glued.group(2), glued.group(3))));
    }
    if (words.size() < WORDS || (alone && words.size() > WORDS)) {
      return Optional.empty();
    }
    String chamber = words.getFirst().text();
    String register = words.get(1).text();
    Matcher number = NUMBER.matcher(words.get(2).text());
    return CHAMBER.matcher(chamber).matches()
            && REGISTER.matcher(register).matches()
            && number.matches()
        ? Optional.of(
            new Found(WORDS, true, List.of(Query.word(chamber + register + number.group(1)))))
        : Optional.empty();
  }
}
