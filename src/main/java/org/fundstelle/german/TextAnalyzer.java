package org.fundstelle.german;

/**
 * Takes texts apart. One instance belongs to one thread; instances share their word cache and
 * lexicon.
 */
public interface TextAnalyzer {

  /** The words of {@code text}; valid until the next call. Never fails, whatever the text. */
  TokenizedText analyze(CharSequence text);

  /**
   * As {@link #analyze(CharSequence)}, for someone who looks only for words with these keys: {@link
   * TokenizedText#nextWanted} passes over others, {@link TokenizedText#joins} may leave them out,
   * and their analysis is saved.
   */
  default TokenizedText analyze(CharSequence text, WantedKeys wanted) {
    return analyze(text);
  }
}
