package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fundstelle.german.morphology.Numerals;
import org.fundstelle.query.Query;

/**
 * How old someone is: the {@code 34-Jährige} is also {@code 34 Jahre alt}, and dies <i>im Alter von
 * 34 Jahren</i>.
 */
final class Ages implements Alternatives {
  /** The oldest that anyone gets. */
  private static final int MOST = 120;

  /** From here on papers write figures. */
  private static final int FIRST_IN_FIGURES = 13;

  private static final List<String> NUMBERS =
      IntStream.rangeClosed(0, MOST).mapToObj(Numerals::word).toList();

  private static final Pattern IN_ONE =
      Pattern.compile("([0-9]{1,3}|\\p{L}{3,})-?jährige?[mnrs]?[,;.:)]?");

  private static final Pattern YEARS = Pattern.compile("jahr(?:en?)?");

  private static final Pattern OLD = Pattern.compile("alte?[mnrs]?[,;.:)]?");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.first().contains("jährig") || shape.second().startsWith("jahr");
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Matcher inOne = IN_ONE.matcher(lower(words, 0));
    if (inOne.matches() && !(alone && words.size() > 1)) {
      int number = number(inOne.group(1));
      return number < 1
          ? Optional.empty()
          : Optional.of(new Found(1, true, List.copyOf(inYears(number))));
    }
    if (words.size() < 3
        || (alone && words.size() > 3)
        || !YEARS.matcher(lower(words, 1)).matches()
        || !OLD.matcher(lower(words, 2)).matches()) {
      return Optional.empty();
    }
    int number = number(lower(words, 0));
    if (number < 1) {
      return Optional.empty();
    }
    Set<Query> others = new LinkedHashSet<>(List.of(Query.word(number + "-jährig")));
    others.addAll(inYears(number));
    return Optional.of(new Found(3, true, List.copyOf(others)));
  }

  private static Set<Query> inYears(int number) {
    Set<Query> ways = new LinkedHashSet<>();
    for (String figures : spellings(number)) {
      ways.add(Query.phrase(figures, number == 1 ? "Jahr" : "Jahre", "alt"));
      ways.add(Query.phrase("Alter", "von", figures, "Jahren"));
    }
    return ways;
  }

  private static List<String> spellings(int number) {
    List<String> spellings = new ArrayList<>(List.of(Integer.toString(number)));
    if (number < FIRST_IN_FIGURES) {
      spellings.add(NUMBERS.get(number));
    }
    return spellings;
  }

  private static String lower(List<Query.Word> words, int i) {
    return words.get(i).text().toLowerCase(Locale.ROOT);
  }

  /** Less than 1 for what is no age. */
  private static int number(String text) {
    if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int number = text.length() > 3 ? MOST + 1 : Integer.parseInt(text);
      return number > MOST || number == 0 ? -1 : number;
    }
    return text.isEmpty() ? -1 : NUMBERS.indexOf(text);
  }
}
