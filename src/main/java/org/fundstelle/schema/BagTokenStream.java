package org.fundstelle.schema;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.german.Term;

/** The distinct terms of an article, each once with its frequency. */
final class BagTokenStream extends TokenStream {
  private final BytesTermAttribute termAttribute = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequencyAttribute =
      addAttribute(TermFrequencyAttribute.class);
  private final PositionIncrementAttribute incrementAttribute =
      addAttribute(PositionIncrementAttribute.class);
  private final WordCountAttribute.Value wordCount = new WordCountAttribute.Value();
  private final BytesRef bytes = new BytesRef();
  private final TermBag bag;
  private final boolean grams;
  private final boolean marksMissingInBody;
  private boolean first;
  private int next;
  private int nextMissing;

  /** The lemmas, families and names of the bag, or else its runs of letters. */
  BagTokenStream(TermBag bag, boolean grams, boolean marksMissingInBody) {
    this.bag = bag;
    this.grams = grams;
    this.marksMissingInBody = marksMissingInBody;
    addAttributeImpl(wordCount);
  }

  @Override
  public void reset() {
    first = true;
    next = 0;
    nextMissing = marksMissingInBody ? 0 : bag.size();
    wordCount.count = bag.words();
  }

  @Override
  public boolean incrementToken() {
    while (next < bag.size() && isGram(next) != grams) {
      next++;
    }
    if (next < bag.size()) {
      set(bag.term(next), bag.frequency(next), first ? 1 : 0);
      first = false;
      next++;
      return true;
    }
    while (nextMissing < bag.size() && (bag.inBody(nextMissing) || isGram(nextMissing))) {
      nextMissing++;
    }
    if (nextMissing == bag.size()) {
      return false;
    }
    set(bag.term(nextMissing++).notInBody(), 1, 0);
    return true;
  }

  private boolean isGram(int i) {
    return bag.term(i).kind() == Term.Kind.GRAM;
  }

  private void set(Term term, int frequency, int increment) {
    bytes.bytes = term.bytes();
    bytes.length = bytes.bytes.length;
    termAttribute.setBytesRef(bytes);
    frequencyAttribute.setTermFrequency(frequency);
    incrementAttribute.setPositionIncrement(increment);
  }
}
