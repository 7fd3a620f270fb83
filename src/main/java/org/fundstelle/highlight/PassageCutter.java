package org.fundstelle.highlight;

/**
 * Cuts long sentences to the size of a snippet: at the end of a clause where one is near, else
 * between two words, else between two characters.
 */
final class PassageCutter {

  private final PassageBreaker breaker;
  private final int maxLength;

  PassageCutter(PassageBreaker breaker, int maxLength) {
    this.breaker = breaker;
    this.maxLength = maxLength;
  }

  /**
   * The sentence, or the piece of it around what is marked.
   *
   * @param start where the sentence begins
   * @param end where it ends
   * @param firstMark where the marks begin
   * @param lastMark where the marks end
   */
  Passage around(CharSequence text, int start, int end, int firstMark, int lastMark) {
    if (end - start <= maxLength) {
      return new Passage(start, end, false, false);
    }
    int must =
        lastMark - firstMark <= maxLength
            ? lastMark
            : Math.max(
                Characters.boundaryBefore(text, firstMark + maxLength),
                Characters.boundaryAfter(text, firstMark + 1));
    int from = start;
    if (must - start > maxLength) {
      int earliest =
          end - firstMark <= maxLength
              ? end - maxLength
              : firstMark - (maxLength - (must - firstMark)) / 2;
      from = cutStart(text, Math.max(start, earliest), firstMark);
    }
    int to = end - from <= maxLength ? end : cutEnd(text, must, Math.min(end, from + maxLength));
    return new Passage(from, to, from > start, to < end);
  }

  /** The first sentences of a text, as many as fit; a long first one is cut. */
  Passage beginning(CharSequence text) {
    int start = breaker.sentenceStart(text, 0);
    int limit = Math.min(text.length(), start + maxLength + 1);
    int end = start;
    while (end < limit) {
      int next = breaker.sentenceEnd(text, end, limit);
      if (next - start > maxLength || (next == limit && limit < text.length())) {
        break;
      }
      end = next;
    }
    if (end == start && start < text.length()) {
      int cut = cutEnd(text, start, start + maxLength);
      return new Passage(start, cut, false, true);
    }
    return new Passage(start, trimmed(text, start, end), false, false);
  }

  /** A place between {@code earliest} and {@code latest} to begin at. */
  private static int cutStart(CharSequence text, int earliest, int latest) {
    int word = -1;
    int lastForClause = earliest + (latest - earliest) * 2 / 3;
    for (int at = earliest; at <= latest; at++) {
      if (beginsWord(text, at)) {
        word = word < 0 ? at : word;
        if (at > lastForClause) {
          break;
        }
        if (endsClause(text, Preceding.end(text, at))) {
          return at;
        }
      }
    }
    return word >= 0 ? word : Math.min(latest, Characters.boundaryAfter(text, earliest));
  }

  /** A place between {@code earliest} and {@code latest} to end at. */
  private static int cutEnd(CharSequence text, int earliest, int latest) {
    int word = -1;
    int firstForClause = earliest + (latest - earliest) / 3;
    for (int at = latest; at > earliest; at--) {
      if (endsWord(text, at)) {
        word = word < 0 ? at : word;
        if (at < firstForClause) {
          break;
        }
        if (endsClause(text, at)) {
          int before = withoutComma(text, at);
          return before > earliest ? before : at;
        }
      }
    }
    return word >= 0 ? word : Math.max(earliest, Characters.boundaryBefore(text, latest));
  }

  private static boolean beginsWord(CharSequence text, int at) {
    return at > 0
        && at < text.length()
        && Characters.separates(text, at - 1)
        && !Characters.isSpace(text.charAt(at));
  }

  private static boolean endsWord(CharSequence text, int at) {
    return at > 0
        && at < text.length()
        && Characters.separates(text, at)
        && !Characters.isSpace(text.charAt(at - 1));
  }

  /** Whether a comma, a semicolon, a colon or a dash stands before {@code at}. */
  private static boolean endsClause(CharSequence text, int at) {
    if (at == 0) {
      return false;
    }
    char c = text.charAt(at - 1);
    boolean dash = c == '–' || c == '—';
    return ",;:".indexOf(c) >= 0 || (dash && at > 1 && Characters.isSpace(text.charAt(at - 2)));
  }

  private static int withoutComma(CharSequence text, int at) {
    return Preceding.end(text, at - 1);
  }

  private static int trimmed(CharSequence text, int start, int end) {
    int at = end;
    while (at > start && Characters.isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
