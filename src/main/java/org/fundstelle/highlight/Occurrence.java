package org.fundstelle.highlight;

/**
 * A place where a clause is found.
 *
 * @param first the position of its first word in the sequence of words
 * @param last the position of its last word
 * @param spans what is to be marked: pairs of start and end in the text
 */
@SuppressWarnings("ArrayRecordComponent") // made by the thousand, never compared
record Occurrence(int first, int last, int[] spans) {

  /** How many words it covers. */
  int width() {
    return last - first + 1;
  }

  boolean overlaps(Occurrence other) {
    return first <= other.last && other.first <= last;
  }

  /** The same read from the end of the text, so that a search forwards becomes one backwards. */
  Occurrence mirrored() {
    return new Occurrence(-last, -first, spans);
  }
}
