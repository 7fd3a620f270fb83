package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundstelle.german.morphology.Numerals;
import org.fundstelle.german.word.NumberAbbreviations;
import org.fundstelle.query.Query;
import org.fundstelle.query.Query.Form;

/**
 * Before a noun, {@code Zweiter Weltkrieg} is also {@code 2. Weltkrieg} and {@code II. Weltkrieg},
 * and {@code zwölf Apostel} are {@code 12 Apostel}. A number alone is also spelled out from 13 on:
 * smaller ones are in every text.
 */
final class NumberWords implements Alternatives {
  /** The largest number that is looked for in both ways. */
  private static final int MOST = 100;

  private static final int FIRST_ALONE = 13;

  private static final Set<String> OF_TIME = Set.of("Jahren", "Tagen", "Monaten");

  private static final Pattern AMOUNT = Pattern.compile("[0-9][0-9.,]*");

  private static final Pattern NOUN = Pattern.compile("\\p{Lu}[\\p{Ll}-]{1,}[.,:;!?]?");

  /** From two on; one is an article. */
  private static final List<String> CARDINALS =
      IntStream.rangeClosed(2, MOST).mapToObj(Numerals::word).toList();

  /** By what is typed, in lower case: the ways to write an ordinal or a cardinal. */
  private static final Map<String, List<String>> SPELLINGS = new HashMap<>();

  static {
    for (int i = 0; i < Ordinals.WORDS.size(); i++) {
      String digits = Integer.toString(i + 1);
      List<String> all = new ArrayList<>(List.of(Ordinals.WORDS.get(i), digits));
      if (i < Ordinals.ROMAN.size()) {
        all.add(Ordinals.ROMAN.get(i));
        SPELLINGS.put(Ordinals.ROMAN.get(i).toLowerCase(Locale.ROOT) + ".", all);
      }
      for (String ending : List.of("", "r", "n", "s", "m")) {
        SPELLINGS.put(Ordinals.WORDS.get(i) + ending, all);
      }
      SPELLINGS.put(digits + ".", all);
    }
    for (int i = 0; i < CARDINALS.size(); i++) {
      List<String> all = List.of(CARDINALS.get(i), Integer.toString(i + 2));
      all.forEach(typed -> SPELLINGS.put(typed, all));
    }
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String number = words.getFirst().text().toLowerCase(Locale.ROOT);
    List<String> spellings = SPELLINGS.get(number);
    if (spellings == null) {
      return amount(words, alone);
    }
    boolean cardinal = CARDINALS.contains(spellings.getFirst());
    if (words.size() < 2 || !NOUN.matcher(words.get(1).text()).matches()) {
      return cardinal && !(alone && words.size() > 1) ? alone(number, spellings) : Optional.empty();
    }
    if (alone && words.size() > 2) {
      return Optional.empty();
    }
    Query.Word noun = words.get(1);
    List<Query> others = new ArrayList<>();
    for (String spelling : spellings) {
      boolean typed =
          number.startsWith(spelling.toLowerCase(Locale.ROOT))
              && number.length() <= spelling.length() + 1;
      if (!typed) {
        // "2 Weltkriege" has no period that tells it from an ordinal: the noun's form does.
        boolean mistakable =
            cardinal && Character.isDigit(spelling.charAt(0)) && !isUnit(noun.text());
        Query.Word way = cardinal ? Query.exact(spelling) : Query.word(spelling);
        others.add(
            new Query.Phrase(List.of(way, noun), 0, mistakable ? Form.EXACT : Form.INFLECTED));
        if (mistakable) {
          inOtherCase(noun.text())
              .map(other -> new Query.Phrase(List.of(way, Query.word(other)), 0, Form.EXACT))
              .ifPresent(others::add);
        }
      }
    }
    if (!cardinal) {
      others.addAll(SpelledPlaces.counted(Integer.parseInt(spellings.get(1)), noun));
    }
    Found found = new Found(2, true, others);
    return Optional.of(cardinal && isUnit(noun.text()) ? found.nearEachOther() : found);
  }

  /** {@code 300 Gramm}: so many of that, and not 300 of one thing and a gram of another. */
  private static Optional<Found> amount(List<Query.Word> words, boolean alone) {
    return words.size() > 1
            && !(alone && words.size() > 2)
            && AMOUNT.matcher(words.getFirst().text()).matches()
            && isUnit(words.get(1).text())
        ? Optional.of(new Found(2, true, List.of()).nearEachOther())
        : Optional.empty();
  }

  /** {@code achtzig Jahre} are also <i>80 Jahren</i>: of what can be no single thing. */
  private static Optional<String> inOtherCase(String plural) {
    if (OF_TIME.contains(plural) || plural.endsWith("ern")) {
      return Optional.of(plural.substring(0, plural.length() - 1));
    }
    return plural.endsWith("e") || plural.endsWith("er") || plural.endsWith("el")
        ? Optional.of(plural + "n")
        : Optional.empty();
  }

  /** {@code zwei Esslöffeln} are two EL, and no second one. */
  private static boolean isUnit(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    return Stream.of("", "n", "e", "en", "s")
        .filter(lower::endsWith)
        .map(ending -> lower.substring(0, lower.length() - ending.length()))
        .anyMatch(NumberAbbreviations::isUnit);
  }

  /** A number that is spelled out in figures; empty if it is none, or too large. */
  static Optional<String> digits(String word) {
    int at = CARDINALS.indexOf(word.toLowerCase(Locale.ROOT));
    return at < 0 ? Optional.empty() : Optional.of(Integer.toString(at + 2));
  }

  /** A number in figures, spelled out as it stands; empty if it is none, or too large. */
  static Optional<Query.Word> spelled(String digits) {
    return Optional.ofNullable(SPELLINGS.get(digits))
        .map(List::getFirst)
        .filter(CARDINALS::contains)
        .map(Query::exact);
  }

  /** {@code fünfzig} and {@code 50}, whatever follows. */
  private static Optional<Found> alone(String typed, List<String> spellings) {
    if (Integer.parseInt(spellings.get(1)) < FIRST_ALONE) {
      return Optional.empty();
    }
    String other = spellings.get(typed.equals(spellings.getFirst()) ? 1 : 0);
    return Optional.of(new Found(1, true, List.of(Query.exact(other))));
  }
}
