package org.fundstelle.german.token;

import org.fundstelle.german.morphology.Context;

/**
 * A number of 64 bits for a word form as it is written, made letter by letter while a text is read
 * (as FNV is), and then mixed with where the word stands.
 */
public final class WordHash {
  /** Of no letters. */
  static final long SEED = 0xCBF29CE484222325L;

  /** Longer forms are found by their beginning, of this many bytes. */
  public static final int LONGEST = 8_000;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final long MIXING = 0xD6E8FEB86659FD93L;

  private WordHash() {}

  /** With one more letter. */
  static long step(long hash, char letter) {
    return (hash ^ letter) * FACTOR;
  }

  /** Of a run of letters. */
  public static long of(char[] text, int start, int end) {
    long h = SEED;
    for (int i = start; i < end; i++) {
      h = step(h, text[i]);
    }
    return h;
  }

  /** Of bytes, of very many the first. */
  public static long of(byte[] bytes, int start, int length) {
    long h = SEED;
    int end = start + Math.min(length, LONGEST);
    for (int i = start; i < end; i++) {
      h = (h ^ bytes[i] & 0xff) * FACTOR;
    }
    return mixed(h);
  }

  private static int number(Context context) {
    return switch (context) {
      case SENTENCE_INSIDE -> 1;
      case SENTENCE_START -> 2;
      case QUERY -> 3;
    };
  }

  /** Of letters in a place; every bit depends on all of them. */
  public static long in(Context context, long letters) {
    // Where it stands is mixed in as a letter could not be, lest one word pass for another one.
    return mixed(letters + number(context) * MIXING);
  }

  private static long mixed(long number) {
    long h = number ^ number >>> 32;
    h *= MIXING;
    return h ^ h >>> 32;
  }
}
