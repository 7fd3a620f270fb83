package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * The files of courts: {@code 6 U 45/18} is also {@code 6U45/18}, as Austrians and lists have it,
 * and the other way round. Its pieces belong together: a 6 and a U stand in many articles.
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

  private static final int WORDS = 3;

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures();
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
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
