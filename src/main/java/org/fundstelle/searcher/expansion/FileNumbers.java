package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * The files of courts: {@code 6 U 45/18} is also {@code 6U45/18}, as Austrians and lists have it,
 * and the other way round. Its pieces belong together: a 6 and a U stand in many articles. An
 * <i>Az.</i> before them only says what they are.
 */
final class FileNumbers implements Alternatives {
  /** The kinds of files: K, BvR, AZR, Ob, Js, KLs. */
  private static final String KIND =
      "\\p{Lu}{1,4}|\\p{Lu}\\p{Ll}|\\p{Lu}\\p{Ll}\\p{Lu}{1,2}|\\p{Lu}{2}\\p{Ll}";

  private static final Pattern GLUED =
      Pattern.compile("([0-9]{1,3})(" + KIND + ")([0-9]{1,6}/[0-9]{2,4}[a-z]?)[,;:.)]?");

  private static final Pattern CHAMBER = Pattern.compile("\\(?([0-9]{1,3}|[IVX]{1,5})");
  private static final Pattern REGISTER = Pattern.compile(KIND);

  /** With the court behind it, in Trier: {@code 123/20.TR}. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "([0-9]{1,6}[/.][0-9]{2,4}[a-z]?)(?:\\.\\p{Lu}{1,3}|-[0-9]{1,3})?[,;:.)]{0,2}");

  private static final Pattern LABEL =
      Pattern.compile("\\(?(?:Az|AZ|Aktenzeichen|Gz|GZ|Geschäftszeichen)[.:]{0,2}");

  private static final String SHORT = "az";
  private static final String FILE = "Aktenzeichen";

  private static final int WORDS = 3;

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures();
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    return words.size() > 1 && LABEL.matcher(words.getFirst().text()).matches()
        ? number(words.subList(1, words.size()), alone).map(found -> withLabel(words, found))
        : number(words, alone);
  }

  /** With the label, and without it. */
  private static Found withLabel(List<Query.Word> words, Found number) {
    List<Query> ways = new ArrayList<>(number.others());
    if (number.stays()) {
      ways.addFirst(words.get(1));
    }
    boolean abbreviated = words.getFirst().text().toLowerCase(Locale.ROOT).contains(SHORT);
    Query.Word label = abbreviated ? Query.word(FILE) : words.getFirst();
    List<Query> labelled = new ArrayList<>();
    for (Query way : ways) {
      List<Query.Term> terms = new ArrayList<>(List.of(label));
      terms.addAll(way instanceof Query.Phrase phrase ? phrase.terms() : List.of((Query.Word) way));
      labelled.add(Query.phrase(terms));
    }
    labelled.addAll(ways);
    return new Found(number.words() + 1, false, labelled);
  }

  private static Optional<Found> number(List<Query.Word> words, boolean alone) {
    Matcher glued = GLUED.matcher(words.getFirst().text());
    if (glued.matches()) {
      return alone && words.size() > 1
          ? Optional.empty()
          : Optional.of(Found.apart(Query.phrase(glued.group(1), glued.group(2), glued.group(3))));
    }
    if (words.size() < WORDS || (alone && words.size() > WORDS)) {
      return Optional.empty();
    }
    Matcher chamber = CHAMBER.matcher(words.getFirst().text());
    String register = words.get(1).text();
    Matcher number = NUMBER.matcher(words.get(2).text());
    if (!chamber.matches() || !REGISTER.matcher(register).matches() || !number.matches()) {
      return Optional.empty();
    }
    Query apart = Query.phrase(words.subList(0, WORDS));
    Query asOne = Query.word(chamber.group(1) + register + number.group(1));
    return Optional.of(new Found(WORDS, false, List.of(apart, asOne)));
  }
}
