package org.fundstelle.german;

import java.util.List;
import java.util.Locale;
import org.fundstelle.german.token.TextNormalizer;
import org.fundstelle.german.token.WordTokenizer;
import org.fundstelle.german.word.Word;

/** Finds the words of a text and no more: each may be found by its form alone. */
final class TokenAnalyzer implements TextAnalyzer, TokenizedText {
  private final WordTokenizer tokenizer = new WordTokenizer();

  @Override
  public TokenizedText analyze(CharSequence text) {
    tokenizer.read(text);
    return this;
  }

  @Override
  public int size() {
    return tokenizer.size();
  }

  @Override
  public int start(int i) {
    return tokenizer.start(i);
  }

  @Override
  public int end(int i) {
    return tokenizer.end(i);
  }

  @Override
  public int position(int i) {
    return i;
  }

  @Override
  public Word word(int i) {
    String form = new String(tokenizer.chars(), start(i), end(i) - start(i));
    String surface = TextNormalizer.normalize(form).toLowerCase(Locale.ROOT);
    return Word.of(surface);
  }

  @Override
  public List<Join> joins() {
    return List.of();
  }
}
