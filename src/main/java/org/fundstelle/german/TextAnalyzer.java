package org.fundstelle.german;

/**
 * Takes texts apart. One instance belongs to one thread; instances share their word cache and
 * lexicon.
 */
public interface TextAnalyzer {

  /** The words of {@code text}; valid until the next call. Never fails, whatever the text. */
  TokenizedText analyze(CharSequence text);
}
