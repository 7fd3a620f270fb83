package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * Books and their parts are counted in Roman and in Arabic digits: {@code SGB V} is also {@code SGB
 * 5}, {@code Kapitel 4} also {@code Kapitel IV}, and the other way round. The books of the code of
 * social law are also called by their ordinals: {@code Fünftes Buch Sozialgesetzbuch}.
 */
final class RomanNumbers implements Alternatives {
  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,6}");

  private static final Set<String> COUNTED =
      Set.of(
          "Abschnitt",
          "Anhang",
          "Anlage",
          "Apollo",
          "Band",
          "Basel",
          "Bd.",
          "Buch",
          "Gruppe",
          "Hartz",
          "Kapitel",
          "Kap.",
          "Klasse",
          "Stufe",
          "Teil",
          "Titel",
          "Typ");

  /** Kings and popes of whom there were several. */
  private static final Set<String> RULERS =
      Set.of(
          "Albrecht",
          "Alexander",
          "Alfons",
          "August",
          "Benedikt",
          "Carlos",
          "Charles",
          "Christian",
          "Clemens",
          "Eduard",
          "Edward",
          "Elisabeth",
          "Elizabeth",
          "Erich",
          "Ernst",
          "Ferdinand",
          "Franz",
          "Friedrich",
          "Georg",
          "Gregor",
          "Gustav",
          "Heinrich",
          "Innozenz",
          "Iwan",
          "Jakob",
          "Johann",
          "Johannes",
          "Joseph",
          "Karl",
          "Katharina",
          "Klemens",
          "Konrad",
          "Leo",
          "Leopold",
          "Ludwig",
          "Luitpold",
          "Margarethe",
          "Max",
          "Maximilian",
          "Napoleon",
          "Nikolaus",
          "Otto",
          "Paul",
          "Peter",
          "Philipp",
          "Pius",
          "Ramses",
          "Richard",
          "Rudolf",
          "Sigismund",
          "Urban",
          "Wenzel",
          "Wilhelm");

  private static final Pattern NUMBER = Pattern.compile("[1-9]|1[0-9]|2[0-3]");

  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{2,}");
  private static final Pattern LETTER = Pattern.compile("[a-zA-F][,;:.)]?");

  private static final String SOCIAL_LAW = "SGB";

  private static final int WORDS_OF_BOOK = 3;

  private static final Pattern BOOK = Pattern.compile("Buch(?:e?s)?");

  private static final Pattern CODE = Pattern.compile("Sozialgesetzbuch(?:e?s)?[,;.:)]?");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures() || shape.secondBeginsWithOneOf("ivxb");
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Optional<Found> book = book(words, alone);
    if (book.isPresent()) {
      return book;
    }
    String first = words.getFirst().text();
    if (words.size() < 2 || (alone && words.size() > 2)) {
      return Optional.empty();
    }
    if (words.size() > 2 && LETTER.matcher(words.get(2).text()).matches()) {
      return Optional.empty(); // Klasse 7 b, Gasse 12 A
    }
    Optional<Found> named = named(words.getFirst(), words.get(1).text());
    if (named.isPresent()) {
      return named;
    }
    if (!(COUNTED.contains(first) || ABBREVIATION.matcher(first).matches())) {
      return Optional.empty();
    }
    String second = words.get(1).text();
    int number = Ordinals.ROMAN.indexOf(second) + 1;
    boolean roman = number > 0;
    if (!roman && !NUMBER.matcher(second).matches()) {
      return Optional.empty();
    }
    number = roman ? number : Integer.parseInt(second);
    List<Query> others = new ArrayList<>();
    String digits = Integer.toString(number);
    others.add(
        roman
            ? Query.phrase(first, digits)
            : Query.phrase(
                List.of(Query.word(first), Query.exact(Ordinals.ROMAN.get(number - 1)))));
    if (first.equals(SOCIAL_LAW)) {
      others.add(Query.phrase(Ordinals.WORDS.get(number - 1), "Buch", "Sozialgesetzbuch"));
    }
    // Three words side by side are rarer than the book that is called so by itself.
    return Optional.of(
        others.size() == 1 ? new Found(2, true, others) : Found.spelledOut(2, others));
  }

  /**
   * {@code Golf 7} is a <i>Golf VII</i>, and {@code Ludwig 14.} or {@code Ludwig 14} is <i>Ludwig
   * XIV.</i> Of rulers not the other way round: a <i>Ludwig 14</i> is one of a list. A single
   * letter may be an initial, and counts only for an ordinal.
   */
  private static Optional<Found> named(Query.Word name, String second) {
    if (!NAME.matcher(name.text()).matches() || COUNTED.contains(name.text())) {
      return Optional.empty();
    }
    boolean ordinal = second.endsWith(".");
    String number = ordinal ? second.substring(0, second.length() - 1) : second;
    if (NUMBER.matcher(number).matches()) {
      String roman = Ordinals.ROMAN.get(Integer.parseInt(number) - 1);
      return roman.length() == 1 && !ordinal
          ? Optional.empty()
          : Optional.of(
              new Found(2, true, List.of(Query.phrase(List.of(name, Query.exact(roman))))));
    }
    boolean ruler = ordinal || RULERS.contains(name.text());
    int at = number.length() > 1 && !ruler ? Ordinals.ROMAN.indexOf(number) : -1;
    return at < 0
        ? Optional.empty()
        : Optional.of(
            Found.spelledOut(2, List.of(Query.phrase(name.text(), Integer.toString(at + 1)))));
  }

  /** {@code Fünftes Buch Sozialgesetzbuch}, and {@code des Fünften Buches Sozialgesetzbuch}. */
  private static Optional<Found> book(List<Query.Word> words, boolean alone) {
    if (words.size() < WORDS_OF_BOOK
        || (alone && words.size() > WORDS_OF_BOOK)
        || !BOOK.matcher(words.get(1).text()).matches()
        || !CODE.matcher(words.get(2).text()).matches()) {
      return Optional.empty();
    }
    int number = Ordinals.ofWord(words.getFirst().text().toLowerCase(Locale.ROOT)) + 1;
    if (number == 0 || number > Ordinals.ROMAN.size()) {
      return Optional.empty();
    }
    List<Query> others =
        List.of(
            Query.phrase(
                List.of(Query.word(SOCIAL_LAW), Query.exact(Ordinals.ROMAN.get(number - 1)))),
            Query.phrase(SOCIAL_LAW, Integer.toString(number)));
    return Optional.of(new Found(WORDS_OF_BOOK, true, others));
  }
}
