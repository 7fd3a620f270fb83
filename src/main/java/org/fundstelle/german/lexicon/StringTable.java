package org.fundstelle.german.lexicon;

import java.nio.ByteBuffer;

/**
 * Finds strings in a read-only buffer by open addressing.
 *
 * <p>A slot is an int: 0 if free, else 24 bits of where the entry begins, plus one, and above them
 * 8 bits of its hash, so that a search that fails seldom looks at an entry. An entry is a length
 * byte, whose high bit is set if characters take two bytes instead of one, the characters, and
 * whatever belongs to the string.
 */
final class StringTable {

  static final int LARGEST_OFFSET = (1 << 24) - 2;
  static final int LONGEST = 127;

  private final ByteBuffer buffer;
  private final int slots;
  private final int mask;
  private final int entries;

  /**
   * @param slots where the slots begin
   * @param slotCount their number, a power of two
   * @param entries where the entries begin
   */
  StringTable(ByteBuffer buffer, int slots, int slotCount, int entries) {
    this.buffer = buffer;
    this.slots = slots;
    this.mask = slotCount - 1;
    this.entries = entries;
  }

  static int hash(CharSequence string) {
    int hash = string.length();
    for (int i = 0; i < string.length(); i++) {
      hash = hash * 31 + string.charAt(i);
    }
    hash *= 0x9E3779B1;
    hash ^= hash >>> 15;
    hash *= 0x85EBCA6B;
    return hash ^ (hash >>> 13);
  }

  static int slotValue(int hash, int offset) {
    return (hash & 0xFF000000) | (offset + 1);
  }

  static int slotCountFor(int strings) {
    return Integer.highestOneBit(Math.max(8, strings * 3 / 2)) << 1;
  }

  /** Where what belongs to the string begins in the buffer; -1 if the string isn't here. */
  int find(CharSequence string) {
    int hash = hash(string);
    int slot = hash & mask;
    while (true) {
      int value = buffer.getInt(slots + (slot << 2));
      if (value == 0) {
        return -1;
      }
      if (((value ^ hash) >>> 24) == 0) {
        int after = matchEnd(entries + (value & 0xFFFFFF) - 1, string);
        if (after >= 0) {
          return after;
        }
      }
      slot = (slot + 1) & mask;
    }
  }

  private int matchEnd(int entry, CharSequence string) {
    int header = buffer.get(entry);
    int length = header & LONGEST;
    if (length != string.length()) {
      return -1;
    }
    int at = entry + 1;
    if (header >= 0) {
      for (int i = 0; i < length; i++) {
        if ((buffer.get(at + i) & 0xFF) != string.charAt(i)) {
          return -1;
        }
      }
      return at + length;
    }
    for (int i = 0; i < length; i++) {
      if (buffer.getChar(at + 2 * i) != string.charAt(i)) {
        return -1;
      }
    }
    return at + 2 * length;
  }

  /** Where the entries are whose slots a string of this hash would share; in no order. */
  int[] candidates(int hash) {
    int[] found = new int[4];
    int count = 0;
    int slot = hash & mask;
    while (true) {
      int value = buffer.getInt(slots + (slot << 2));
      if (value == 0) {
        return java.util.Arrays.copyOf(found, count);
      }
      if (((value ^ hash) >>> 24) == 0) {
        if (count == found.length) {
          found = java.util.Arrays.copyOf(found, count * 2);
        }
        found[count++] = entries + (value & 0xFFFFFF) - 1;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** The string of the entry that begins there. */
  static String string(ByteBuffer buffer, int entry) {
    int header = buffer.get(entry);
    char[] characters = new char[header & LONGEST];
    for (int i = 0; i < characters.length; i++) {
      characters[i] =
          header >= 0
              ? (char) (buffer.get(entry + 1 + i) & 0xFF)
              : buffer.getChar(entry + 1 + 2 * i);
    }
    return new String(characters);
  }
}
