package org.fundstelle.searcher.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Orders by a column of keys what is equal otherwise, as Lucene's own comparator of strings does,
 * but reads a key only when two articles of different segments have to be compared by it. Lucene
 * reads that of each article that gets among the best so far, and hardly two of them score the
 * same. Not for several threads at once, as all comparators.
 */
final class IdComparator extends FieldComparator<BytesRef> implements LeafFieldComparator {
  private static final int NONE = -1;

  private final String column;
  private final int[] ordinals;
  private final SortedDocValues[] segments;
  private final @Nullable BytesRef[] keys;

  private SortedDocValues segment = DocValues.emptySorted();
  private int bottom;

  /** The {@link #place} of the bottom one in {@link #bottomPlaceIn}. */
  private long bottomPlace;

  private @Nullable SortedDocValues bottomPlaceIn;
  private @Nullable BytesRef top;
  private long topPlace;

  private IdComparator(String column, int slots) {
    this.column = column;
    this.ordinals = new int[slots];
    this.segments = new SortedDocValues[slots];
    this.keys = new BytesRef[slots];
  }

  /** By this column, ascending. */
  static SortField by(String column) {
    return new SortField(
        column,
        new FieldComparatorSource() {
          @Override
          public FieldComparator<?> newComparator(
              String field, int slots, Pruning pruning, boolean reversed) {
            return new IdComparator(field, slots);
          }
        });
  }

  @Override
  public LeafFieldComparator getLeafComparator(LeafReaderContext leaf) throws IOException {
    segment = DocValues.getSorted(leaf.reader(), column);
    bottomPlaceIn = null;
    if (top != null) {
      topPlace = place(top);
    }
    return this;
  }

  @Override
  public void setScorer(Scorable scorer) {
    // Scores are another comparator's affair.
  }

  @Override
  public void copy(int slot, int doc) throws IOException {
    ordinals[slot] = ordinal(doc);
    segments[slot] = segment;
    keys[slot] = null;
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public int compare(int slot, int other) {
    return segments[slot] == segments[other]
        ? Integer.compare(ordinals[slot], ordinals[other])
        : value(slot).compareTo(value(other));
  }

  @Override
  public void setBottom(int slot) {
    bottom = slot;
    bottomPlaceIn = null;
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public int compareBottom(int doc) throws IOException {
    if (segments[bottom] == segment) {
      return Integer.compare(ordinals[bottom], ordinal(doc));
    }
    if (bottomPlaceIn != segment) {
      bottomPlace = place(value(bottom));
      bottomPlaceIn = segment;
    }
    return Long.compare(bottomPlace, 2L * ordinal(doc));
  }

  @Override
  public void setTopValue(BytesRef value) {
    top = value;
  }

  @Override
  public int compareTop(int doc) throws IOException {
    return Long.compare(topPlace, 2L * ordinal(doc));
  }

  @Override
  public BytesRef value(int slot) {
    BytesRef known = keys[slot];
    if (known != null) {
      return known;
    }
    BytesRef key;
    try {
      key =
          ordinals[slot] == NONE
              ? new BytesRef()
              : BytesRef.deepCopyOf(segments[slot].lookupOrd(ordinals[slot]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    keys[slot] = key;
    return key;
  }

  private int ordinal(int doc) throws IOException {
    return segment.advanceExact(doc) ? segment.ordValue() : NONE;
  }

  /** Twice the ordinal of a key in this segment, or the odd number between its neighbours. */
  private long place(BytesRef key) throws IOException {
    int ordinal = segment.lookupTerm(key);
    return ordinal >= 0 ? 2L * ordinal : 2L * (-ordinal - 1) - 1;
  }
}
