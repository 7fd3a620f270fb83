package org.fundstelle.highlight;

/**
 * Finds where German sentences begin and end, anywhere in a text, without reading the rest of it.
 *
 * <p>A sentence ends after {@code .}, {@code !}, {@code ?} or {@code …} together with the quotation
 * marks and brackets that close there, unless the period belongs to an abbreviation ({@code z. B.},
 * {@code Dr.}), an ordinal ({@code 3. Oktober}, {@code II. Weltkrieg}), an initial or a list
 * number, or the sentence visibly goes on. A blank line, a headline and the start of a list item
 * end it too. White space between two sentences belongs to neither.
 *
 * <p>Whether a sentence ends at a place depends only on a bounded stretch around it. So a sentence
 * found from the middle of a text is the same as the one found by reading from its beginning.
 *
 * <p>Stateless and safe for use by several threads. Texts in other scripts and damaged texts give
 * some answer; nothing throws but an offset outside the text. Offsets are in UTF-16 code units.
 */
public final class PassageBreaker {

  /** Letters with an accent, among which there is no blank and no punctuation. */
  private static final char LETTERS_FROM = '\u00c0';

  private static final char LETTERS_TO = '\u024f';

  private final SentenceEnds ends = new SentenceEnds();
  private final LineBreaks lines = new LineBreaks();

  /** A breaker with the rules and word lists for German. */
  public PassageBreaker() {}

  /**
   * The end of the sentence that goes on at {@code from}: the first end after {@code from}, or the
   * length of the text. Called with its own answer, it goes from sentence to sentence.
   *
   * @throws IndexOutOfBoundsException if {@code from} is negative or beyond the text
   */
  public int sentenceEnd(CharSequence text, int from) {
    return sentenceEnd(text, from, text.length());
  }

  /** As {@link #sentenceEnd(CharSequence, int)}, but looks no further than {@code limit}. */
  int sentenceEnd(CharSequence text, int from, int limit) {
    checkOffset(text, from);
    char before = from < limit ? text.charAt(from) : ' ';
    for (int at = from + 1; at < limit; at++) {
      char c = text.charAt(at);
      if (mayEnd(before, c) && endsAt(text, at)) {
        return at;
      }
      before = c;
    }
    return limit;
  }

  /**
   * Whether a sentence may end between two characters. Most places lie between two letters of a
   * word; they are told here, so that the rest is rarely called.
   */
  private static boolean mayEnd(char before, char after) {
    return after <= ' '
        || (after >= '\u0085' && (after < LETTERS_FROM || after > LETTERS_TO))
        || before == '.'
        || before == '!'
        || before == '?';
  }

  /**
   * The beginning of the sentence that {@code position} stands in: the first character after the
   * last sentence end at or before {@code position} that is no white space. Between two sentences
   * that is the beginning of the one to come.
   *
   * @throws IndexOutOfBoundsException if {@code position} is negative or beyond the text
   */
  public int sentenceStart(CharSequence text, int position) {
    return sentenceStart(text, position, 0);
  }

  /**
   * As {@link #sentenceStart(CharSequence, int)}, but looks back no further than {@code limit}, and
   * answers with it if there is no sentence end between.
   */
  int sentenceStart(CharSequence text, int position, int limit) {
    checkOffset(text, position);
    int at = position;
    char after = at < text.length() ? text.charAt(at) : ' ';
    while (at > limit) {
      char before = text.charAt(at - 1);
      if (mayEnd(before, after) && endsAt(text, at)) {
        break;
      }
      after = before;
      at--;
    }
    while (at < text.length() && Characters.separates(text, at)) {
      at++;
    }
    return at;
  }

  private static void checkOffset(CharSequence text, int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException(
          "offset " + offset + " in a text of " + text.length() + " characters");
    }
  }

  /** Whether a sentence ends between the characters before and at {@code end}. */
  private boolean endsAt(CharSequence text, int end) {
    if (end == 0 || Characters.isSpace(text.charAt(end - 1))) {
      return false;
    }
    if (end == text.length()) {
      return true;
    }
    char last = text.charAt(end - 1);
    if (!Characters.isSpace(text.charAt(end))) {
      return (last == '.' || last == '!' || last == '?') && ends.endsWithoutBlank(text, end);
    }
    boolean mayEnd = Characters.isTerminator(last) || Characters.isCloser(last);
    if (!mayEnd && text.charAt(end) == ' ' && !Characters.isSpace(charAt(text, end + 1))) {
      return false; // the usual case: a blank between two words
    }
    if (!Characters.separates(text, end)) {
      return false;
    }
    int next = end;
    int lineEnds = 0;
    while (next < text.length() && Characters.separates(text, next)) {
      lineEnds += lines.lineEndAt(text, next);
      next++;
    }
    return next == text.length()
        || lineEnds > 1
        || (lineEnds == 1 && lines.endsSentence(text, end, next))
        || (mayEnd && ends.endsBefore(text, end, next));
  }

  private static char charAt(CharSequence text, int at) {
    return at < text.length() ? text.charAt(at) : ' ';
  }
}
