package org.fundstelle.searcher.expansion;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * Large numbers in figures and by what they are counted in: {@code 7.350.000} are also <i>7,35
 * Millionen</i>, and {@code 2,5 Mrd.} also <i>2.500.000.000</i>, the currency or whatever is
 * counted left as it is.
 */
final class Magnitudes implements Alternatives {
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,3}(?:,[0-9]{1,3})?");

  private static final Map<String, Integer> ZEROS =
      Map.ofEntries(
          Map.entry("Mio", 6),
          Map.entry("Million", 6),
          Map.entry("Millionen", 6),
          Map.entry("Mrd", 9),
          Map.entry("Milliarde", 9),
          Map.entry("Milliarden", 9));

  private static final Pattern END = Pattern.compile("[.,;:)]+$");
  private static final int MILLION = 6;
  private static final int MILLIARD = 9;

  /** More decimals are read by no one. */
  private static final int MOST_DECIMALS = 3;

  private final List<Alternatives> beside;

  /**
   * Asks what else numbers are called.
   *
   * @param beside the first of them that knows something counts, too
   */
  Magnitudes(Alternatives... beside) {
    this.beside = List.of(beside);
  }

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures();
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) throws IOException {
    if (!mayKnow(Shape.of(words))) {
      return Optional.empty();
    }
    Optional<Found> counted = counted(words, alone);
    for (Alternatives source : beside) {
      Optional<Found> found = source.at(words, alone);
      if (found.isPresent()) {
        return found.map(own ->
            counted.isPresent()
                ? UnitedAlternatives.united(withMagnitude(own, words), counted.get())
                : own);
      }
    }
    return counted;
  }

  /** Of ways to write the count alone: {@code 2½} for <i>2,5</i>. */
  private static Found withMagnitude(Found found, List<Query.Word> words) {
    if (found.words() > 1) {
      return found;
    }
    List<Query> ways = new ArrayList<>();
    for (Query way : found.others()) {
      List<Query.Term> terms =
          new ArrayList<>(
              way instanceof Query.Phrase phrase ? phrase.terms() : List.of((Query.Word) way));
      terms.add(words.get(1));
      ways.add(Query.phrase(terms));
    }
    return new Found(2, found.stays(), ways, found.weight(), found.together());
  }

  private static Optional<Found> counted(List<Query.Word> words, boolean alone) {
    String first = words.getFirst().text();
    return words.size() < 2 || (alone && words.size() > 2) || !COUNT.matcher(first).matches()
        ? Optional.empty()
        : inFigures(first, END.matcher(words.get(1).text()).replaceFirst(""))
            .map(ways -> new Found(2, true, ways));
  }

  private static Optional<List<Query>> inFigures(String count, String magnitude) {
    Integer zeros = ZEROS.get(magnitude);
    if (zeros == null) {
      return Optional.empty();
    }
    String digits =
        new BigDecimal(count.replace(',', '.')).movePointRight(zeros).toBigInteger().toString();
    List<String> groups = GroupedNumbers.inThrees(digits);
    return groups.size() < 2 || digits.startsWith("0")
        ? Optional.empty()
        : Optional.of(List.of(Query.word(digits), Query.phrase(groups.toArray(String[]::new))));
  }

  /**
   * The number in millions and milliards, as far as that leaves as few decimals as people write.
   */
  static List<List<String>> counted(String digits) {
    List<List<String>> ways = new ArrayList<>();
    add(ways, digits, MILLIARD, "Milliarde");
    add(ways, digits, MILLION, "Million");
    return ways;
  }

  private static void add(List<List<String>> ways, String digits, int zeros, String word) {
    if (digits.length() <= zeros) {
      return;
    }
    BigDecimal count = new BigDecimal(digits).movePointLeft(zeros).stripTrailingZeros();
    if (count.scale() <= MOST_DECIMALS && count.precision() - count.scale() <= MOST_DECIMALS) {
      ways.add(List.of(count.toPlainString().replace('.', ','), word));
    }
  }
}
