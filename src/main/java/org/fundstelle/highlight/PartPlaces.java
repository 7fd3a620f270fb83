package org.fundstelle.highlight;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the part of a word in the text, where the word may stand with soft hyphens, decomposed
 * umlauts, ligatures, or in several pieces.
 */
public final class PartPlaces {

  private PartPlaces() {}

  /**
   * Where a part stands: pairs of start and end. If the pieces don't add up to the normalised form
   * of the word, all of them.
   *
   * @param pieces where the word stands
   * @param length the length of the word's normalised form
   * @param partStart where the part begins in the normalised form
   * @param partEnd where it ends
   */
  public static int[] of(
      CharSequence text, List<int[]> pieces, int length, int partStart, int partEnd) {
    int[] spans = new int[2 * pieces.size()];
    int used = 0;
    int read = 0;
    for (int[] piece : pieces) {
      int start = -1;
      int end = -1;
      for (int at = piece[0]; at < piece[1]; at++) {
        int units = normalisedUnits(text, at, piece[0], pieces.size() > 1 && at + 1 == piece[1]);
        if (units > 0 && read < partEnd && read + units > partStart) {
          start = start < 0 ? at : start;
          end = at + 1;
        } else if (units == 0 && end == at) {
          end = at + 1; // an accent or a soft hyphen after a letter of the part
        }
        read += units;
      }
      if (start >= 0) {
        spans[used++] = start;
        spans[used++] = endWithoutHyphen(text, start, end);
      }
    }
    return read == length && used > 0 ? Arrays.copyOf(spans, used) : all(pieces);
  }

  /** How many code units the one at {@code at} becomes when the word is normalised. */
  private static int normalisedUnits(CharSequence text, int at, int wordStart, boolean last) {
    char c = text.charAt(at);
    return switch (c) {
      case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> 0;
      case 'ﬀ', 'ﬁ', 'ﬂ', 'ﬅ', 'ﬆ' -> 2;
      case 'ﬃ', 'ﬄ' -> 3;
      case '-' -> last || isLineEndHyphen(text, at) ? 0 : 1;
      default -> {
        boolean low = at > wordStart && Character.isSurrogatePair(text.charAt(at - 1), c);
        boolean none =
            Characters.isSpace(c) || (at > wordStart && !low && Characters.continues(text, at));
        yield none ? 0 : 1;
      }
    };
  }

  private static boolean isLineEndHyphen(CharSequence text, int at) {
    return at + 1 < text.length() && Characters.isLineEnd(text.charAt(at + 1));
  }

  private static int endWithoutHyphen(CharSequence text, int start, int end) {
    int at = end;
    while (at > start + 1
        && (text.charAt(at - 1) == '\u00AD' || Characters.isSpace(text.charAt(at - 1)))) {
      at--;
    }
    return at;
  }

  private static int[] all(List<int[]> pieces) {
    return pieces.stream().flatMapToInt(Arrays::stream).toArray();
  }
}
