package org.fundstelle.searcher.expansion;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * Names that papers write with and without blanks: {@code H & M} is <i>H&amp;M</i>, and {@code WDR
 * 5} also <i>WDR5</i>, where a text has it in one piece. (That {@code WDR5} is also <i>WDR 5</i>
 * say {@link NumberSpellings}.)
 */
final class JoinedNames implements Alternatives {
  private static final String AND = "&";
  private static final Pattern JOINED =
      Pattern.compile("(\\p{Lu}\\p{L}{0,2})&(\\p{Lu}\\p{L}{0,2})");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}\\p{L}{0,2}");

  /** With a capital, though it may stand inside: <i>iPhone</i>. */
  private static final Pattern NAME = Pattern.compile("(?=\\p{L}*\\p{Lu})\\p{L}{2,12}");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
  private static final int WITH_AND = 3;

  private final StandardAlternatives.Beginnings beginnings;

  /** What else is known of the words that are joined: <i>SGB 5</i> is also <i>SGB V</i>. */
  private final List<Alternatives> sources;

  /** Asks {@code beginnings} which words are in the texts. */
  JoinedNames(StandardAlternatives.Beginnings beginnings, List<Alternatives> sources) {
    this.beginnings = beginnings;
    this.sources = sources;
  }

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures()
        || shape.second().equals(AND)
        || (shape.second().isEmpty() && shape.first().contains(AND))
        || shape.first().indexOf('&') == 1;
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) throws IOException {
    String first = words.getFirst().text();
    Matcher joined = JOINED.matcher(first);
    if (joined.matches() && !(alone && words.size() > 1)) {
      return Optional.of(
          Found.apart(
              Query.phrase(
                  List.of(
                      Query.exact(joined.group(1)),
                      Query.exact(AND),
                      Query.exact(joined.group(2))))));
    }
    if (words.size() < 2) {
      return Optional.empty();
    }
    String second = words.get(1).text();
    if (second.equals(AND)
        && words.size() >= WITH_AND
        && !(alone && words.size() > WITH_AND)
        && CAPITAL.matcher(first).matches()
        && CAPITAL.matcher(words.get(2).text()).matches()) {
      String together = first + AND + words.get(2).text();
      return Optional.of(new Found(WITH_AND, true, List.of(Query.word(together))));
    }
    if (alone && words.size() > 2) {
      return Optional.empty();
    }
    Optional<Found> one = numbered(first, second);
    return one.isPresent()
        ? UnitedAlternatives.unitedWithFirst(sources, words, alone, one.get())
        : one;
  }

  private Optional<Found> numbered(String name, String number) throws IOException {
    if (!NAME.matcher(name).matches() || !NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    String together = name + number;
    return beginnings.occur(together.toLowerCase(Locale.ROOT))
        ? Optional.of(new Found(2, true, List.of(Query.word(together))).nearEachOther())
        : Optional.empty();
  }
}
