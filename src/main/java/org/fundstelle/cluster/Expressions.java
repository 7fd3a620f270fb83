package org.fundstelle.cluster;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;

/** Regular expressions of the engine for what people type. */
final class Expressions {
  /** Longer pieces of a word make more work than they save. */
  private static final int LONGEST_PIECE = 6;

  /** With one edit, shorter ones could be anything. */
  private static final int SHORTEST_PIECE = 3;

  private Expressions() {}

  /**
   * A regular expression that lets everything through that is one or two edits away from a word,
   * and little else: of two pieces that have no letter in common, one has one edit at most.
   */
  static String near(String word) {
    int[] letters = word.codePoints().toArray();
    int piece = Math.min(LONGEST_PIECE, letters.length / 2);
    if (piece < SHORTEST_PIECE) {
      return ".{" + Math.max(0, letters.length - 2) + "," + (letters.length + 2) + "}";
    }
    return "("
        + withAnEdit(letters, 0, piece)
        + ").*|.*("
        + withAnEdit(letters, letters.length - piece, piece)
        + ")";
  }

  /** One edit, also that of swapping two letters, leaves all but two neighbours in their order. */
  private static String withAnEdit(int[] letters, int from, int length) {
    return IntStream.range(0, length - 1)
        .mapToObj(i ->
            Vocabulary.literally(new String(letters, from, i))
                + ".{0,3}"
                + Vocabulary.literally(new String(letters, from + i + 2, length - i - 2)))
        .collect(joining("|"));
  }

  /** The pattern as a regular expression of the engine. */
  static String fitting(String pattern) {
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean escaped = c == '\\' && i + 1 < pattern.length();
      if (!escaped && (c == '*' || c == '?')) {
        expression.append(c == '*' ? ".*" : ".");
      } else {
        expression.append(Vocabulary.literally(String.valueOf(escaped ? pattern.charAt(++i) : c)));
      }
    }
    return expression.toString();
  }
}
