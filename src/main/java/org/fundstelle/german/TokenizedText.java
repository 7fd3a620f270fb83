package org.fundstelle.german;

import java.util.List;
import org.fundstelle.german.word.Word;

/**
 * A text taken apart: its words in order, and terms that span several of them.
 *
 * <p>Offsets are in UTF-16 code units of the text as given. Valid until the analyzer that made it
 * reads the next text; not safe for use by several threads.
 */
public interface TokenizedText {

  /** How many tokens there are. */
  int size();

  /** Where token {@code i} begins in the text. */
  int start(int i);

  /** Where token {@code i} ends. */
  int end(int i);

  /**
   * The place of token {@code i} in the sequence of words; ascending. Neighbouring words are 1
   * apart, so are the parts of a hyphenated compound.
   */
  int position(int i);

  /** What token {@code i} may be found by. */
  Word word(int i);

  /** The keyed form of token {@code i}: {@code word(i).keyedForm()}, at less cost. */
  default byte[] keyedForm(int i) {
    return word(i).keyedForm();
  }

  /**
   * The first token from {@code from} on that may have a key that was asked for; {@link #size} if
   * there is none.
   */
  default int nextWanted(int from) {
    return from;
  }

  /** Terms that several tokens make together, ordered by their first token. */
  List<Join> joins();

  /**
   * A term made of several tokens: a hyphenated compound as a whole, a separable verb whose
   * particle stands at the end of its clause, a word completed from its suspended hyphen ({@code
   * Ein- und Ausfuhr}).
   *
   * @param word what the whole may be found by
   * @param firstToken the token it is counted at
   * @param pieces where its pieces stand, ascending: pairs of start and end
   */
  record Join(Word word, int firstToken, List<int[]> pieces) {
    /** Copies the list. */
    public Join {
      pieces = List.copyOf(pieces);
    }

    /** Whether it stands in one piece, as a hyphenated compound does. */
    public boolean contiguous() {
      return pieces.size() == 1;
    }
  }
}
