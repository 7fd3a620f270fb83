package org.fundstelle.german.word;

import org.fundstelle.german.morphology.Context;

/** Finds out what a single word may be found by. Safe for use by several threads. */
public interface WordAnalyzer {

  /**
   * Analyses one word form: letters, digits and what may stand within a word, without blanks. Never
   * fails, whatever the form; takes the same time on every call, as nothing is cached.
   */
  Word analyze(CharSequence form, Context context);
}
