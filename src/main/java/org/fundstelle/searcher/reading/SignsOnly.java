package org.fundstelle.searcher.reading;

import java.util.List;
import java.util.Optional;
import org.fundstelle.query.Query;
import org.fundstelle.query.Warning;

/** Queries that hold no word: {@code 😀}, {@code !!!}. */
public final class SignsOnly {
  private SignsOnly() {}

  /** What to say of a query that found so many articles; empty if it holds a word. */
  public static Optional<Warning> warning(Query query, long found) {
    List<String> texts = found == 0 ? QueryWords.texts(query) : List.of();
    boolean signs =
        !texts.isEmpty()
            && texts.stream().flatMapToInt(String::codePoints).noneMatch(SignsOnly::isInWord);
    return signs
        ? Optional.of(Warning.of(Warning.Code.NO_WORD, String.join(" ", texts)))
        : Optional.empty();
  }

  private static boolean isInWord(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
  }
}
