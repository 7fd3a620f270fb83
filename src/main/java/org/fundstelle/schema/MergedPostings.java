package org.fundstelle.schema;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/** The postings of several terms as those of one, with positions in order. Used again and again. */
final class MergedPostings extends BufferedPostings {
  private @Nullable PostingsEnum[] parts = new @Nullable PostingsEnum[4];

  /** Where each part stands: a buffer's postings don't say themselves when they have ended. */
  private int[] docs = new int[4];

  private int[] positions = new int[4];
  private int[] left = new int[4];
  private int size;
  private int doc;
  private int freq;

  /** Starts anew with so many parts, each to be {@link #set}. */
  void begin(int count) {
    size = count;
    doc = -1;
    if (parts.length < count) {
      parts = Arrays.copyOf(parts, count);
      docs = Arrays.copyOf(docs, count);
      positions = Arrays.copyOf(positions, count);
      left = Arrays.copyOf(left, count);
    }
  }

  /** What part {@code i} was last time. */
  @Nullable PostingsEnum reusable(int i) {
    return parts[i];
  }

  /** Sets part {@code i}, which stands before its first document. */
  void set(int i, PostingsEnum part) throws IOException {
    parts[i] = part;
    docs[i] = part.nextDoc();
  }

  private PostingsEnum part(int i) {
    PostingsEnum part = parts[i];
    if (part == null) {
      throw new IllegalStateException();
    }
    return part;
  }

  @Override
  public int nextDoc() throws IOException {
    int least = NO_MORE_DOCS;
    for (int i = 0; i < size; i++) {
      if (docs[i] == doc) {
        docs[i] = part(i).nextDoc();
      }
      least = Math.min(least, docs[i]);
    }
    doc = least;
    freq = 0;
    for (int i = 0; i < size && doc != NO_MORE_DOCS; i++) {
      if (docs[i] == doc) {
        left[i] = part(i).freq();
        freq += left[i];
        positions[i] = part(i).nextPosition();
      } else {
        left[i] = 0;
      }
    }
    return doc;
  }

  @Override
  public int nextPosition() throws IOException {
    int first = -1;
    for (int i = 0; i < size; i++) {
      if (left[i] > 0 && (first < 0 || positions[i] < positions[first])) {
        first = i;
      }
    }
    int position = positions[first];
    if (--left[first] > 0) {
      positions[first] = part(first).nextPosition();
    }
    return position;
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public int freq() {
    return freq;
  }
}
