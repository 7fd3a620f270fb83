package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundstelle.german.word.NumberAbbreviations;
import org.fundstelle.query.Query;

/**
 * So much of one unit to each of another: {@code l/m²} is also {@code l/qm} and <i>Liter pro
 * Quadratmeter</i>, {@code Cent je Kilo} also {@code ct/kg}.
 */
final class UnitRates implements Alternatives {
  private static final List<String> PER = List.of("pro", "je", "per");
  private static final int SPELLED = 3;
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");
  private static final char SLASH = '/';

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures() || shape.first().indexOf(SLASH) > 0 || PER.contains(shape.second());
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    if (words.size() > 1 && NUMBER.matcher(words.getFirst().text()).matches()) {
      // Before anyone takes the first unit away together with its number.
      Query.Word number = words.getFirst();
      return at(words.subList(1, words.size()), alone)
          .map(found -> new Found(found.words() + 1, true, counted(number, found.others())));
    }
    String first = words.getFirst().text();
    int slash = first.indexOf(SLASH);
    if (slash > 0 && first.indexOf(SLASH, slash + 1) < 0) {
      return alone && words.size() > 1
          ? Optional.empty()
          : found(1, first.substring(0, slash), "", first.substring(slash + 1));
    }
    return words.size() < SPELLED
            || (alone && words.size() > SPELLED)
            || !PER.contains(words.get(1).text())
        ? Optional.empty()
        : found(SPELLED, first, words.get(1).text(), words.get(2).text());
  }

  private static List<Query> counted(Query.Word number, List<Query> rates) {
    List<Query> counted = new ArrayList<>();
    for (Query rate : rates) {
      List<Query.Term> terms = new ArrayList<>(List.of(number));
      terms.addAll(
          rate instanceof Query.Phrase phrase ? phrase.terms() : List.of((Query.Word) rate));
      counted.add(Query.phrase(terms));
    }
    return counted;
  }

  private static Optional<Found> found(int count, String typed, String per, String typedEach) {
    Set<String> units = units(typed);
    Set<String> each = units(typedEach);
    if (units.isEmpty() || each.isEmpty()) {
      return Optional.empty();
    }
    Set<Query> others = new LinkedHashSet<>();
    for (String unit : units) {
      for (String one : each) {
        for (String a : NumberAbbreviations.ofUnit(unit)) {
          for (String b : NumberAbbreviations.ofUnit(one)) {
            others.add(Query.word(a + SLASH + b));
          }
        }
        for (String way : PER) {
          others.add(Query.phrase(unit, way, one));
        }
      }
    }
    others.remove(
        per.isEmpty()
            ? Query.word(typed + SLASH + typedEach)
            : Query.phrase(typed, per, typedEach));
    return Optional.of(
        count == 1
            ? Found.apart(new ArrayList<>(others))
            : new Found(count, true, new ArrayList<>(others)));
  }

  /** The words for a unit that was typed as one, or abbreviated; none if it is no unit. */
  private static Set<String> units(String typed) {
    Set<String> words = new LinkedHashSet<>(NumberAbbreviations.units(typed));
    Stream.of("", "n", "s", "en")
        .filter(typed::endsWith)
        .map(ending -> typed.substring(0, typed.length() - ending.length()))
        .filter(unit -> !NumberAbbreviations.ofUnit(unit).isEmpty())
        .forEach(words::add);
    return words;
  }
}
