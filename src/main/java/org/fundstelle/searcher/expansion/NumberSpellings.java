package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.german.morphology.Numerals;
import org.fundstelle.german.word.NumberAbbreviations;
import org.fundstelle.query.Query;

/**
 * A number written together with letters is the same with a blank or a hyphen between: {@code A7}
 * and {@code A 7}, {@code 10km} and {@code 10 km}, {@code 7,5t} and {@code 7,5 Tonnen}, {@code
 * Covid19} and {@code Covid-19}, {@code CO₂} and {@code CO 2}. A single letter behind a number
 * stays: {@code 5G} is not five grams, {@code § 5a} no § 5. Behind a blank it is a unit, and {@code
 * 5 g} also <i>5 Gramm</i>.
 */
final class NumberSpellings implements Alternatives {
  private static final Pattern LETTERS_FIRST = Pattern.compile("(\\p{L}{1,12})([0-9]{1,4})");
  private static final Pattern NUMBER_FIRST = Pattern.compile("([0-9]{1,5})(\\p{L}{2,12})");

  /** A class or a house: no letter is a unit. */
  private static final Pattern LETTERED = Pattern.compile("([0-9]{1,4})([a-f])");

  private static final Pattern HOUSE_LETTER = Pattern.compile("[a-fA-F]");

  /** Letters and digits by turns: {@code H2SO4}, of which a page makes {@code H 2 SO 4}. */
  private static final Pattern FORMULA =
      Pattern.compile("\\p{L}{1,4}(?:[0-9]{1,3}\\p{L}{1,4}){1,3}[0-9]{0,3}");

  private static final Pattern BORDER =
      Pattern.compile("(?<=\\p{L})(?=[0-9])|(?<=[0-9])(?=\\p{L})");

  private static final char SUBSCRIPT_ZERO = '\u2080';
  private static final Pattern SUBSCRIPT = Pattern.compile("[\u2080-\u2089]");

  /** With a decimal or so many figures, no generation of phones and hardly the number of a law. */
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("([0-9]{1,5},[0-9]{1,3}|[0-9]{2,5})([gmtl]|\\p{L}{2,3})");

  private static final Pattern AMOUNT = Pattern.compile("[0-9][0-9.,]*[½¼¾⅓⅔⅛]?|[½¼¾⅓⅔⅛]");

  /** One weight by two names. */
  private static final List<String> KILOGRAMS = List.of("Kilo", "Kilogramm");

  private static final Pattern MAGNITUDE =
      Pattern.compile("Mio\\.?|Mrd\\.?|Tsd\\.?|Milli(?:on|arde)(?:en|n)?");
  private static final Pattern SMALL_NUMBER = Pattern.compile("[1-9]|1[0-2]");
  private static final Pattern END = Pattern.compile("[.,;:)]+$");

