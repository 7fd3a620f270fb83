package org.fundstelle.german;

/** Finds out what a single word may be found by. Safe for use by several threads. */
public interface WordAnalyzer {

  /** Where a word stands; decides what its capital says. */
  enum Context {
    /** Inside a sentence: a capital means a noun or a name, a small letter means neither. */
    SENTENCE_INSIDE,
    /** At the start of a sentence, in a title, after a colon: a capital says nothing. */
    SENTENCE_START,
    /** Typed by a person who searches: case says little either way. */
    QUERY
  }

  /**
   * Analyses one word form: letters, digits and what may stand within a word, without blanks. Never
   * fails, whatever the form; takes the same time on every call, as nothing is cached.
   */
  Word analyze(CharSequence form, Context context);
}
