package org.fundstelle.searcher.visibility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A name by which articles may no longer be found. Safe for use by any number of threads.
 *
 * @param words what it is made of
 * @param runs those of its words that one word may mean
 */
record ForgottenName(List<NameWord> words, List<NameRun> runs) {

  /**
   * A name.
   *
   * @param pieceOf takes a piece of it without blanks apart
   */
  static ForgottenName of(String name, Function<String, NamePiece> pieceOf) {
    List<NamePiece> pieces = new ArrayList<>();
    for (String piece : name.strip().split("[\\s,;]+", -1)) {
      pieces.add(pieceOf.apply(piece));
    }
    return new ForgottenName(
        pieces.stream().flatMap(piece -> piece.words().stream()).toList(), NameRun.of(pieces));
  }

  /**
   * Whether a search means each of its words, alone or together with others: in {@code Marieluise
   * Beck} one of the words means two of <i>Marie-Luise Beck</i>.
   *
   * @param patterns those of the search
   */
  boolean isMeantBy(AskedWords asked, Map<AskedWords.Pattern, NamePattern> patterns) {
    if (words.isEmpty()) {
      return false;
    }
    List<NameWord> unmet = new ArrayList<>(words.size());
    for (NameWord word : words) {
      if (!word.isMeantBy(asked, patterns)) {
        unmet.add(word);
      }
    }
    for (NameRun run : runs) {
      if (!Collections.disjoint(run.words(), unmet) && run.isMeantBy(asked, patterns.values())) {
        unmet.removeAll(run.words());
      }
    }
    return unmet.isEmpty();
  }
}
