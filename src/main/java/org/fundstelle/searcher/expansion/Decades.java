package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * {@code neunziger Jahre}, {@code 90er Jahre}, {@code 90er-Jahre} and {@code Neunzigerjahre} are
 * one decade. Which century it is only {@code 1960er Jahre} says; where it isn't said it is the
 * last one, or this one as far as it has got.
 */
final class Decades implements Alternatives {
  /** From the tens on. */
  private static final List<String> WORDS =
      List.of(
          "zehner",
          "zwanziger",
          "dreißiger",
          "vierziger",
          "fünfziger",
          "sechziger",
          "siebziger",
          "achtziger",
          "neunziger");

  private static final Pattern IN_ONE =
      Pattern.compile("((?:1[0-9]|20)?[1-9]0er|\\p{L}{4,7}ger|zehner)-?(jahren?)[,;.:)]?");

  private static final Pattern DIGITS = Pattern.compile("(?:1[0-9]|20)?[1-9]0er");

  /** Zehner and zwanziger Jahre. */
  private static final int DECADES_OF_THIS_CENTURY = 2;

  /** What every way begins with that says that these are years. */
  private static final String YEAR = "jahr";

  private static final Pattern YEARS = Pattern.compile("jahren?[,;.:)]?");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.first().contains(YEAR) || shape.second().startsWith(YEAR);
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String first = words.getFirst().text().toLowerCase(Locale.ROOT);
    Matcher inOne = IN_ONE.matcher(first);
    if (inOne.matches() && !(alone && words.size() > 1)) {
      return found(1, inOne.group(1));
    }
    boolean years =
        words.size() > 1
            && !(alone && words.size() > 2)
            && YEARS.matcher(words.get(1).text().toLowerCase(Locale.ROOT)).matches();
    return years ? found(2, first) : Optional.empty();
  }

  private static Optional<Found> found(int words, String decade) {
    boolean digits = DIGITS.matcher(decade).matches();
    int tens = decade.length() - "0er".length() - 1;
    int number = digits ? decade.charAt(tens) - '1' : WORDS.indexOf(decade.replace("ss", "ß"));
    if (number < 0 || number >= WORDS.size()) {
      return Optional.empty();
    }
    String word = WORDS.get(number);
    String plain = (number + 1) + "0er";
    List<Query> others = new ArrayList<>();
    if (digits && tens > 0) {
      others.add(years(decade));
    } else {
      others.add(years("19" + plain));
      if (number < DECADES_OF_THIS_CENTURY) {
        others.add(years("20" + plain));
      }
    }
    others.add(years(plain));
    others.add(years(word));
    others.add(
        Query.word(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + "jahre"));
    return Optional.of(new Found(words, true, others));
  }

  /** Also with a hyphen, behind which a word stands as behind a blank. */
  private static Query years(String decade) {
    return Query.phrase(List.of(Query.exact(decade), Query.word("Jahre")));
  }
}
