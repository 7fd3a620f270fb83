package org.fundstelle.german.lexicon;

import java.nio.ByteBuffer;

/**
 * Says quickly, and without false noes, whether a stretch of a word may be a part of a compound.
 *
 * <p>A Bloom filter (Bloom 1970) over hashes that grow letter by letter, so that all stretches that
 * begin at one letter cost one step each. Immutable and safe for use by several threads.
 */
public final class PartFilter {

  /** Says yes to everything. */
  public static final PartFilter ALL = new PartFilter(new long[] {-1L});

  private final long[] bits;

  private PartFilter(long[] bits) {
    this.bits = bits;
  }

  /** An empty one with room for some millions of bits, to be filled before it is shared. */
  static PartFilter ofBits(int count) {
    return new PartFilter(new long[count / Long.SIZE]);
  }

  static PartFilter read(ByteBuffer block, int at, int bitCount) {
    long[] bits = new long[bitCount / Long.SIZE];
    block.slice(at, bitCount / Byte.SIZE).order(block.order()).asLongBuffer().get(bits);
    return new PartFilter(bits);
  }

  void write(ByteBuffer block, int at) {
    for (int i = 0; i < bits.length; i++) {
      block.putLong(at + i * Long.BYTES, bits[i]);
    }
  }

  void add(CharSequence lowerCase) {
    int hash = hash(lowerCase, 0, lowerCase.length());
    int first = mix(hash);
    int second = mix(first + 1);
    bits[word(first)] |= 1L << first;
    bits[word(second)] |= 1L << second;
  }

  /** The hash of a stretch with one more letter; that of the empty stretch is 0. */
  public static int extend(int hash, char lowerCase) {
    return hash * 31 + lowerCase;
  }

  /** The hash of a stretch of a word in lower case. */
  public static int hash(CharSequence lowerCase, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = extend(hash, lowerCase.charAt(i));
    }
    return hash;
  }

  /** Whether the stretch of that hash may be among the parts. */
  public boolean mayContain(int hash) {
    int first = mix(hash);
    if ((bits[word(first)] & (1L << first)) == 0) {
      return false;
    }
    int second = mix(first + 1);
    return (bits[word(second)] & (1L << second)) != 0;
  }

  private int word(int mixed) {
    return (mixed >>> 6) & (bits.length - 1);
  }

  private static int mix(int hash) {
    int mixed = hash * 0x9E3779B1;
    mixed ^= mixed >>> 15;
    mixed *= 0x85EBCA6B;
    return mixed ^ (mixed >>> 13);
  }
}
