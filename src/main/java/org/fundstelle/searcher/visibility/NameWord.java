package org.fundstelle.searcher.visibility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryWord;
import org.fundstelle.searcher.matching.EditDistance;
import org.jspecify.annotations.Nullable;

/**
 * A word of a name by which articles may no longer be found. Safe for use by any number of threads.
 */
final class NameWord {
  private final String piece;
  private final int place;
  private final Set<String> keys = new LinkedHashSet<>();
  private final Set<String> written = new LinkedHashSet<>();

  /** Worked out for the first fuzzy word or pattern: most searches have none, and it takes long. */
  private volatile @Nullable Set<String> forms;

  private NameWord(String piece, int place) {
    this.piece = piece;
    this.place = place;
  }

  /** The words of a {@link NamePiece}. */
  static List<NameWord> of(String piece, QueryAnalyzer analyzer) {
    List<NameWord> words = new ArrayList<>();
    for (List<QueryWord> readings : readings(piece, analyzer)) {
      NameWord word = new NameWord(piece, words.size());
      for (QueryWord reading : readings) {
        AskedWords.addKeys(reading.word(), word.keys);
        word.written.add(reading.word().surface());
      }
      words.add(word);
    }
    return words;
  }

  /** For each word as it is typed and, since people type names so, in lower case. */
  private static List<List<QueryWord>> readings(String piece, QueryAnalyzer analyzer) {
    List<QueryWord> typed = analyzer.analyze(piece).words();
    // In lower case some are read as another word.
    List<QueryWord> lower = analyzer.analyze(piece.toLowerCase(Locale.ROOT)).words();
    List<List<QueryWord>> readings = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      readings.add(
          lower.size() == typed.size()
              ? List.of(typed.get(i), lower.get(i))
              : List.of(typed.get(i)));
    }
    return readings;
  }

  /** As the name has it. */
  String written() {
    return written.iterator().next();
  }

  /** Its forms in lower case, also as addresses have them. */
  Set<String> forms(QueryAnalyzer analyzer) {
    Set<String> known = forms;
    if (known == null) {
      Set<String> found = new LinkedHashSet<>();
      written.forEach(form -> found.addAll(NameSpellings.of(form)));
      for (QueryWord reading : readings(piece, analyzer).get(place)) {
        analyzer.inflections(reading).forEach(form -> found.addAll(NameSpellings.of(form)));
      }
      known = Set.copyOf(found);
      forms = known;
    }
    return known;
  }

  /** Whether one of the words asked for is this one. */
  boolean isMeantBy(AskedWords asked, Map<AskedWords.Pattern, NamePattern> patterns) {
    return !Collections.disjoint(keys, asked.keys())
        || patterns.entrySet().stream()
            .anyMatch(pattern ->
                isMeantBy(pattern.getValue(), pattern.getKey().values(), asked.analyzer()))
        || asked.near().stream().anyMatch(near -> isNear(near, asked.analyzer()));
  }

  private boolean isMeantBy(NamePattern pattern, boolean values, QueryAnalyzer analyzer) {
    return values
        ? pattern.spells(List.of(forms(analyzer)))
        : forms(analyzer).stream().anyMatch(pattern::accepts);
  }

  private boolean isNear(AskedWords.Near near, QueryAnalyzer analyzer) {
    return forms(analyzer).stream()
        .anyMatch(form -> EditDistance.isWithin(near.word(), form, near.edits()));
  }
}
