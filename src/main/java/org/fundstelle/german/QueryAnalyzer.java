package org.fundstelle.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Analyses what people type into a query. One instance belongs to one thread. */
public final class QueryAnalyzer {
  private final TextAnalyzer texts;

  QueryAnalyzer(TextAnalyzer texts) {
    this.texts = texts;
  }

  /**
   * A piece of a query without blanks.
   *
   * @param words its words, in order: several for {@code Müller-Lüdenscheid} or {@code 10:30}
   * @param wholes what they are together, if they are joined by hyphens
   */
  public record Piece(List<QueryWord> words, List<Word> wholes) {
    /** Copies the lists. */
    public Piece {
      words = List.copyOf(words);
      wholes = List.copyOf(wholes);
    }

    /** Whether it has no word that says much. */
    public boolean stopWordsOnly() {
      return words.stream().allMatch(w -> w.word().stopWord());
    }
  }

  /** What a piece of a query looks for; no words if there is no letter or digit in it. */
  public Piece analyze(String text) {
    TokenizedText tokens = texts.analyze(text);
    List<QueryWord> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Word word = tokens.word(i);
      words.add(new QueryWord(word, Map.of(), List.of(word.surface())));
    }
    List<Word> wholes = new ArrayList<>();
    for (TokenizedText.Join join : tokens.joins()) {
      if (join.contiguous()) {
        wholes.add(join.word());
      }
    }
    return new Piece(words, wholes);
  }
}
