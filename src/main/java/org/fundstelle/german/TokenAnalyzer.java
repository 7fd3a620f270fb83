package org.fundstelle.german;

import java.util.List;
import java.util.Locale;
import org.fundstelle.german.token.TextNormalizer;
import org.fundstelle.german.word.Word;

/** Finds the words of a text and no more: each may be found by its form alone. */
final class TokenAnalyzer extends WordTokens {
  @Override
  public TokenizedText analyze(CharSequence text) {
    tokenizer.read(text);
    return this;
  }

  @Override
  public Word word(int i) {
    return Word.of(TextNormalizer.normalize(written(i)).toLowerCase(Locale.ROOT));
  }

  @Override
  public List<Join> joins() {
    return List.of();
  }
}
