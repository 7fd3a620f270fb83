package org.fundstelle.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.query.Query.All;
import org.fundstelle.query.Query.Form;
import org.fundstelle.query.Query.Term;
import org.fundstelle.query.Query.Wildcard;
import org.fundstelle.query.Warning.Code;

/**
 * Text → {@link Token}s in one pass, each character looked at a bounded number of times. For one
 * query and one thread.
 */
final class QueryScanner {
  private static final Set<String> SCHEMES = Set.of("urn", "ark", "oai", "ecli", "eli");

  private final String text;
  private final FieldNames fields;
  private final Notes notes;
  private final TermReader termReader;
  private final PhraseReader phraseReader;
  private final List<Token> tokens = new ArrayList<>();
  private int place;
  // Where a sign or a name ends that the next piece belongs to.
  private int attached = -1;

  QueryScanner(String text, FieldNames fields, Notes notes) {
    this.text = text;
    this.fields = fields;
    this.notes = notes;
    this.termReader = new TermReader(text, notes);
    this.phraseReader = new PhraseReader(text, termReader, notes);
  }

  /** All pieces, and an {@link Token.End}. */
  List<Token> scan() {
    while (place < text.length()) {
      if (QueryText.isBlank(text.charAt(place))) {
        place++;
      } else {
        piece(text.charAt(place));
      }
    }
    tokens.add(new Token.End(place));
    return tokens;
  }

  private void piece(char c) {
    if (c == '(') {
      tokens.add(new Token.Open(place++));
    } else if (c == ')') {
      tokens.add(new Token.Close(place++));
      suffix(false);
    } else if (Quotes.opens(c)) {
      quoted(Form.INFLECTED);
    } else if ((c == '+' || c == '-')
        && isFree()
        && Signs.isOperand(text, place + 1)
        && !(c == '-' && Signs.isMeasure(text, place + 1))) {
      tokens.add(c == '+' ? new Token.Plus(place) : new Token.Not(place, "-"));
      attached = ++place;
    } else if (c == '=' && isExactSign()) {
      exact();
    } else {
      operatorOrWord();
    }
  }

  private boolean isFree() {
    return place == 0
        || QueryText.isBlank(text.charAt(place - 1))
        || (text.charAt(place - 1) == '(' && tokens.getLast() instanceof Token.Open);
  }

  private boolean isExactSign() {
    return (isFree() || attached == place) && Signs.isExactOperand(text, place + 1);
  }

  private void exact() {
    place++;
    if (Quotes.opens(text.charAt(place))) {
      quoted(Form.EXACT);
    } else {
      word(Form.EXACT);
    }
  }

  private void operatorOrWord() {
    Optional<Token> operator = attached == place ? Optional.empty() : Signs.operator(text, place);
    if (operator.isPresent()) {
      tokens.add(operator.get());
      place += Signs.length(operator.get());
    } else {
      word(Form.INFLECTED);
    }
  }

  private void word(Form form) {
    int start = place;
    int parentheses = 0;
    boolean mayBeName = form == Form.INFLECTED;
    int i = start;
    while (i < text.length() && !(parentheses == 0 && Signs.endsPiece(text, i))) {
      char c = text.charAt(i);
      if (QueryText.isBlank(c)) {
        break;
      }
      if (c == '\\' && i + 1 < text.length() && Signs.isEscapable(text.charAt(i + 1))) {
        i++;
      } else if (c == '(') {
        parentheses++;
      } else if (c == ')') {
        parentheses--;
      } else if (c == ':' && mayBeName) {
        if (name(start, i)) {
          return;
        }
        mayBeName = false;
      }
      i++;
    }
    place = i;
    leaf(start, i, form);
  }

  private void leaf(int start, int end, Form form) {
    Suffix suffix = Suffix.of(text, start, end, true);
    Term term = termReader.read(start, end, suffix, form);
    boolean all = term instanceof Wildcard wildcard && wildcard.pattern().equals("*");
    tokens.add(new Token.Leaf(start, all ? new All() : term, termReader.raw()));
    if (suffix.start() > start) {
      weight(suffix);
    }
  }

  private boolean name(int start, int colon) {
    String name = text.substring(start, colon);
    int next = colon + 1;
    if (!FieldNames.isName(name) || isNoName(next)) {
      return false;
    }
    Optional<FieldNames.Known> field = fields.find(name);
    if (field.isEmpty() ? !isUnknownField(name, next) : isGenderForm(name, field.get(), next)) {
      return false;
    }
    tokens.add(new Token.Name(start, name, field));
    place = next;
    attached = next;
    return true;
  }

  /** What follows the colon of an address, or of a scope in a program. */
  private boolean isNoName(int next) {
    return text.startsWith("//", next) || text.startsWith(":", next);
  }

  /**
   * Not the colon of {@code Ukraine: Lage}, of {@code Bürger:innenrat}, of {@code C:\x}, or of
   * {@code ECLI:EU:C:2019:402}.
   */
  private boolean isUnknownField(String name, int next) {
    boolean genderForm =
        Signs.feminineEnd(text, next, text.length()) >= 0
            || (Character.isUpperCase(name.charAt(0)) && text.startsWith("innen", next));
    return Signs.isOperand(text, next)
        && !text.startsWith("\\", next)
        && !genderForm
        && !(isScheme(name) && hasColon(next));
  }

  /**
   * Whether identifiers begin so: those of courts in capitals, those of libraries as {@code urn:}.
   */
  private static boolean isScheme(String name) {
    return SCHEMES.contains(name.toLowerCase(Locale.ROOT))
        || name.chars().allMatch(Character::isUpperCase);
  }

  /** Whether another colon joins what follows to more. */
  private boolean hasColon(int from) {
    int i = from;
    while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i > from
        && i + 1 < text.length()
        && text.charAt(i) == ':'
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** {@code Autor:innen} is a word though {@code autor} is a field, for {@code autorin} is too. */
  private boolean isGenderForm(String name, FieldNames.Known field, int next) {
    return Signs.feminineEnd(text, next, text.length()) >= 0
        && fields.find(name + "in").filter(field::equals).isPresent();
  }

  private void quoted(Form form) {
    int start = place;
    Optional<PhraseReader.Phrase> phrase = phraseReader.read(place, form);
    place = phrase.map(PhraseReader.Phrase::end).orElse(place + 1);
    if (phrase.isPresent()) {
      Suffix suffix = suffix(true);
      int slop = suffix.isFuzzy() ? suffix.amount(Query.Phrase.USUAL_SLOP) : 0;
      PhraseReader.Phrase p = phrase.get();
      tokens.add(new Token.Quoted(start, p.terms(), slop, form, p.raw()));
      weight(suffix);
    }
  }

  /** The signs that stand here on their own, behind a quote or a parenthesis. */
  private Suffix suffix(boolean afterQuote) {
    int end = place;
    while (end < text.length() && "~^.,+-0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    Suffix suffix = Suffix.of(text, place, end, true);
    boolean fits =
        end > place
            && Signs.endsPiece(text, end)
            && suffix.start() == place
            && (afterQuote || !suffix.isFuzzy());
    if (!fits) {
      return Suffix.none(place);
    }
    place = end;
    if (!afterQuote) {
      weight(suffix);
    }
    return suffix;
  }

  private void weight(Suffix suffix) {
    if (!suffix.isWeighted()) {
      return;
    }
    if (suffix.factor() > 0) {
      tokens.add(new Token.Weight(suffix.start(), suffix.factor()));
    } else {
      notes.note(Code.BAD_BOOST, suffix.start(), "^" + suffix.weight());
    }
  }
}
