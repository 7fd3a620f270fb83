package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/** {@code Typ-2-Diabetes} is also {@code Diabetes Typ 2}, and the other way round. */
final class NumberedKinds implements Alternatives {
  private static final String KIND = "Typ|Klasse|Stufe|Grad|Kategorie|Level";
  private static final String NUMBER = "[0-9]{1,2}|[IVX]{1,4}|[A-H]";

  private static final Pattern HYPHENATED =
      Pattern.compile("(" + KIND + ")-(" + NUMBER + ")-(\\p{Lu}\\p{L}{2,})");

  private static final Pattern NOUN = Pattern.compile("\\p{Lu}\\p{L}{2,}");
  private static final Pattern KINDS = Pattern.compile(KIND);
  private static final Pattern NUMBERS = Pattern.compile(NUMBER);
  private static final int WORDS = 3;

  /** <i>Diabetes mellitus Typ 2</i>, and <i>vom Typ 2</i>. */
  private static final int BETWEEN = 1;

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.beginsWithOneOf("tksgl") && shape.first().indexOf('-') > 0
        || shape.secondBeginsWithOneOf("tksgl");
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Matcher hyphenated = HYPHENATED.matcher(words.getFirst().text());
    if (hyphenated.matches() && !(alone && words.size() > 1)) {
      List<Query.Term> behind =
          List.of(
              Query.word(hyphenated.group(3)),
              Query.exact(hyphenated.group(1)),
              Query.exact(hyphenated.group(2)));
      return Optional.of(Found.apart(new Query.Phrase(behind, BETWEEN, Query.Form.INFLECTED)));
    }
    if (words.size() < WORDS || (alone && words.size() > WORDS)) {
      return Optional.empty();
    }
    return NOUN.matcher(words.getFirst().text()).matches()
            && KINDS.matcher(words.get(1).text()).matches()
            && NUMBERS.matcher(words.get(2).text()).matches()
        ? Optional.of(
            new Found(
                WORDS,
                true,
                List.of(Query.phrase(List.of(words.get(1), words.get(2), words.getFirst())))))
        : Optional.empty();
  }
}
