package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Locale;
import org.fundstelle.query.Query;

/**
 * What words look like from outside. It is seen once for all {@link Alternatives}, and tells most
 * of them that they know nothing else for these words.
 *
 * @param first the first word, in lower case
 * @param second the second one, in lower case; empty if there is none
 * @param figures whether a digit stands in one of the first three words
 */
public record Shape(String first, String second, boolean figures) {
  /** Numbers further back belong to something else. */
  private static final int NEAR = 3;

  /** The shape of these words, of which there is at least one. */
  public static Shape of(List<Query.Word> words) {
    return new Shape(
        words.getFirst().text().toLowerCase(Locale.ROOT),
        words.size() > 1 ? words.get(1).text().toLowerCase(Locale.ROOT) : "",
        words.stream().limit(NEAR).anyMatch(word -> hasFigure(word.text())));
  }

  /** Whether the first word begins with one of these characters. */
  boolean beginsWithOneOf(String characters) {
    return isOneOf(first, characters);
  }

  /** Whether there is a second word, and it begins with one of these characters. */
  boolean secondBeginsWithOneOf(String characters) {
    return isOneOf(second, characters);
  }

  private static boolean isOneOf(String word, String characters) {
    return !word.isEmpty() && characters.indexOf(word.charAt(0)) >= 0;
  }

  private static boolean hasFigure(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c >= '0' && c <= '9') || NumberSpellings.isSubscript(c) || Fractions.isFraction(c)) {
        return true;
      }
    }
    return false;
  }
}
