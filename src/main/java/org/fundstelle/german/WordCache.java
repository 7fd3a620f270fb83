package org.fundstelle.german;

import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.word.Word;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the analysis of recent word forms, so that a text costs one look-up a word instead of
 * an analysis.
 *
 * <p>Bounded: each form has four places it may be kept in, and a new one takes the place of the one
 * asked for least. Safe for use by several threads without locks: entries are immutable, and a race
 * loses at most an entry.
 */
final class WordCache {

  /** Longer words are rare and not worth their memory. */
  private static final int LONGEST = 48;

  private static final int WAYS = 4;

  private final @Nullable Entry[] entries;

  /** What the entry at the same place has as its hash: most looks need not follow a reference. */
  private final int[] hashes;

  private final int mask;

  /** A cache for {@code size} words, rounded up to a power of two. */
  WordCache(int size) {
    int capacity = Integer.highestOneBit(Math.max(WAYS, size - 1)) << 1;
    entries = new @Nullable Entry[capacity];
    hashes = new int[capacity];
    mask = capacity - WAYS;
  }

  /** A word form and what is known about it. Immutable. */
  static final class Entry {
    private final char[] form;
    private final int hash;
    private final Context context;
    private final byte[] keyedForm;
    private final @Nullable Word word;
    private final VerbRole verbRole;

    Entry(char[] form, int hash, Context context, Word word, VerbRole verbRole) {
      this(form, hash, context, word.keyedForm(), word, verbRole);
    }

    private Entry(
        char[] form,
        int hash,
        Context context,
        byte[] keyedForm,
        @Nullable Word word,
        VerbRole verbRole) {
      this.form = form;
      this.hash = hash;
      this.context = context;
      this.keyedForm = keyedForm;
      this.word = word;
      this.verbRole = verbRole;
    }

    /** A quarter of the size: what indexing needs to know of a word. */
    Entry withoutWord() {
      return new Entry(form, hash, context, keyedForm, null, verbRole);
    }

    /** The word; null if it was not kept. */
    @Nullable Word word() {
      return word;
    }

    byte[] keyedForm() {
      return keyedForm;
    }

    VerbRole verbRole() {
      return verbRole;
    }

    private boolean is(char[] text, int start, int end, Context otherContext) {
      int length = end - start;
      if (form.length != length || context != otherContext) {
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

  @Nullable Entry find(char[] text, int start, int end, int hash, Context context) {
    int first = hash & mask;
    for (int slot = first; slot < first + WAYS; slot++) {
      if (hashes[slot] == hash) {
        Entry entry = entries[slot];
        if (entry != null && entry.is(text, start, end, context)) {
          if (slot != first) {
            swap(slot, slot - 1);
          }
          return entry;
        }
      }
    }
    return null;
  }

  private void swap(int slot, int other) {
    Entry entry = entries[slot];
    int hash = hashes[slot];
    entries[slot] = entries[other];
    hashes[slot] = hashes[other];
    entries[other] = entry;
    hashes[other] = hash;
  }

  void keep(Entry entry) {
    if (entry.form.length > LONGEST) {
      return;
    }
    int first = entry.hash & mask;
    for (int slot = first + WAYS - 1; slot > first; slot--) {
      entries[slot] = entries[slot - 1];
      hashes[slot] = hashes[slot - 1];
    }
    entries[first] = entry;
    hashes[first] = entry.hash;
  }
}
