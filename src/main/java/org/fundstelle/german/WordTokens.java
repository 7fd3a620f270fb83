package org.fundstelle.german;

import org.fundstelle.german.token.WordTokenizer;

/** A text as a {@link WordTokenizer} reads it: where its words stand, one place a word. */
abstract class WordTokens implements TextAnalyzer, TokenizedText {
  final WordTokenizer tokenizer = new WordTokenizer();

  /** Token {@code i} as it is written. */
  final String written(int i) {
    int start = tokenizer.start(i);
    return new String(tokenizer.chars(), start, tokenizer.end(i) - start);
  }

  @Override
  public final int size() {
    return tokenizer.size();
  }

  @Override
  public final int start(int i) {
    return tokenizer.start(i);
  }

  @Override
  public final int end(int i) {
    return tokenizer.end(i);
  }

  @Override
  public final int position(int i) {
    return i;
  }
}
