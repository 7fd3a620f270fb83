package org.fundstelle.highlight;

/**
 * Decides whether a sentence ends at a full stop, a question mark, an exclamation mark or an
 * ellipsis. Every decision looks at most {@value #REACH} characters around the place.
 */
final class SentenceEnds {

  /** How far back the bracket or quotation mark is looked for that closes here. */
  private static final int REACH = 400;

  /**
   * Whether a sentence ends at {@code end} when the next character that is no white space stands at
   * {@code next}.
   */
  boolean endsBefore(CharSequence text, int end, int next) {
    int after = afterTerminator(text, end);
    if (after == 0 || !Characters.isTerminator(text.charAt(after - 1))) {
      return false;
    }
    Following following = Following.at(text, next);
    if (following == Following.GOES_ON && isRemark(text, next)) {
      following = Following.CAPITAL;
    }
    if (following == Following.GOES_ON || isBracketedOnly(text, after, end)) {
      return false;
    }
    if (after < end && !closesWholeSentence(text, after, end, following)) {
      return false;
    }
    return (text.charAt(after - 1) != '.' || endsAtPeriod(text, after - 1, following, next))
        && !isInsideSpeech(text, next);
  }

  /**
   * Whether the next quotation mark closes a quotation after which the sentence goes on: {@code
   * „Nein. Nie“, sagte er} stays whole.
   */
  private static boolean isInsideSpeech(CharSequence text, int next) {
    int ceiling = Math.min(text.length() - 1, next + REACH);
    for (int at = next; at < ceiling; at++) {
      char c = text.charAt(at);
      if (c < '\u0080' && c > '\r' && c != '"') {
        continue; // most of them, and this loop runs for every sentence
      }
      if (Characters.isLineEnd(c)) {
        return false;
      }
      if (Characters.isDoubleQuote(c)) {
        char after = text.charAt(at + 1);
        boolean closes = at > next && !Characters.isSpace(text.charAt(at - 1));
        return closes
            && (after == ','
                || (Characters.isSpace(after)
                    && at + 2 < text.length()
                    && Character.isLowerCase(text.charAt(at + 2))));
      }
    }
    return false;
  }

  /** A missing blank ({@code kam.Die}) is forgiven if the next word can only begin a sentence. */
  boolean endsWithoutBlank(CharSequence text, int end) {
    int wordStart = Characters.wordStart(text, end - 1, Characters.LONGEST_WORD);
    return Character.isUpperCase(text.charAt(end))
        && end - 1 - wordStart >= 3
        && Character.isLowerCase(text.charAt(end - 2))
        && (wordStart == 0 || Characters.isSpace(text.charAt(wordStart - 1)))
        && isFollowedByBlank(text, Characters.wordEnd(text, end, Characters.LONGEST_WORD))
        && Following.at(text, end) == Following.OPENER
        && Abbreviations.endingAt(text, end - 1) == null;
  }

  private static boolean isFollowedByBlank(CharSequence text, int at) {
    return at < text.length() && Characters.isSpace(text.charAt(at));
  }

  /** The place after the terminator, before quotation marks, brackets and footnote numbers. */
  private static int afterTerminator(CharSequence text, int end) {
    int at = end;
    int floor = Math.max(0, end - 12);
    while (at > floor && Characters.isCloser(text.charAt(at - 1))) {
      at = text.charAt(at - 1) == ']' ? beforeFootnote(text, at) : at - 1;
    }
    return at;
  }

  private static int beforeFootnote(CharSequence text, int end) {
    int at = end - 1;
    while (at > 0 && end - at <= 4 && Character.isDigit(text.charAt(at - 1))) {
      at--;
    }
    return at < end - 1 && at > 0 && text.charAt(at - 1) == '[' ? at - 1 : end - 1;
  }

  /** {@code (lacht)} between two sentences or at the end of a line. */
  private static boolean isRemark(CharSequence text, int next) {
    if (text.charAt(next) != '(' && text.charAt(next) != '[') {
      return false;
    }
    int close = next + 1;
    int ceiling = Math.min(text.length(), next + Characters.LONGEST_WORD);
    while (close < ceiling
        && (Character.isLetter(text.charAt(close)) || text.charAt(close) == ' ')) {
      close++;
    }
    if (close == ceiling || (text.charAt(close) != ')' && text.charAt(close) != ']')) {
      return false;
    }
    int after = close + 1;
    if (after == text.length() || Characters.isLineEnd(text.charAt(after))) {
      return true;
    }
    return after + 1 < text.length()
        && Characters.isBlank(text.charAt(after))
        && Following.at(text, after + 1) == Following.OPENER;
  }

