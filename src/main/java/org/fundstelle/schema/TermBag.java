package org.fundstelle.schema;

import java.util.Arrays;
import org.fundstelle.german.Term;
import org.fundstelle.german.TokenizedText;
import org.fundstelle.german.Word;
import org.jspecify.annotations.Nullable;

/**
 * Counts the distinct terms of one article. Reused from article to article by one thread.
 *
 * <p>A hash table with open addressing; a slot counts only if it carries the current round, so that
 * starting over costs nothing.
 */
final class TermBag {
  private @Nullable Term[] terms = new @Nullable Term[1024];
  private int[] frequencies = new int[1024];
  private int[] rounds = new int[1024];
  private boolean[] inBody = new boolean[1024];
  private int[] filled = new int[512];
  private int size;
  private int round;
  private int words;

  void clear() {
    size = 0;
    words = 0;
    round++;
  }

  /** Adds all terms of a text, each {@code weight} times. */
  void addAll(TokenizedText text, int weight, boolean body) {
    int tokens = text.size();
    words += tokens;
    for (int i = 0; i < tokens; i++) {
      addWord(text.word(i), weight, body);
    }
    for (TokenizedText.Join join : text.joins()) {
      addWord(join.word(), weight, body);
    }
  }

  private void addWord(Word word, int weight, boolean body) {
    for (int k = 0; k < word.termCount(); k++) {
      add(word.term(k), weight, body);
    }
  }

  private void add(Term term, int weight, boolean body) {
    int mask = terms.length - 1;
    int slot = term.hashCode() & mask;
    while (rounds[slot] == round) {
      if (term.equals(terms[slot])) {
        frequencies[slot] += weight;
        inBody[slot] |= body;
        return;
      }
      slot = slot + 1 & mask;
    }
    terms[slot] = term;
    frequencies[slot] = weight;
    inBody[slot] = body;
    rounds[slot] = round;
    if (size == filled.length) {
      grow();
    } else {
      filled[size++] = slot;
    }
  }

  private void grow() {
    @Nullable Term[] oldTerms = terms;
    int[] oldFrequencies = frequencies;
    boolean[] oldInBody = inBody;
    int[] oldRounds = rounds;
    int capacity = oldTerms.length * 2;
    terms = new @Nullable Term[capacity];
    frequencies = new int[capacity];
    inBody = new boolean[capacity];
    rounds = new int[capacity];
    filled = new int[capacity / 2];
    int oldRound = round;
    round = 1;
    size = 0;
    for (int old = 0; old < oldTerms.length; old++) {
      Term term = oldTerms[old];
      if (oldRounds[old] == oldRound && term != null) {
        add(term, oldFrequencies[old], oldInBody[old]);
      }
    }
  }

  /** How many distinct terms there are. */
  int size() {
    return size;
  }

  /** How many words were added. */
  int words() {
    return words;
  }

  /** The terms, in the order they came. */
  Term term(int i) {
    Term term = terms[filled[i]];
    if (i >= size || term == null) {
      throw new IndexOutOfBoundsException(i);
    }
    return term;
  }

  int frequency(int i) {
    return frequencies[filled[i]];
  }

  boolean inBody(int i) {
    return inBody[filled[i]];
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOf(filled, size));
  }
}
