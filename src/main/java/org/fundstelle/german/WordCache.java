package org.fundstelle.german;

import org.fundstelle.german.WordAnalyzer.Context;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the analysis of recent word forms, so that a text costs one look-up a word instead of
 * an analysis.
 *
 * <p>Bounded: each form has two places it may be kept in, and a new one takes the place of the one
 * not asked for last. Safe for use by several threads without locks: entries are immutable, and a
 * race loses at most an entry.
 */
final class WordCache {

  /** Longer words are rare and not worth their memory. */
  private static final int LONGEST = 48;

  private final @Nullable Entry[] entries;
  private final int mask;

  /** A cache for {@code size} words, rounded up to a power of two. */
  WordCache(int size) {
    int capacity = Integer.highestOneBit(Math.max(2, size - 1)) << 1;
    entries = new @Nullable Entry[capacity];
    mask = capacity - 1;
  }

  /** A word form and what is known about it. Immutable. */
  static final class Entry {
    private final char[] form;
    private final int hash;
    private final Context context;
    private final Word word;
    private final VerbRole verbRole;

    Entry(char[] form, int hash, Context context, Word word, VerbRole verbRole) {
      this.form = form;
      this.hash = hash;
      this.context = context;
      this.word = word;
      this.verbRole = verbRole;
    }

    Word word() {
      return word;
    }

    VerbRole verbRole() {
      return verbRole;
    }

    private boolean is(char[] text, int start, int end, int otherHash, Context otherContext) {
      int length = end - start;
      if (hash != otherHash || form.length != length || context != otherContext) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (form[i] != text[start + i]) {
          return false;
        }
      }
      return true;
    }
  }

  static int hash(char[] text, int start, int end, Context context) {
    int h = context == Context.SENTENCE_INSIDE ? 1 : context == Context.SENTENCE_START ? 2 : 3;
    for (int i = start; i < end; i++) {
      h = 31 * h + text[i];
    }
    h *= 0x9E3779B1;
    return h ^ h >>> 15;
  }

  @Nullable Entry find(char[] text, int start, int end, int hash, Context context) {
    int slot = hash & mask;
    Entry first = entries[slot];
    if (first != null && first.is(text, start, end, hash, context)) {
      return first;
    }
    Entry second = entries[slot ^ 1];
    if (second != null && second.is(text, start, end, hash, context)) {
      entries[slot ^ 1] = first;
      entries[slot] = second;
      return second;
    }
    return null;
  }

  void keep(Entry entry) {
    if (entry.form.length > LONGEST) {
      return;
    }
    int slot = entry.hash & mask;
    entries[slot ^ 1] = entries[slot];
    entries[slot] = entry;
  }
}
