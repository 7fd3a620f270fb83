package org.fundstelle.searcher.visibility;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of a search, to be held against a name: whether it may be meant to find texts and
 * values with that name, also such that say something before and behind it. Immutable.
 *
 * <p>What is known of such a pattern is a set of places in it that may have been reached when some
 * of the name has been read.
 */
final class NamePattern {
  private static final int ANY_RUN = -1;
  private static final int ANY_ONE = -2;

  private final int[] signs;

  /**
   * A pattern.
   *
   * @param pattern as it was typed; a backslash makes the sign behind it an ordinary one
   */
  NamePattern(String pattern) {
    String lower = Normalizer.normalize(pattern, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    int[] found = new int[lower.length()];
    int count = 0;
    for (int i = 0; i < lower.length(); ) {
      boolean escaped = lower.charAt(i) == '\\' && i + 1 < lower.length();
      int c = lower.codePointAt(escaped ? ++i : i);
      found[count++] = !escaped && c == '*' ? ANY_RUN : !escaped && c == '?' ? ANY_ONE : c;
      i += Character.charCount(c);
    }
    signs = Arrays.copyOf(found, count);
  }

  /** Whether a word may be all that it finds. */
  boolean accepts(String word) {
    BitSet places = new BitSet();
    add(places, 0);
    for (int i = 0; i < word.length() && !places.isEmpty(); ) {
      int c = word.codePointAt(i);
      places = read(places, c, false);
      i += Character.charCount(c);
    }
    return places.get(signs.length);
  }

  /**
   * Whether it names these words, one after the other with nothing but signs between them, whatever
   * stands around them: of each it has a letter at least, for wildcards alone name nobody.
   *
   * @param words for each word its forms
   */
  boolean spells(List<? extends Collection<String>> words) {
    BitSet places = new BitSet();
    for (int i = 0; i <= signs.length; i++) {
      if (isBoundary(i)) {
        add(places, i);
      }
    }
    for (int i = 0; i < words.size() && !places.isEmpty(); i++) {
      places = behind(words.get(i), i == 0 ? places : behindSigns(places));
    }
    return places.stream().anyMatch(this::isBoundary);
  }

  /** The places behind any of the forms. */
  private BitSet behind(Collection<String> forms, BitSet from) {
    BitSet behind = new BitSet();
    for (String form : forms) {
      BitSet unnamed = from;
      BitSet named = new BitSet();
      for (int i = 0; i < form.length() && !(unnamed.isEmpty() && named.isEmpty()); ) {
        int c = form.codePointAt(i);
        BitSet next = read(named, c, false);
        next.or(read(unnamed, c, true));
        unnamed = unread(unnamed);
        named = next;
        i += Character.charCount(c);
      }
      behind.or(named);
    }
    return behind;
  }

  /** The places behind a character; with {@code literally} only those behind that very sign. */
  private BitSet read(BitSet places, int c, boolean literally) {
    BitSet next = new BitSet();
    for (int i = places.nextSetBit(0); i >= 0 && i < signs.length; i = places.nextSetBit(i + 1)) {
      if (signs[i] == c) {
        add(next, i + 1);
      } else if (!literally && signs[i] == ANY_RUN) {
        add(next, i);
      } else if (!literally && signs[i] == ANY_ONE) {
        add(next, i + 1);
      }
    }
    return next;
  }

  /** The places behind a character that a wildcard takes. */
  private BitSet unread(BitSet places) {
    BitSet next = new BitSet();
    for (int i = places.nextSetBit(0); i >= 0 && i < signs.length; i = places.nextSetBit(i + 1)) {
      if (signs[i] < 0) {
        add(next, signs[i] == ANY_RUN ? i : i + 1);
      }
    }
    return next;
  }

  /** The places behind signs that are no letters, however many, also none. */
  private BitSet behindSigns(BitSet places) {
    BitSet next = (BitSet) places.clone();
    for (int i = next.nextSetBit(0); i >= 0 && i < signs.length; i = next.nextSetBit(i + 1)) {
      if (!isLetter(signs[i])) {
        add(next, i + 1);
      }
    }
    return next;
  }

  /** Adds a place, and those behind wildcards there that may stand for nothing. */
  private void add(BitSet places, int place) {
    int i = place;
    places.set(i);
    while (i < signs.length && signs[i] == ANY_RUN) {
      places.set(++i);
    }
  }

  /** Whether a word may begin or end there. */
  private boolean isBoundary(int place) {
    return place == 0
        || place == signs.length
        || !isLetter(signs[place])
        || !isLetter(signs[place - 1]);
  }

  private static boolean isLetter(int sign) {
    return sign >= 0 && Character.isLetter(sign);
  }
}
