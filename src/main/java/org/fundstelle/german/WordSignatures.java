package org.fundstelle.german;

import java.util.stream.IntStream;
import org.fundstelle.german.token.WordHash;
import org.fundstelle.german.word.Word;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in 16 bytes a word form what it may be found by, so that most words of a text can be
 * passed over without their analysis. Where the {@link WordCache} has room for the frequent words,
 * this has room for nearly all.
 *
 * <p>A form is known by 50 bits and more of its {@link WordHash}; its surface by its hash, its
 * other keys by the {@link WantedKeys#bits} they set together.
 *
 * <p>Bounded: a form has four places, and a new one takes any of them. It grows from small, for
 * programs that mark a single page. Safe for use by several threads without locks: half of an entry
 * is stored mixed with the other half, so that halves of two entries don't look like one (Hyatt and
 * Mann, A lock-less transposition table implementation for parallel search, 2002).
 */
final class WordSignatures {
  /** What {@link #test} answers for a form that was not kept. */
  static final int UNKNOWN = -1;

  /** The word may have a wanted key. */
  static final int WANTED = 1;

  /** The word may be the particle of a separable verb. */
  static final int PARTICLE = 2;

  private static final long PARTICLE_BIT = 1L << 62;

  /** Set in every entry, so that none is 0. */
  private static final long KEPT_BIT = 1L << 63;

  private static final int WAYS = 4;
  private static final int FEWEST = 1 << 12;

  private final int most;
  private volatile Table table = new Table(FEWEST, null);

  /**
   * Entries by place, two numbers each.
   *
   * @param before the smaller table of before, from which entries move over when asked for
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Table(long[] entries, @Nullable Table before) {
    Table(int size, @Nullable Table before) {
      this(new long[2 * size], before);
    }

    /** The place of an entry, or -1. */
    int find(long hash) {
      int bucket = bucket(hash);
      for (int at = bucket; at < bucket + 2 * WAYS; at += 2) {
        long bits = entries[at + 1];
        if (bits != 0 && (entries[at] ^ bits) >>> 32 == hash >>> 32) {
          return at;
        }
      }
      return -1;
    }

    /** Keeps an entry; whether it had to take the place of another one. */
    boolean put(long hash, long head, long bits) {
      int bucket = bucket(hash);
      int at = bucket;
      while (at < bucket + 2 * WAYS && entries[at + 1] != 0) {
        at += 2;
      }
      boolean full = at == bucket + 2 * WAYS;
      if (full) {
        at = bucket + 2 * (int) (hash >>> 30 & WAYS - 1);
      }
      entries[at] = head ^ bits;
      entries[at + 1] = bits;
      return full;
    }

    private int bucket(long hash) {
      return 2 * WAYS * ((int) hash & entries.length / (2 * WAYS) - 1);
    }
  }

  /** For up to {@code most} forms, a power of two. */
  WordSignatures(int most) {
    this.most = most;
  }

  /** {@link #UNKNOWN}, or {@link #WANTED} and {@link #PARTICLE} as far as they apply. */
  int test(long hash, WantedKeys wanted) {
    Table now = table;
    int at = now.find(hash);
    if (at < 0) {
      Table before = now.before;
      int there = before == null ? -1 : before.find(hash);
      if (before == null || there < 0) {
        return UNKNOWN;
      }
      long bits = before.entries[there + 1];
      now.put(hash, before.entries[there] ^ bits, bits);
      return answer(before.entries[there] ^ bits, bits, wanted);
    }
    long bits = now.entries[at + 1];
    long head = now.entries[at] ^ bits;
    // Another thread may have put another word there meanwhile.
    return head >>> 32 == hash >>> 32 ? answer(head, bits, wanted) : UNKNOWN;
  }

  private static int answer(long head, long bits, WantedKeys wanted) {
    return ((bits & PARTICLE_BIT) == 0 ? 0 : PARTICLE)
        | (wanted.mayWant((int) head, bits) ? WANTED : 0);
  }

  /** Keeps what a form may be found by. */
  void keep(long hash, Word word, VerbRole role) {
    long head = hash & 0xFFFFFFFF00000000L | WantedKeys.surfaceHash(word.surface()) & 0xFFFFFFFFL;
    long bits = WantedKeys.bits(word) | KEPT_BIT | (role.particle() ? PARTICLE_BIT : 0);
    Table now = table;
    int size = now.entries.length / 2;
    if (now.put(hash, head, bits) && size < most) {
      table = new Table(size * 4, new Table(now.entries, null));
    }
  }

  /** How many forms are kept; for tests. */
  int size() {
    long[] entries = table.entries;
    return (int)
        IntStream.range(0, entries.length / 2).filter(i -> entries[2 * i + 1] != 0).count();
  }
}
