package org.fundstelle.schema;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;

/**
 * The articles that have one key, added up from the postings of its forms. Used again and again.
 */
final class KeyPostings extends BufferedPostings {
  /** Above one in so many articles, walking over all is faster than sorting. */
  private static final int DENSE = 24;

  /** By article: how often, times two, plus one if also in its body. */
  private final int[] sums;

  private int[] docs = new int[256];
  private int[] freqs = new int[256];
  private int size;
  private int at;
  private boolean single;

  KeyPostings(int articles) {
    sums = new int[articles];
  }

  /** Starts anew with so many forms to be added. */
  void begin(int forms) {
    size = 0;
    single = forms == 1;
  }

  /** Adds the articles of a form, each {@code weight} times its frequency. */
  void add(PostingsEnum form, int weight, boolean body) throws IOException {
    int flag = body ? 1 : 0;
    for (int doc = form.nextDoc(); doc != NO_MORE_DOCS; doc = form.nextDoc()) {
      if (single) {
        append(doc);
        freqs[size - 1] = form.freq() * weight << 1 | flag;
      } else {
        int before = sums[doc];
        if (before == 0) {
          append(doc);
        }
        sums[doc] = before + (form.freq() * weight << 1) | flag | before & 1;
      }
    }
  }

  private void append(int doc) {
    if (size == docs.length) {
      docs = Arrays.copyOf(docs, 2 * size);
      freqs = Arrays.copyOf(freqs, 2 * size);
    }
    docs[size++] = doc;
  }

  /**
   * Puts the articles in order.
   *
   * @param notInBody whether to keep only those that don't have the key in their body, once each
   */
  void finish(boolean notInBody) {
    if (!single) {
      sort();
      for (int i = 0; i < size; i++) {
        freqs[i] = sums[docs[i]];
        sums[docs[i]] = 0;
      }
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!notInBody || (freqs[i] & 1) == 0) {
        docs[kept] = docs[i];
        freqs[kept++] = notInBody ? 1 : freqs[i] >>> 1;
      }
    }
    size = kept;
  }

  private void sort() {
    if (size < sums.length / DENSE) {
      Arrays.sort(docs, 0, size);
      return;
    }
    int n = 0;
    for (int doc = 0; doc < sums.length; doc++) {
      if (sums[doc] != 0) {
        docs[n++] = doc;
      }
    }
  }

  /** How many articles there are. */
  int size() {
    return size;
  }

  /** Goes back before the first article. */
  void rewind() {
    at = -1;
  }

  @Override
  public int nextDoc() {
    return ++at < size ? docs[at] : NO_MORE_DOCS;
  }

  @Override
  public int docID() {
    return at < 0 ? -1 : at < size ? docs[at] : NO_MORE_DOCS;
  }

  @Override
  public int freq() {
    return freqs[at];
  }

  @Override
  public int nextPosition() {
    return -1;
  }
}
