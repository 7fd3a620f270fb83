package org.fundstelle.query;

import java.util.Optional;
import org.fundstelle.query.Query.Form;
import org.fundstelle.query.Query.Fuzzy;
import org.fundstelle.query.Query.Term;
import org.fundstelle.query.Query.Wildcard;
import org.fundstelle.query.Query.Word;
import org.fundstelle.query.Warning.Code;

/**
 * One blank-separated piece of text → a {@link Term}. For one query and one thread.
 *
 * <pre>
 * term     = char { char } [ '~' [ number ] ]
 * char     = '*' | '?' | '\' sign | any other
 * </pre>
 */
final class TermReader {

  private final String text;
  private final Notes notes;
  private final StringBuilder characters = new StringBuilder();
  private final StringBuilder wild = new StringBuilder();

  TermReader(String text, Notes notes) {
    this.text = text;
    this.notes = notes;
  }

  /**
   * Reads the piece that ends at {@code to}.
   *
   * @param suffix the signs that end it
   */
  Term read(int from, int to, Suffix suffix, Form form) {
    // Signs with nothing before them are text.
    boolean bare = suffix.start() == from;
    int end = bare ? to : suffix.start();
    boolean fuzzy = suffix.isFuzzy() && !bare;
    collect(from, end, !fuzzy);
    if (!fuzzy) {
      dropQuestionMark();
    }
    String typed = characters.toString();
    if (pattern().hasWildcard()) {
      dropPunctuation();
      if (fuzzy && suffix.amount(1) > 0) {
        notes.note(Code.FUZZY_PATTERN, from, typed);
      }
      return new Wildcard(pattern().text());
    }
    return fuzzy ? new Fuzzy(typed, edits(typed, from, suffix)) : new Word(typed, form);
  }

  private Pattern pattern() {
    return new Pattern(characters.toString(), wild.toString());
  }

  /** The piece without escapes, as {@link #read} saw it last. */
  String raw() {
    return characters.toString();
  }

  private int edits(String typed, int from, Suffix suffix) {
    int edits = suffix.amount(Fuzzy.BY_LENGTH);
    if (edits > Fuzzy.MAX_EDITS) {
      notes.note(Code.TOO_MANY_EDITS, from, typed + "~" + suffix.fuzzy());
    }
    return Math.min(edits, Fuzzy.MAX_EDITS);
  }

  private void collect(int from, int end, boolean atEnd) {
    characters.setLength(0);
    wild.setLength(0);
    boolean address = false;
    int i = from;
    if (text.charAt(from) == '\\' && Signs.isOperator(text.substring(from + 1, end))) {
      i++;
    }
    for (; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < end && Signs.isEscapable(text.charAt(i + 1))) {
        append(text.charAt(++i), Pattern.ESCAPED);
      } else {
        address |= c == ':' && text.startsWith("://", i);
        boolean isWild = Pattern.isWildcard(c) && !address && !(atEnd && isGenderStar(i, end));
        append(c, isWild ? c : Pattern.PLAIN);
      }
    }
  }

  private void append(char c, char mark) {
    characters.append(c);
    wild.append(mark);
  }

  /** {@code Journalist*innen} is a gender form, no pattern. */
  private boolean isGenderStar(int i, int end) {
    int last = characters.length();
    return text.charAt(i) == '*'
        && last >= 3
        && Character.isLetter(characters.charAt(last - 1))
        && Character.isLetter(characters.charAt(last - 2))
        && Character.isLetter(characters.charAt(last - 3))
        && Signs.feminineEnd(text, i + 1, end) >= 0;
  }

  /** A question mark that ends the piece is punctuation, and so is what follows it. */
  private void dropQuestionMark() {
    int tail = characters.length();
    Optional<Integer> first = Optional.empty();
    while (tail > 0 && isLoosePunctuation(tail - 1)) {
      tail--;
      if (wild.charAt(tail) == Pattern.ANY_ONE) {
        first = Optional.of(tail);
      }
    }
    if (first.isEmpty()) {
      return;
    }
    if (first.get() == 0) {
      wild.replace(0, wild.length(), " ".repeat(wild.length()));
    } else {
      cut(first.get());
    }
  }

  /** Word forms end in no comma; the analysis that drops it from words never sees a pattern. */
  private void dropPunctuation() {
    int end = characters.length();
    while (end > 1 && wild.charAt(end - 1) == Pattern.PLAIN && isLoosePunctuation(end - 1)) {
      end--;
    }
    cut(end);
  }

  private void cut(int end) {
    characters.setLength(end);
    wild.setLength(end);
  }

  private boolean isLoosePunctuation(int i) {
    return wild.charAt(i) != Pattern.ESCAPED && Signs.CLOSING.indexOf(characters.charAt(i)) >= 0;
  }
}