  /** {@code (!)}, {@code (?)}, {@code […]}: a remark, not an end. */
  private static boolean isBracketedOnly(CharSequence text, int after, int end) {
    if (after == end) {
      return false;
    }
    int at = after;
    while (at > 0 && Characters.isTerminator(text.charAt(at - 1))) {
      at--;
    }
    return at > 0 && (text.charAt(at - 1) == '(' || text.charAt(at - 1) == '[');
  }

  /**
   * Whether what closes between {@code after} and {@code end} was opened where a sentence begins. A
   * period inside {@code (vgl. Abs. 3 ff.)} in the middle of a sentence ends nothing, nor does the
   * question mark of a title in quotation marks.
   */
  private static boolean closesWholeSentence(
      CharSequence text, int after, int end, Following following) {
    for (int at = after; at < end; at++) {
      char c = text.charAt(at);
      if (c == ')' || (c == ']' && text.charAt(at - 1) != ']' && !endsFootnote(text, at + 1))) {
        int open = opening(text, at, c == ')' ? '(' : '[');
        if (open >= 0 && !Preceding.beginsSentence(text, open)) {
          return false;
        }
      } else if (Characters.isQuote(c)
          && text.charAt(after - 1) != '.'
          && following == Following.CAPITAL) {
        int open = openingQuote(text, after - 1);
        return open < 0 || Preceding.beginsSentence(text, open) || Preceding.introduces(text, open);
      }
    }
    return true;
  }

  private static boolean endsFootnote(CharSequence text, int end) {
    return beforeFootnote(text, end) < end - 1;
  }

  private static int opening(CharSequence text, int close, char bracket) {
    int depth = 0;
    for (int at = close - 1; at >= 0 && at >= close - REACH; at--) {
      char c = text.charAt(at);
      if (c == bracket && depth-- == 0) {
        return at;
      }
      depth += c == text.charAt(close) ? 1 : 0;
    }
    return -1;
  }

