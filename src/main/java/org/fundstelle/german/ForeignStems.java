package org.fundstelle.german;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundstelle.german.word.ForeignWordAnalyzer;
import org.fundstelle.german.word.Word;

/**
 * Adds to a word of a query its stems in other languages: a query doesn't say which language it is
 * in, so it is looked for in those that the index has.
 */
final class ForeignStems {
  private final List<ForeignWordAnalyzer> languages;

  ForeignStems(List<ForeignWordAnalyzer> languages) {
    this.languages = List.copyOf(languages);
  }

  /**
   * The word as it may also be meant.
   *
   * @param typed its form as typed
   */
  QueryWord added(QueryWord word, String typed) {
    List<String> stems = new ArrayList<>();
    for (ForeignWordAnalyzer language : languages) {
      language.stem(typed).ifPresent(stems::add);
    }
    if (stems.isEmpty()) {
      return word;
    }
    // No text has a form like this: the form as typed counts with the word itself already.
    String surface = stems.getFirst();
    Word foreign = new Word(surface, stems, List.of(), List.of(), List.of(), false);
    Map<Word, Float> alternatives = new LinkedHashMap<>(word.alternatives());
    alternatives.put(foreign, 1f);
    return new QueryWord(
        word.word(), alternatives, word.partFamilies(), word.spellings(), word.homograph());
  }
}