  /** Two capitals at most, for anything may stand before a number. */
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{1,2}");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,5},[0-9]{1,3}");

  /** Without the gram: <i>5 g</i> is no <i>5G</i>. */
  private static final Pattern UNIT =
      Pattern.compile(
          "k?m|cm|mm|kg|mg|ha|qm|[kMGT]?W|[kMGT]?Wh|[kGMT]B|[kGM]?Hz|[mcd]?l|t|ct|k?V|dB|EL|TL");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures();
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String first = withoutSubscripts(words.getFirst().text());
    if (alone && words.size() > 1) {
      return Optional.empty();
    }
    if (FORMULA.matcher(first).matches()) {
      return Optional.of(
          Found.apart(Query.phrase(BORDER.splitAsStream(first).map(Query::exact).toList())));
    }
    Matcher glued = LETTERS_FIRST.matcher(first);
    if (!glued.matches()) {
      glued = NUMBER_FIRST.matcher(first);
    }
    if (!glued.matches()) {
      glued = NUMBER_AND_UNIT.matcher(first);
    }
    if (!glued.matches()) {
      glued = LETTERED.matcher(first);
    }
    if (glued.matches()) {
      List<Query.Word> both = List.of(Query.word(glued.group(1)), Query.word(glued.group(2)));
      List<Query> apart = new ArrayList<>();
      apart.add(Query.phrase(both));
      apart.addAll(withUnit(both));
      return Optional.of(Found.apart(apart));
    }
    Optional<Found> counted = inMillions(words);
    if (counted.isPresent()) {
      return counted;
    }
    List<Query> others = new ArrayList<>();
    glued(words).ifPresent(others::add);
    others.addAll(withUnit(words));
    if (others.isEmpty()) {
      return Optional.empty();
    }
    Found found = new Found(2, true, others);
    return Optional.of(isAmount(words) ? found.nearEachOther() : found);
  }

  /** {@code 300 l}: so many of that, and not 300 of one thing and a litre of another. */
  private static boolean isAmount(List<Query.Word> words) {
    return AMOUNT.matcher(words.getFirst().text()).matches()
        && UNIT.matcher(END.matcher(words.get(1).text()).replaceFirst("")).matches();
  }

  /** {@code 18 Mio. Fr.} are 18 million francs. */
  private static Optional<Found> inMillions(List<Query.Word> words) {
    if (words.size() < 3
        || !AMOUNT.matcher(words.getFirst().text()).matches()
        || !MAGNITUDE.matcher(words.get(1).text()).matches()) {
      return Optional.empty();
    }
    List<Query> others = new ArrayList<>();
    String unit = END.matcher(words.get(2).text()).replaceFirst("");
    for (String word : NumberAbbreviations.units(unit)) {
      others.add(Query.phrase(List.of(words.getFirst(), words.get(1), Query.word(word))));
    }
    return others.isEmpty() ? Optional.empty() : Optional.of(new Found(3, true, others));
  }

  private static String withoutSubscripts(String text) {
    return SUBSCRIPT
        .matcher(text)
        .replaceAll(m -> Character.toString(m.group().charAt(0) - SUBSCRIPT_ZERO + '0'));
  }

  static boolean isSubscript(char c) {
    return c >= SUBSCRIPT_ZERO && c <= SUBSCRIPT_ZERO + 9;
  }

  /** {@code 250 g} with the unit as a word, and the month of {@code 5. Jan.} */
  static List<Query> withUnit(List<Query.Word> words) {
    if (words.size() < 2 || !AMOUNT.matcher(words.getFirst().text()).matches()) {
      return List.of();
    }
    String number = words.getFirst().text();
    String typed = words.get(1).text();
    String unit = END.matcher(typed).replaceFirst("");
    if (words.size() > 2
        && !NumberAbbreviations.references(unit).isEmpty()
        && NUMBER.matcher(words.get(2).text()).lookingAt()) {
      return List.of(); // 2 S 1: of a law, and no two pages
    }
    boolean month = number.endsWith(".") && typed.startsWith(".", unit.length());
    List<String> meant =
        month
            ? NumberAbbreviations.months(unit)
            : number.endsWith(".") ? List.of() : NumberAbbreviations.units(unit);
    List<Query> others = new ArrayList<>();
    if (meant.isEmpty() && KILOGRAMS.contains(unit)) {
      meant = KILOGRAMS.stream().filter(way -> !way.equals(unit)).toList();
    }
    for (String word : meant) {
      others.add(Query.phrase(List.of(words.getFirst(), Query.word(word))));
      spelled(number)
          .map(spelled -> Query.phrase(List.of(spelled, Query.word(word))))
          .ifPresent(others::add);
    }
    return others;
  }

  /** {@code 2 EL} are <i>zwei Esslöffel</i>, and {@code 1 TL} is <i>ein Teelöffel</i>. */
  private static Optional<Query.Word> spelled(String number) {
    if (!SMALL_NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    int value = Integer.parseInt(number);
    return Optional.of(value == 1 ? Query.word("ein") : Query.exact(Numerals.word(value)));
  }

  /** The first two words as one, if that is the same. */
  static Optional<Query.Word> glued(List<Query.Word> words) {
    if (words.size() < 2) {
      return Optional.empty();
    }
    String first = words.getFirst().text();
    String second = words.get(1).text();
    boolean glue =
        CAPITALS.matcher(first).matches() && NUMBER.matcher(second).matches()
            || NUMBER.matcher(first).matches() && HOUSE_LETTER.matcher(second).matches()
            || (NUMBER.matcher(first).matches() || DECIMAL.matcher(first).matches())
                && UNIT.matcher(second).matches();
    return glue ? Optional.of(Query.word(first + second)) : Optional.empty();
  }
}
