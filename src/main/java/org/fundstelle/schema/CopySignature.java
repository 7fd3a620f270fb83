package org.fundstelle.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * A few numbers that articles share if one is a copy of the other: the runs of words are dealt into
 * bins by their hash, and the smallest of each bin stands for it (one-permutation MinHash: Li, Owen
 * and Zhang, NIPS 2012). How many of them two articles share tells how much of their text they
 * share; whoever asks has to compare the texts themselves then.
 *
 * <p>Bins stay empty in short texts, and are left out. From the numbers no word can be read back.
 */
public final class CopySignature {
  /** A text cut to a seventh shares one of so many numbers in 99 cases of 100. */
  private static final int BINS = 32;

  private static final int BIN_BITS = 5;

  /** With a billion runs, one in a thousand numbers is by chance that of another run. */
  private static final int BYTES = 5;

  private CopySignature() {}

  /** The numbers of a text, as terms; none if it is shorter than one run. */
  public static List<BytesRef> of(CopyText text) {
    long[] least = new long[BINS];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int i = 0; i < text.runCount(); i++) {
      long run = text.run(i);
      int bin = (int) (run >>> Long.SIZE - BIN_BITS);
      long rest = run << BIN_BITS >>> 1;
      least[bin] = Math.min(least[bin], rest);
    }
    List<BytesRef> terms = new ArrayList<>(BINS);
    for (int bin = 0; bin < BINS; bin++) {
      if (least[bin] != Long.MAX_VALUE) {
        terms.add(term(bin, least[bin]));
      }
    }
    return terms;
  }

  /** Mixed once more, since the smallest numbers are all alike in their first bits. */
  private static BytesRef term(int bin, long least) {
    long mixed = CopyText.mixed(least * BINS + bin);
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      bytes[i] = (byte) (mixed >>> 8 * i);
    }
    return new BytesRef(bytes);
  }
}
