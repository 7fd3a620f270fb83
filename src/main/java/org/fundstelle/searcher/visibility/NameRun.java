package org.fundstelle.searcher.visibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fundstelle.searcher.matching.EditDistance;

/**
 * Words of a name that one word or pattern may mean together: <i>Marieluise</i> those of
 * <i>Marie-Luise</i>, {@code schlagwort:Max*Mustermann} the whole name. Immutable.
 *
 * @param words the words, in this order
 * @param joined all of them as one, as it may be written
 * @param keys what means them shares at least one of, if they are joined by hyphens
 */
record NameRun(List<NameWord> words, Set<String> joined, Set<String> keys) {
  /** Names of more words are not looked for in every order. */
  private static final int MOST_ORDERED = 4;

  /**
   * Those of a name: neighbours, and the whole name in every order, if it has many words only as
   * they stand and the last one first.
   */
  static List<NameRun> of(List<NamePiece> pieces) {
    List<NameRun> runs = new ArrayList<>();
    List<NameWord> words = new ArrayList<>();
    for (NamePiece piece : pieces) {
      words.addAll(piece.words());
      if (!piece.keys().isEmpty()) {
        runs.add(new NameRun(piece.words(), joined(piece.words()), piece.keys()));
      }
    }
    Set<List<NameWord>> orders = new LinkedHashSet<>();
    if (words.size() <= MOST_ORDERED) {
      addOrders(List.of(), words, orders);
    } else {
      List<NameWord> lastFirst = new ArrayList<>(words.subList(0, words.size() - 1));
      lastFirst.addFirst(words.getLast());
      orders.add(words);
      orders.add(lastFirst);
    }
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 2; to <= Math.min(words.size(), from + MOST_ORDERED); to++) {
        orders.add(words.subList(from, to));
      }
    }
    for (List<NameWord> order : orders) {
      if (!order.isEmpty()) {
        runs.add(new NameRun(List.copyOf(order), joined(order), Set.of()));
      }
    }
    return List.copyOf(runs);
  }

  private static void addOrders(
      List<NameWord> first, List<NameWord> rest, Collection<List<NameWord>> orders) {
    if (rest.isEmpty()) {
      orders.add(first);
    }
    for (int i = 0; i < rest.size(); i++) {
      List<NameWord> longer = new ArrayList<>(first);
      List<NameWord> others = new ArrayList<>(rest);
      longer.add(others.remove(i));
      addOrders(longer, others, orders);
    }
  }

  private static Set<String> joined(List<NameWord> order) {
    StringBuilder name = new StringBuilder();
    order.forEach(word -> name.append(word.written()));
    return NameSpellings.of(NameSpellings.letters(name.toString()));
  }

  /** Whether one of the words or patterns asked for means all of them. */
  boolean isMeantBy(AskedWords asked, Collection<NamePattern> patterns) {
    return !Collections.disjoint(joined, asked.joined())
        || !Collections.disjoint(keys, asked.keys())
        || patterns.stream().anyMatch(pattern -> isSpelledBy(pattern, asked))
        || asked.near().stream().anyMatch(this::isNear);
  }

  private boolean isSpelledBy(NamePattern pattern, AskedWords asked) {
    return pattern.spells(words.stream().map(word -> word.forms(asked.analyzer())).toList());
  }

  /** Signs between the words don't count: what is as near without them may be as near with them. */
  private boolean isNear(AskedWords.Near near) {
    String asked = NameSpellings.letters(near.word());
    return joined.stream()
        .anyMatch(name ->
            near.values()
                ? EditDistance.standsIn(name, asked, near.edits())
                : EditDistance.isWithin(name, asked, near.edits()));
  }
}
