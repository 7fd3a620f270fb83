package org.fundstelle.german.morphology;

/** A stretch of a word with the first letter in upper or lower case, without copying it. */
final class Piece implements CharSequence {

  private final String word;
  private int start;
  private int end;
  private char first;

  /**
   * @param word in lower case
   */
  Piece(String word) {
    this.word = word;
  }

  Piece lower(int from, int to) {
    start = from;
    end = to;
    first = word.charAt(from);
    return this;
  }

  Piece capital(int from, int to) {
    lower(from, to);
    first = Character.toUpperCase(first);
    return this;
  }

  @Override
  public int length() {
    return end - start;
  }

  @Override
  public char charAt(int index) {
    return index == 0 ? first : word.charAt(start + index);
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return toString().subSequence(from, to);
  }

  @Override
  public String toString() {
    return first + word.substring(start + 1, end);
  }
}
