package org.fundstelle.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.fundstelle.query.Query.Form;
import org.fundstelle.query.Query.Term;
import org.fundstelle.query.Warning.Code;

/**
 * Text in quotation marks → terms. For one query and one thread.
 *
 * <p>Marks nest by kind: within {@code „…“} a pair {@code »…«} or {@code "…"} does not close it,
 * and an inner mark that nobody closes does not swallow the outer one.
 */
final class PhraseReader {

  private static final int MOST_NESTED = 8;

  /** A phrase, what stood between the marks, and the place behind it. */
  record Phrase(List<Term> terms, String raw, int end) {}

  private final String text;
  private final TermReader termReader;
  private final Notes notes;
  private final Quotes quotes;
  // What closes each mark that is open, the innermost first.
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Term> terms = new ArrayList<>();
  private Form form = Form.INFLECTED;
  private int first;
  private int pieceStart;

  PhraseReader(String text, TermReader termReader, Notes notes) {
    this.text = text;
    this.termReader = termReader;
    this.notes = notes;
    this.quotes = new Quotes(text);
  }

  /** The phrase whose opening mark stands at {@code start}, or empty for a lone mark. */
  Optional<Phrase> read(int start, Form phraseForm) {
    char mark = text.charAt(start);
    String closers = quotes.closers(mark, start);
    first = start + 1;
    if (closers.isEmpty()) {
      notes.note(Code.UNCLOSED_QUOTE, start, String.valueOf(mark));
      if (mark == '”' || first == text.length() || QueryText.isBlank(text.charAt(first))) {
        return Optional.empty();
      }
    }
    open.clear();
    open.push(closers);
    terms.clear();
    form = phraseForm;
    pieceStart = first;
    int end = pieces();
    if (end == text.length() && !open.isEmpty() && !closers.isEmpty()) {
      notes.note(Code.UNCLOSED_QUOTE, start, String.valueOf(mark));
    }
    int next = open.isEmpty() ? end + 1 : end;
    if (terms.isEmpty()) {
      notes.note(Code.NOTHING_INSIDE, start, text.substring(start, next).strip());
    }
    return Optional.of(new Phrase(List.copyOf(terms), text.substring(first, end), next));
  }

  /** Reads up to the closing mark, or to the end, and tells where it is. */
  private int pieces() {
    int i = first;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && Signs.isEscapable(text.charAt(i + 1))) {
        i++;
      } else if (QueryText.isBlank(c)) {
        piece(i);
      } else if (Quotes.isQuote(c)) {
        mark(c, i);
        if (open.isEmpty()) {
          return i;
        }
      }
      i++;
    }
    piece(text.length());
    return text.length();
  }

  private void mark(char c, int i) {
    boolean closesInnermost = open.getFirst().indexOf(c) >= 0;
    boolean startsPiece = i == pieceStart;
    if (closesInnermost && !(startsPiece && opensAnother(c, i))) {
      piece(i);
      open.pop();
    } else if (startsPiece && (closesInnermost || opensInner(c, i))) {
      piece(i);
      open.push(Quotes.usualClosers(c));
    } else if (open.stream().anyMatch(closers -> closers.indexOf(c) >= 0)) {
      piece(i);
      while (open.getFirst().indexOf(c) < 0) {
        open.pop();
      }
      open.pop();
    } else if (Quotes.breaksWords(c)) {
      piece(i);
    }
  }

  /** In {@code „Er sagte “nein” dazu“} the second mark opens, though it could close the first. */
  private boolean opensAnother(char c, int i) {
    String closers = Quotes.usualClosers(c);
    return i > first
        && canOpen(c, i)
        && quotes.comesAgain(c, i)
        && closers.indexOf(c) < 0
        && comesAgain(closers, i);
  }

  /** A mark opens within others if what closes it comes, and can't be meant for the outer one. */
  private boolean opensInner(char c, int i) {
    String closers = Quotes.usualClosers(c);
    String outer = open.getFirst();
    return canOpen(c, i)
        && closers
            .chars()
            .anyMatch(closer ->
                quotes.comesAgain((char) closer, i)
                    && (closers.equals(outer) || outer.indexOf(closer) < 0));
  }

  private boolean comesAgain(String closers, int i) {
    return closers.chars().anyMatch(c -> quotes.comesAgain((char) c, i));
  }

  private boolean canOpen(char c, int i) {
    return Quotes.opens(c)
        && open.size() < MOST_NESTED
        && i + 1 < text.length()
        && !QueryText.isBlank(text.charAt(i + 1));
  }

  private void piece(int end) {
    int start = pieceStart;
    pieceStart = end + 1;
    if (start >= end) {
      return;
    }
    boolean exact =
        text.charAt(start) == '=' && start + 1 < end && Signs.isExactOperand(text, start + 1);
    int from = exact ? start + 1 : start;
    Suffix suffix = Suffix.of(text, from, end, false);
    terms.add(termReader.read(from, end, suffix, exact ? Form.EXACT : form));
  }
}
