package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * What is counted by letters: {@code Buchstabe a}, {@code Buchst. a} and {@code lit. a} of a law
 * are one thing. Before anything but a letter, <i>lit.</i> is literary or Lithuanian.
 */
final class LetteredPlaces implements Alternatives {
  private static final Pattern WORD = Pattern.compile("Buchstaben?|Buchst\\.?|[Ll]it\\.?");

  private static final Pattern LETTER = Pattern.compile("([a-z]{1,2})[,;:.)]?");

  private static final String LATIN = "lit";

  /** An abbreviation is the same word to the index. */
  private static final List<String> WAYS = List.of("Buchstabe", LATIN);

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.beginsWithOneOf("bl");
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    if (words.size() < 2
        || (alone && words.size() > 2)
        || !WORD.matcher(words.getFirst().text()).matches()) {
      return Optional.empty();
    }
    Matcher letter = LETTER.matcher(words.get(1).text());
    if (!letter.matches()) {
      return Optional.empty();
    }
    boolean latin = words.getFirst().text().toLowerCase(Locale.ROOT).startsWith(LATIN);
    List<Query> others = new ArrayList<>();
    for (String way : WAYS) {
      if (way.equals(LATIN) != latin) {
        others.add(Query.phrase(way, letter.group(1)));
      }
    }
    return Optional.of(new Found(2, true, others));
  }
}
