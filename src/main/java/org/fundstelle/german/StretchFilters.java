package org.fundstelle.german;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.token.WordHash;
import org.fundstelle.german.word.KeyedForm;

/**
 * Says of each stretch of a long text which words can't stand in it, so that whoever looks for some
 * need not read all of it: a Bloom filter over the forms and keys of its words (Bloom, Space/time
 * trade-offs in hash coding with allowable errors, 1970; the places of a key are counted off from
 * two numbers as Kirsch and Mitzenmacher show, Less hashing, same performance, 2006).
 *
 * <p>It may take a stretch for one that holds a word, about once in a hundred times, but never the
 * other way round. The stretches are those of {@link Stretches}. Takes 10 bits for each different
 * key: a sixth of the text. Immutable.
 *
 * <p>Packed, it is the number of stretches, for each of them where it ends in the text, where its
 * words end when all are counted, and where its bits end, in numbers of 4 bytes; then the bits, in
 * numbers of 8 bytes; the low byte first.
 */
public final class StretchFilters {
  private static final int BITS_PER_KEY = 10;

  /** How many bits are set for a key; the best number for ten bits is seven, but little is lost. */
  private static final int PLACES = 5;

  private static final int HEAD = Integer.BYTES;
  private static final int ROW = 3 * Integer.BYTES;

  private final ByteBuffer packed;
  private final int size;

  private StretchFilters(byte[] packed) {
    this.packed = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    this.size = this.packed.getInt(0);
  }

  /** What {@link #pack} made. */
  public static StretchFilters read(byte[] packed) {
    return new StretchFilters(packed);
  }

  /**
   * The filters of a text.
   *
   * @param words its words, as they are indexed
   * @param length about how many characters a stretch has
   */
  public static byte[] pack(String text, TokenizedText words, int length) {
    List<int[]> rows = new ArrayList<>();
    List<long[]> filters = new ArrayList<>();
    List<Join> joins = words.joins();
    int nextJoin = 0;
    int bits = 0;
    int token = 0;
    for (int from = 0; from < text.length(); ) {
      int end = Stretches.end(text, from, length);
      Set<byte[]> forms = Collections.newSetFromMap(new IdentityHashMap<>());
      while (token < words.size() && words.start(token) < end) {
        forms.add(words.keyedForm(token));
        token++;
      }
      while (nextJoin < joins.size() && joins.get(nextJoin).firstToken() < token) {
        forms.add(joins.get(nextJoin++).word().keyedForm());
      }
      long[] filter = filter(forms);
      filters.add(filter);
      bits += filter.length;
      rows.add(new int[] {end, token, bits});
      from = end;
    }
    ByteBuffer packed =
        ByteBuffer.allocate(HEAD + ROW * rows.size() + Long.BYTES * bits)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(rows.size());
    rows.forEach(row -> packed.putInt(row[0]).putInt(row[1]).putInt(row[2]));
    for (long[] filter : filters) {
      for (long some : filter) {
        packed.putLong(some);
      }
    }
    return packed.array();
  }

  private static long[] filter(Set<byte[]> forms) {
    Set<Long> hashes = new HashSet<>();
    KeyedForm.Keys keys = new KeyedForm.Keys();
    for (byte[] form : forms) {
      hashes.add(WordHash.of(form, 0, KeyedForm.formLength(form, 0, form.length)));
      keys.read(form, 0, form.length);
      while (keys.next() && !keys.isGram()) {
        int sign = keys.signLength();
        hashes.add(WordHash.of(keys.bytes(), sign, keys.length() - sign));
      }
    }
    long[] filter = new long[Math.max(1, Math.ceilDiv(hashes.size() * BITS_PER_KEY, Long.SIZE))];
    for (long hash : hashes) {
      for (int i = 0; i < PLACES; i++) {
        int place = place(hash, i, filter.length);
        filter[place / Long.SIZE] |= 1L << place;
      }
    }
    return filter;
  }

  /** The i-th place of a key among the bits of so many numbers. */
  private static int place(long hash, int i, int numbers) {
    long mixed = (hash >>> 32) + (long) i * (hash & 0xFFFFFFFFL);
    return (int) ((mixed & 0x7FFFFFFFL) % ((long) numbers * Long.SIZE));
  }

  /** The number that a form or key is looked for by, whatever kind of key it is. */
  public static long hash(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return WordHash.of(bytes, 0, bytes.length);
  }

  /** How many stretches there are. */
  public int size() {
    return size;
  }

  /** Where the stretch ends in the text, and the next one begins. */
  public int end(int stretch) {
    return packed.getInt(HEAD + ROW * stretch);
  }

  /** How many words the text has up to there. */
  public int words(int stretch) {
    return packed.getInt(HEAD + ROW * stretch + Integer.BYTES);
  }

  private int bitsEnd(int stretch) {
    return stretch < 0 ? 0 : packed.getInt(HEAD + ROW * stretch + 2 * Integer.BYTES);
  }

  /** Whether a word with this form or key may stand in the stretch; {@code key} is its hash. */
  public boolean mayHold(int stretch, long key) {
    int from = bitsEnd(stretch - 1);
    int numbers = bitsEnd(stretch) - from;
    int start = HEAD + ROW * size + Long.BYTES * from;
    for (int i = 0; i < PLACES; i++) {
      int place = place(key, i, numbers);
      long some = packed.getLong(start + Long.BYTES * (place / Long.SIZE));
      if ((some & 1L << place) == 0) {
        return false;
      }
    }
    return true;
  }
}