  /** The last quotation mark before {@code from} that stands at the start of a word. */
  private static int openingQuote(CharSequence text, int from) {
    for (int at = from - 1; at >= 0 && at >= from - REACH; at--) {
      if (Characters.isQuote(text.charAt(at))
          && !Characters.isSpace(text.charAt(at + 1))
          && (at == 0 || !Characters.isWordPart(text.charAt(at - 1)))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean endsAtPeriod(
      CharSequence text, int period, Following following, int next) {
    if (period == 0) {
      return true;
    }
    char before = text.charAt(period - 1);
    if (before == '.') {
      return endsAtEllipsis(text, period, following);
    }
    if (Preceding.isDateline(text, period)) {
      return false;
    }
    if (Character.isDigit(before)) {
      return Ordinals.endsAfterNumber(text, period, following, next);
    }
    if (before == '\\' && period > 1 && Character.isDigit(text.charAt(period - 2))) {
      return Ordinals.endsAfterNumber(text, period - 1, following, next); // Markdown: 4\.
    }
    return !Character.isLetter(before) || endsAfterWord(text, period, following, next);
  }

  /** Three dots with a blank before them stand for words left out, mostly within the sentence. */
  private static boolean endsAtEllipsis(CharSequence text, int period, Following following) {
    int first = period;
    while (first > 0 && text.charAt(first - 1) == '.') {
      first--;
    }
    boolean attached = first > 0 && !Characters.isSpace(text.charAt(first - 1));
    return attached || following == Following.OPENER;
  }

  private static boolean endsAfterWord(
      CharSequence text, int period, Following following, int next) {
    int start = Characters.wordStart(text, period, Characters.LONGEST_WORD);
    int length = period - start;
    if (Abbreviations.goesOn(text, period, next)) {
      return false;
    }
    if (length == 1) {
      return endsAfterLetter(text, start, following, next);
    }
    if (length > 2
        && text.charAt(period - 2) == '-'
        && Character.isUpperCase(text.charAt(period - 1))) {
      return following == Following.OPENER; // Karl-H. Sandmann
    }
    Abbreviations.Kind kind = Abbreviations.endingAt(text, period);
    if (kind != null) {
      return endsAfterAbbreviation(text, period, kind, following, next);
    }
    if (Ordinals.isRoman(text, start, period)) {
      return Ordinals.endsAfterRoman(text, start, following);
    }
    if (looksAbbreviated(text, start, period)) {
      return following == Following.OPENER
          || (Character.isLowerCase(text.charAt(start)) && Preceding.isNumber(text, start));
    }
    return true;
  }

  private static boolean endsAfterAbbreviation(
      CharSequence text, int period, Abbreviations.Kind kind, Following following, int next) {
    return switch (kind) {
      case GOES_ON -> false;
      case RARELY_ENDS -> following == Following.OPENER;
      case MAY_END ->
          !Abbreviations.isInitialism(text, next)
              && !Abbreviations.isPlace(text, next)
              && (following == Following.OPENER || !Preceding.isFirstName(text, period));
      case BEFORE_NUMBER ->
          following != Following.NUMBER
              && text.charAt(next) != '§'
              && !Ordinals.isRoman(
                  text, next, Characters.wordEnd(text, next, Characters.LONGEST_WORD))
              && Characters.wordEnd(text, next, Characters.LONGEST_WORD) - next != 1;
    };
  }

  /** Initials ({@code J. R. Müller}) and the letters of {@code z. B.}. */
  private static boolean endsAfterLetter(
      CharSequence text, int letter, Following following, int next) {
    if (isLetterWithPeriod(text, next)
        || Preceding.beginsSentence(text, letter)
        || (Character.isUpperCase(text.charAt(letter)) && Preceding.isMarginNumber(text, letter))
        || isFor(text, letter)) {
      return false;
    }
    Abbreviations.Kind kind = Abbreviations.endingAt(text, letter + 1);
    if (kind != null && kind != Abbreviations.Kind.BEFORE_NUMBER) {
      return (kind == Abbreviations.Kind.MAY_END
              && !Abbreviations.isInitialism(text, next)
              && !Abbreviations.isPlace(text, next))
          || (kind == Abbreviations.Kind.RARELY_ENDS && following == Following.OPENER);
    }
    if (kind != null && following == Following.NUMBER) {
      return false;
    }
    if (following == Following.NUMBER
        && text.charAt(letter) == 'M'
        && Preceding.isNumber(text, letter)) {
      return false; // 3 M. 50 Pf.
    }
    return following == Following.OPENER
        || (letter > 0 && "°/".indexOf(text.charAt(letter - 1)) >= 0)
        || Preceding.isNumber(text, letter)
        || Ordinals.isNumberedNoun(Preceding.word(text, letter));
  }

  /**
   * Behind a word it is <i>für</i>, in <i>Lehrstuhl f. Mineralogie</i>, behind a number the next.
   */
  private static boolean isFor(CharSequence text, int letter) {
    String before = text.charAt(letter) == 'f' ? Preceding.word(text, letter) : "";
    return before.length() > 2 && Character.isLowerCase(before.charAt(before.length() - 1));
  }

  private static boolean isLetterWithPeriod(CharSequence text, int at) {
    return at + 1 < text.length()
        && Character.isLetter(text.charAt(at))
        && text.charAt(at + 1) == '.';
  }

  /** Short words without a vowel are abbreviations: {@code Schw.}, {@code Rspr.}. */
  private static boolean looksAbbreviated(CharSequence text, int start, int end) {
    if (Character.isLowerCase(text.charAt(start)) && isCut(text, start, end)) {
      return true;
    }
    if (end - start > 5) {
      return end - start <= 20 && endsWith(text, end, "str") && !endsWith(text, end, "ustr");
    }
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      boolean capitalInside = at > start && !Character.isLowerCase(c);
      if (capitalInside || "aeiouyäöüAEIOUYÄÖÜéèà".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** No German word ends so, but {@code amtl.}, {@code schriftl.}, {@code städtebaul.} do. */
  private static boolean isCut(CharSequence word, int start, int end) {
    if (end - start < 2 || (word.charAt(end - 1) != 'l' && word.charAt(end - 1) != 'r')) {
      return false;
    }
    char before = word.charAt(end - 2);
    return "bdfgkpt".indexOf(before) >= 0
        || (before == 'h' && end - start > 2 && word.charAt(end - 3) == 'c');
  }

  private static boolean endsWith(CharSequence text, int end, String ending) {
    int from = end - ending.length();
    return from >= 0 && ending.contentEquals(text.subSequence(from, end));
  }
}
