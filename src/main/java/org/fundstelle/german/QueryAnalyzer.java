package org.fundstelle.german;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundstelle.german.WordAnalyzer.Context;
import org.fundstelle.german.lexicon.Lexicon;

/** Analyses what people type into a query. One instance belongs to one thread. */
public final class QueryAnalyzer {
  /**
   * How much a word counts that was typed without its umlaut, where the word as typed exists too.
   */
  private static final float UMLAUT_WEIGHT = 0.5f;

  private final TextAnalyzer texts;
  private final WordAnalyzer words;
  private final Lexicon lexicon;
  private final Inflections inflections;

  QueryAnalyzer(TextAnalyzer texts, WordAnalyzer words, Lexicon lexicon) {
    this.texts = texts;
    this.words = words;
    this.lexicon = lexicon;
    this.inflections = new Inflections(lexicon, words);
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

    /** Whether it has words, and none of them says much. */
    public boolean stopWordsOnly() {
      return words.stream().allMatch(w -> w.word().stopWord());
    }
  }

  /** What a piece of a query looks for; no words if there is no letter or digit in it. */
  public Piece analyze(String text) {
    TokenizedText tokens = texts.analyze(text);
    List<QueryWord> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Word word = tokens.word(i);
      found.add(new QueryWord(word, alternatives(word)));
    }
    List<Word> wholes = new ArrayList<>();
    for (TokenizedText.Join join : tokens.joins()) {
      if (join.contiguous()) {
        wholes.add(join.word());
      }
    }
    return new Piece(found, wholes);
  }

  /** All forms of the word that are known, lower case, itself first; for phrases. */
  public List<String> inflections(QueryWord word) {
    List<String> forms = new ArrayList<>(inflections.of(word.word()));
    word.alternatives().keySet().forEach(other -> forms.addAll(inflections.of(other)));
    return forms;
  }

  /**
   * Words with umlauts or ß that may have been meant: <i>für</i> by <i>fur</i>, never the other way round. Where the
   * word as typed is none, they count in full.
   */
  private Map<Word, Float> alternatives(Word word) {
    List<String> variants = GermanFolding.variants(word.surface());
    if (variants.isEmpty()) {
      return Map.of();
    }
    float weight = isKnown(word.surface()) || !word.parts().isEmpty() ? UMLAUT_WEIGHT : 1;
    Map<Word, Float> alternatives = new LinkedHashMap<>();
    for (String variant : variants) {
      if (!variant.equals(word.surface())) {
        Word other = words.analyze(variant, Context.QUERY);
        boolean real = isKnown(variant) || !other.parts().isEmpty();
        if (real && !other.stopWord() && !word.lemmas().containsAll(other.lemmas())) {
          alternatives.put(other, weight);
        }
      }
    }
    return alternatives;
  }

  private boolean isKnown(String word) {
    return lexicon.knows(word)
        || lexicon.knows(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
  }
}
