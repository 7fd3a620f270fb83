package org.fundstelle.searcher.visibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fundstelle.german.QueryAnalyzer;

/**
 * A piece without blanks of a name by which articles may no longer be found: <i>Beck</i>, or
 * <i>Marie-Luise</i>.
 *
 * @param words its words
 * @param keys what means all of them shares at least one of; none if it is a single word
 */
record NamePiece(List<NameWord> words, Set<String> keys) {

  static NamePiece of(String piece, QueryAnalyzer analyzer) {
    Set<String> keys = new LinkedHashSet<>();
    analyzer.analyze(piece).wholes().forEach(whole -> AskedWords.addKeys(whole, keys));
    return new NamePiece(NameWord.of(piece, analyzer), keys);
  }
}
