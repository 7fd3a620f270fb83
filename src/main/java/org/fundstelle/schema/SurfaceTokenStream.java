package org.fundstelle.schema;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.Word;

/**
 * The word forms of a text as they stand, in order; a hyphenated compound as a whole over its first
 * part.
 */
final class SurfaceTokenStream extends TokenStream {
  private static final int LONGEST = 8_000;

  private final BytesTermAttribute termAttribute = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute incrementAttribute =
      addAttribute(PositionIncrementAttribute.class);
  private final BytesRef bytes = new BytesRef();
  private TokenizedText text;
  private int next;
  private int nextJoin;

  SurfaceTokenStream(TokenizedText text) {
    this.text = text;
  }

  /** Reads another text from now on. */
  void read(TokenizedText newText) {
    text = newText;
  }

  @Override
  public void reset() {
    next = 0;
    nextJoin = 0;
  }

  @Override
  public boolean incrementToken() {
    List<Join> joins = text.joins();
    while (nextJoin < joins.size() && joins.get(nextJoin).firstToken() < next) {
      Join join = joins.get(nextJoin++);
      if (join.contiguous()) {
        set(join.word(), 0);
        return true;
      }
    }
    if (next == text.size()) {
      return false;
    }
    int increment = next == 0 ? 1 : text.position(next) - text.position(next - 1);
    set(text.word(next), increment);
    next++;
    return true;
  }

  private void set(Word word, int increment) {
    bytes.bytes = word.surfaceBytes();
    bytes.length = Math.min(LONGEST, bytes.bytes.length);
    termAttribute.setBytesRef(bytes);
    incrementAttribute.setPositionIncrement(increment);
  }
}
