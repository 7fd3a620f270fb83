package org.fundstelle.highlight;

import java.util.List;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.word.Word;

/** A text whose words a test lists, one at each position. */
record ListedTokens(List<int[]> spans, List<Word> words, List<Join> joins)
    implements TokenizedText {
  @Override
  public int size() {
    return words.size();
  }

  @Override
  public int start(int i) {
    return spans.get(i)[0];
  }

  @Override
  public int end(int i) {
    return spans.get(i)[1];
  }

  @Override
  public int position(int i) {
    return i;
  }

  @Override
  public Word word(int i) {
    return words.get(i);
  }
}
