package org.fundstelle.searcher.local;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Unpacks what Lucene stores with {@code LZ4WithPresetDictCompressionMode}, in half the time: the
 * packed bytes are copied into an array first, and copied within arrays eight at a time, where
 * Lucene asks the mapped file for each one.
 *
 * <p>A chunk of stored articles is a dictionary, its own beginning, and blocks, each packed by
 * itself with that dictionary before it. Both are sequences of the <a
 * href="https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md">LZ4 block format</a>. Not for
 * several threads at once.
 */
final class PresetDictionaryDecompressor extends Decompressor {
  /** Copies of eight bytes may write this much more than was asked for. */
  private static final int SLACK = 16;

  private static final int SHORTEST_MATCH = 4;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle TWO =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private int[] packedLengths = new int[0];
  private byte[] packed = new byte[0];

  /** The dictionary, and behind it the block that is being unpacked. */
  private byte[] plain = new byte[0];

  @Override
  public void decompress(DataInput in, int originalLength, int offset, int length, BytesRef bytes)
      throws IOException {
    bytes.offset = 0;
    bytes.length = length;
    if (length == 0) {
      return;
    }
    int dictionary = in.readVInt();
    int block = in.readVInt();
    int packedDictionary = in.readVInt();
    if (dictionary < 0
        || dictionary > originalLength
        || block <= 0
        || block > originalLength
        || offset < 0
        || offset + length > originalLength) {
      throw new CorruptIndexException("impossible lengths of stored texts", in);
    }
    int blocks = Math.ceilDiv(Math.max(0, originalLength - dictionary), block);
    packedLengths = ArrayUtil.growNoCopy(packedLengths, blocks);
    for (int i = 0; i < blocks; i++) {
      packedLengths[i] = in.readVInt();
    }
    plain = ArrayUtil.growNoCopy(plain, dictionary + block + SLACK);
    bytes.bytes = ArrayUtil.growNoCopy(bytes.bytes, length);
    unpack(in, packedDictionary, 0, dictionary, dictionary);
    int end = offset + length;
    int done = Math.clamp(dictionary - offset, 0, length);
    System.arraycopy(plain, Math.min(offset, dictionary), bytes.bytes, 0, done);
    int first = Math.max(0, offset - dictionary) / block;
    for (int i = 0; i < first; i++) {
      in.skipBytes(packedLengths[i]);
    }
    for (int i = first; done < length; i++) {
      int start = dictionary + i * block;
      int needed = Math.min(block, end - start);
      int skipped = Math.max(0, offset - start);
      unpack(in, packedLengths[i], dictionary, block, needed);
      System.arraycopy(plain, dictionary + skipped, bytes.bytes, done, needed - skipped);
      done += needed - skipped;
    }
  }

  /** Unpacks the next {@code length} bytes, of {@code most} at most, until there are enough. */
  private void unpack(DataInput in, int length, int to, int most, int needed) throws IOException {
    // What can't be packed gets longer: a byte for each 255, and the first and last sequence.
    if (length < 0 || length > most + most / 255 + SLACK) {
      throw new CorruptIndexException("impossible length of a block of stored texts", in);
    }
    packed = ArrayUtil.growNoCopy(packed, length + SLACK);
    in.readBytes(packed, 0, length);
    try {
      if (unpack(packed, length, plain, to, to + needed) < to + needed) {
        throw new CorruptIndexException("a block of stored texts is too short", in);
      }
    } catch (IndexOutOfBoundsException e) {
      throw new CorruptIndexException("a block of stored texts can't be unpacked", in, e);
    }
  }

  /** Returns where in {@code to} it ended: not before {@code end}, unless {@code from} does. */
  private static int unpack(byte[] from, int length, byte[] to, int begin, int end) {
    int read = 0;
    int written = begin;
    while (written < end && read < length) {
      int token = from[read++] & 0xff;
      int literals = token >>> 4;
      if (literals == 15) {
        int more;
        do {
          more = from[read++] & 0xff;
          literals += more;
        } while (more == 255);
      }
      if (literals <= SLACK && read + SLACK <= from.length && written + SLACK <= to.length) {
        EIGHT.set(to, written, (long) EIGHT.get(from, read));
        EIGHT.set(to, written + 8, (long) EIGHT.get(from, read + 8));
      } else {
        // More than is needed isn't always there; what goes beyond the room for it is damage.
        System.arraycopy(from, read, to, written, Math.min(literals, end - written));
      }
      read += literals;
      written += literals;
      if (written >= end || read >= length) {
        break;
      }
      int distance = (short) TWO.get(from, read) & 0xffff;
      read += 2;
      int matched = token & 15;
      if (matched == 15) {
        int more;
        do {
          more = from[read++] & 0xff;
          matched += more;
        } while (more == 255);
      }
      matched = Math.min(matched + SHORTEST_MATCH, end - written);
      copyBack(to, written, distance, matched);
      written += matched;
    }
    return written;
  }

  /** Repeats what stands {@code distance} before; the two may overlap. */
  private static void copyBack(byte[] bytes, int to, int distance, int length) {
    int from = to - distance;
    if (distance >= 8 && to + length + 8 <= bytes.length) {
      for (int i = 0; i < length; i += 8) {
        EIGHT.set(bytes, to + i, (long) EIGHT.get(bytes, from + i));
      }
    } else {
      for (int i = 0; i < length; i++) {
        bytes[to + i] = bytes[from + i];
      }
    }
  }

  @Override
  public Decompressor clone() {
    return new PresetDictionaryDecompressor();
  }
}
