package org.fundstelle.german;

/** Finds out what a single word form may be found by. Safe for use by several threads. */
public interface WordAnalyzer {

  /** Where a word stands, which decides what its capital letter means. */
  enum Context {
    /** Inside a sentence: a capital marks a noun or a name. */
    SENTENCE_INSIDE,
    /** Where a sentence may begin, or in a headline: a capital says nothing. */
    SENTENCE_START,
    /** In a query, where people type as they like. */
    QUERY
  }

  /** Everything {@code form} may be found by. Never fails. */
  Word analyze(CharSequence form, Context context);
}
