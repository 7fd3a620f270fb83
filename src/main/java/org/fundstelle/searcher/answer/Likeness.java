package org.fundstelle.searcher.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fundstelle.schema.CopyText;

/**
 * Decides whether one text is a copy of another.
 *
 * <p>A copy has most of its words in common with the other, in runs of five and more; it may be
 * shorter, and sentences may have been written anew. Texts filled into the same form have long runs
 * in common as well: the weather, the markets, a paragraph of law. They are told apart by what
 * stands where they differ. An editor changes words and leaves the facts; in a form, the facts
 * change: other numbers, days and names stand in the same place.
 *
 * <p>The weights were set on the labelled pairs of {@code CopyPairsTest}, half-way between the
 * farthest copy and the nearest of the others.
 */
final class Likeness {
  /** Shorter texts are formulas more often than copies. */
  private static final int FEWEST_WORDS = 12;

  /** A text in less than half of which the other fits must have so many words in common with it. */
  private static final int FEWEST_OF_MANY = 30;

  private static final double LEAST = 0.62;
  private static final double FACT = 3;
  private static final double NAME = 1;

  private static final Set<String> FACTS =
      Set.of(
          "montag",
          "dienstag",
          "mittwoch",
          "donnerstag",
          "freitag",
          "samstag",
          "sonnabend",
          "sonntag",
          "januar",
          "jaenner",
          "februar",
          "maerz",
          "april",
          "mai",
          "juni",
          "juli",
          "august",
          "september",
          "oktober",
          "november",
          "dezember",
          "zwei",
          "drei",
          "vier",
          "fuenf",
          "sechs",
          "sieben",
          "acht",
          "neun",
          "zehn",
          "elf",
          "zwoelf");

  private Likeness() {}

  static boolean isCopy(TextComparison comparison) {
    int words = comparison.shorter().size();
    boolean little = words * 2 < comparison.longer().size();
    if (words < FEWEST_WORDS || comparison.common() < (little ? FEWEST_OF_MANY : FEWEST_WORDS)) {
      return false;
    }
    return of(comparison) >= LEAST;
  }

  /** From 1 for the same words down; below zero if hardly anything but the form is the same. */
  static double of(TextComparison comparison) {
    double facts = 0;
    double names = 0;
    for (TextComparison.Gap gap : comparison.gaps()) {
      Map<String, Integer> here = new HashMap<>();
      Map<String, Integer> namesHere = new HashMap<>();
      Map<String, Integer> there = new HashMap<>();
      Map<String, Integer> namesThere = new HashMap<>();
      count(comparison.shorter(), gap.from(), gap.to(), here, namesHere);
      count(comparison.longer(), gap.otherFrom(), gap.otherTo(), there, namesThere);
      facts += Math.min(more(here, there), more(there, here));
      names += Math.min(more(namesHere, namesThere), more(namesThere, namesHere));
    }
    double common = comparison.common() - FACT * facts - NAME * names;
    return common / Math.max(1, comparison.shorter().size());
  }

  private static void count(
      CopyText text, int from, int to, Map<String, Integer> facts, Map<String, Integer> names) {
    for (int i = from; i < to; i++) {
      String word = text.word(i);
      if (FACTS.contains(word) || word.chars().anyMatch(Character::isDigit)) {
        facts.merge(word, 1, Integer::sum);
      } else if (text.isCapital(i)) {
        names.merge(word, 1, Integer::sum);
      }
    }
  }

  /** How many words are in the first and not in the second. */
  private static int more(Map<String, Integer> first, Map<String, Integer> second) {
    int more = 0;
    for (Map.Entry<String, Integer> entry : first.entrySet()) {
      more += Math.max(0, entry.getValue() - second.getOrDefault(entry.getKey(), 0));
    }
    return more;
  }
}
