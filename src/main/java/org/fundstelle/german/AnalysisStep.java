package org.fundstelle.german;

/** How far the analysis of a text goes; each step takes in those before it. */
public enum AnalysisStep {
  /** Where the words begin and end. */
  TOKENS,
  /** What each of them may be found by. */
  WORDS,
  /** What several of them make together. */
  JOINS
}
