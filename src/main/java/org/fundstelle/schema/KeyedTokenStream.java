package org.fundstelle.schema;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.word.KeyedForm;
import org.fundstelle.german.word.Word;

/**
 * The words of a text in order, each as a {@link KeyedForm}; a hyphenated compound as a whole over
 * its first part. Words that don't stand in one piece have no form, only keys.
 *
 * <p>Keeps what it was given until it is cleared, so that one analyzer can read the next text
 * meanwhile. Belongs to one thread.
 */
final class KeyedTokenStream extends TokenStream {
  private final BytesTermAttribute termAttribute = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute incrementAttribute =
      addAttribute(PositionIncrementAttribute.class);
  private final WordCountAttribute.Value wordCount = new WordCountAttribute.Value();
  private final BytesRef bytes = new BytesRef();
  private byte[][] forms = new byte[256][];
  private boolean[] stacked = new boolean[256];
  private int size;
  private int next;

  /** A stream that tells the similarity its number of words, without those that others make. */
  KeyedTokenStream() {
    addAttributeImpl(wordCount);
  }

  /** Forgets everything. */
  void clear() {
    Arrays.fill(forms, 0, size, null);
    size = 0;
    wordCount.count = 0;
  }

  /** The number of words added since it was cleared. */
  int words() {
    return wordCount.count;
  }

  /** Adds the words of a text. */
  void add(TokenizedText text) {
    add(text, Integer.MAX_VALUE);
  }

  /** Adds the first words of a text. */
  void add(TokenizedText text, int most) {
    List<Join> joins = text.joins();
    int nextJoin = 0;
    int tokens = Math.min(text.size(), most);
    wordCount.count += tokens;
    for (int i = 0; i < tokens; i++) {
      add(text.keyedForm(i), false);
      while (nextJoin < joins.size() && joins.get(nextJoin).firstToken() <= i) {
        Join join = joins.get(nextJoin++);
        Word word = join.word();
        add(join.contiguous() ? word.keyedForm() : word.keysAlone(), true);
      }
    }
  }

  /** Becomes a stream of one token without form or keys, that stands for this many words. */
  void standFor(int words) {
    clear();
    add(EMPTY, false);
    wordCount.count = words;
  }

  private static final byte[] EMPTY = new byte[0];

  private void add(byte[] form, boolean onTheLast) {
    if (size == forms.length) {
      forms = Arrays.copyOf(forms, 2 * size);
      stacked = Arrays.copyOf(stacked, 2 * size);
    }
    forms[size] = form;
    stacked[size++] = onTheLast;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == size) {
      return false;
    }
    bytes.bytes = forms[next];
    bytes.length = bytes.bytes.length;
    termAttribute.setBytesRef(bytes);
    incrementAttribute.setPositionIncrement(stacked[next] ? 0 : 1);
    next++;
    return true;
  }
}
