package org.fundstelle.german;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;

/**
 * The keys that someone looks for in a text: words with none of them need no analysis.
 *
 * <p>Compared by hash, so it may take a word for one with such a key, but never the other way
 * round. Immutable.
 */
public final class WantedKeys {
  private static final int BEGINNINGS = 1 << 10;

  private static final WantedKeys EVERYTHING =
      new WantedKeys(new int[2], new long[] {0}, new long[BEGINNINGS / Long.SIZE], true, true);

  /** Hashes of surface forms, by place; 0 where there is none. */
  private final int[] surfaces;

  /** For each other key the bits that a word with it has. */
  private final long[] masks;

  /** A bit for the first two letters of each key and form. */
  private final long[] beginnings;

  private final boolean all;
  private final boolean scattered;

  private WantedKeys(
      int[] surfaces, long[] masks, long[] beginnings, boolean all, boolean scattered) {
    this.surfaces = surfaces;
    this.masks = masks;
    this.beginnings = beginnings;
    this.all = all;
    this.scattered = scattered;
  }

  /** All words are wanted. */
  public static WantedKeys everything() {
    return EVERYTHING;
  }

  /**
   * Words with one of these surface forms or one of these other keys.
   *
   * @param surfaces compared with {@link Word#surface()}
   * @param keys compared with lemmas, the lemmas of parts, families and name keys
   */
  public static WantedKeys of(Collection<String> surfaces, Collection<String> keys) {
    int[] table = new int[2 * Integer.highestOneBit(2 * surfaces.size() + 2)];
    for (String surface : surfaces) {
      int hash = surfaceHash(surface);
      int at = place(hash, table.length);
      while (table[at] != 0 && table[at] != hash) {
        at = (at + 1) & (table.length - 1);
      }
      table[at] = hash;
    }
    Set<Long> masks = new HashSet<>();
    keys.forEach(key -> masks.add(bits(key)));
    long[] beginnings = new long[BEGINNINGS / Long.SIZE];
    surfaces.forEach(surface -> noteBeginning(surface, beginnings));
    keys.forEach(key -> noteBeginning(key, beginnings));
    if (keys.stream().anyMatch(key -> key.startsWith("rück"))) {
      noteBeginning("zurück", beginnings); // a Rücktritt is of zurücktreten
    }
    long[] all = masks.stream().mapToLong(Long::longValue).toArray();
    return new WantedKeys(table, all, beginnings, false, true);
  }

  /**
   * The same for someone who asks only for words in sequence, which those of several tokens have no
   * place in: both pieces of a separable verb, a hyphenated compound as a whole.
   */
  public WantedKeys inSequence() {
    return new WantedKeys(surfaces, masks, beginnings, all, false);
  }

  /** Whether words may be wanted that several tokens make together. */
  boolean mayWantScattered() {
    return scattered;
  }

  /**
   * Whether a word that begins with these letters can't be wanted, whatever its keys: only forms in
   * sequence are, and none of them begins so. Letters beyond ASCII may stand for others.
   */
  boolean isRuledOut(char first, char second) {
    return !scattered
        && !all
        && masks.length == 0
        && isLetter(first)
        && isLetter(second)
        && !mayWantBeginning(first, second);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Whether this word may be wanted. */
  boolean mayWant(Word word) {
    return all || mayWant(surfaceHash(word.surface()), bits(word));
  }

  boolean isEverything() {
    return all;
  }

  /** Whether a word with this surface and these {@link #bits} of its other keys may be wanted. */
  boolean mayWant(int surfaceHash, long bits) {
    int at = place(surfaceHash, surfaces.length);
    while (surfaces[at] != 0) {
      if (surfaces[at] == surfaceHash) {
        return true;
      }
      at = (at + 1) & (surfaces.length - 1);
    }
    for (long mask : masks) {
      if ((bits & mask) == mask) {
        return true;
      }
    }
    return false;
  }

  private static void noteBeginning(String key, long[] beginnings) {
    int bit = key.length() < 2 ? 0 : beginning(key.charAt(0), key.charAt(1));
    beginnings[bit / Long.SIZE] |= 1L << bit;
  }

  private static int beginning(char first, char second) {
    return (first * 37 + second) & (BEGINNINGS - 1);
  }

  /** Whether a key or form that begins with these letters, in whatever case, may be wanted. */
  boolean mayWantBeginning(char first, char second) {
    int bit = beginning(Character.toLowerCase(first), Character.toLowerCase(second));
    return all || (beginnings[bit / Long.SIZE] & 1L << bit) != 0;
  }

  private static int place(int hash, int length) {
    return (hash * 0x9E3779B1) >>> 7 & (length - 1);
  }

  /** Never 0. */
  static int surfaceHash(String surface) {
    int hash = surface.hashCode();
    return hash == 0 ? 1 : hash;
  }

  /** Three bits of the lower 62 for a key. */
  static long bits(String key) {
    long hash = (key.hashCode() + 0x632BE5ABL) * 0x9E3779B97F4A7C15L;
    hash ^= hash >>> 29;
    long bits = 0;
    for (int i = 0; i < 3; i++) {
      bits |= 1L << (int) ((hash >>> 1) % 62);
      hash = hash * 0xBF58476D1CE4E5B9L + 1;
      hash ^= hash >>> 31;
    }
    return bits;
  }

  /** The bits of all keys of a word but its surface. */
  static long bits(Word word) {
    long bits = 0;
    for (String lemma : word.lemmas()) {
      bits |= bits(lemma);
    }
    for (Part part : word.parts()) {
      bits |= bits(part.lemma());
    }
    for (String family : word.family()) {
      bits |= bits(family);
    }
    for (String family : word.headFamily()) {
      bits |= bits(family);
    }
    for (String name : word.nameKeys()) {
      bits |= bits(name);
    }
    return bits;
  }
}
