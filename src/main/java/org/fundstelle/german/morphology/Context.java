package org.fundstelle.german.morphology;

/** Where a word stands; decides what its capital says. */
public enum Context {
  /** Inside a sentence: a capital means a noun or a name, a small letter means neither. */
  SENTENCE_INSIDE,
  /** At the start of a sentence, in a title, after a colon: a capital says nothing. */
  SENTENCE_START,
  /** Typed by a person who searches: case says little either way. */
  QUERY
}
