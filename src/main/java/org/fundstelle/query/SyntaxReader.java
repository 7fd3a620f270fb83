package org.fundstelle.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundstelle.query.FieldNames.Kind;
import org.fundstelle.query.FieldNames.Known;
import org.fundstelle.query.Query.All;
import org.fundstelle.query.Query.None;
import org.fundstelle.query.Query.Phrase;
import org.fundstelle.query.Warning.Code;

/**
 * {@link Token}s → tree: one method for each rule of the grammar in {@link QueryParser}. For one
 * query and one thread. Only parentheses and field names make it call itself, and the limits hold
 * those.
 */
final class SyntaxReader {

  private static final None NONE = new None();

  /** How many more pieces a date with blanks may have: {@code seit 13. September 2023}. */
  private static final int MOST_OF_DATE = 3;

  private final List<Token> tokens;
  private final QueryLimits limits;
  private final Notes notes;
  private int next;
  private int depth;
  private int groups;
  // Parentheses below the deepest allowed level, which are read as if they weren't there.
  private int ignored;
  private int clauses;
  // The field whose values are read, if it takes dates or numbers.
  private Optional<Known> field;
  // An operand that was read already but does not belong to what was being read.
  private Query pending = NONE;

  /**
   * A reader.
   *
   * @param field the field that all is a value of, if it takes dates or numbers
   */
  SyntaxReader(List<Token> tokens, Optional<Known> field, QueryLimits limits, Notes notes) {
    this.tokens = tokens;
    this.field = field;
    this.limits = limits;
    this.notes = notes;
  }

  /** {@code query = [ or ]}. */
  Query query() {
    return or();
  }

  private Query or() {
    List<Query> operands = new ArrayList<>();
    operands.add(and());
    while (peek() instanceof Token.Or) {
      next++;
      operands.add(and());
    }
    return NormalForm.or(operands);
  }

  private Query and() {
    List<Query> operands = new ArrayList<>();
    operands.add(words());
    while (peek() instanceof Token.And) {
      next++;
      operands.add(words());
    }
    return operands.size() == 1 ? operands.getFirst() : NormalForm.and(operands);
  }

  private Query words() {
    List<Query> operands = new ArrayList<>();
    while (true) {
      if (!(pending instanceof None)) {
        operands.add(pending);
        pending = NONE;
      }
      Token token = peek();
      if (token instanceof Token.End || token instanceof Token.Close) {
        return NormalForm.words(operands);
      }
      if (token instanceof Token.Joint joint) {
        boolean joins = !operands.isEmpty() && startsOperand(next + 1);
        if (joins && !(joint instanceof Token.Near)) {
          return NormalForm.words(operands);
        }
        operands.add(asWord(joint, joint.text()));
      } else {
        operands.add(unary());
      }
    }
  }

  private Query unary() {
    boolean not = false;
    boolean required = false;
    while (tokens.get(next) instanceof Token.Not || tokens.get(next) instanceof Token.Plus) {
      if (!startsOperand(next + 1)) {
        break;
      }
      not ^= tokens.get(next) instanceof Token.Not;
      required |= tokens.get(next) instanceof Token.Plus;
      next++;
    }
    if (tokens.get(next) instanceof Token.Plus) {
      next++;
      return NONE;
    }
    Query operand = tokens.get(next) instanceof Token.Not sign ? asWord(sign, sign.text()) : near();
    if (operand instanceof None) {
      return NONE;
    }
    return not ? NormalForm.not(operand) : required ? NormalForm.required(operand) : operand;
  }

  private Query near() {
    List<Query> operands = new ArrayList<>();
    addUnlessNone(weighted(), operands);
    int distance = 0;
    while (!operands.isEmpty()
        && tokens.get(next) instanceof Token.Near near
        && startsPrimary(next + 1)) {
      next++;
      if (!NormalForm.canStandNear(operands.getLast())) {
        notes.note(Code.NEAR_NEEDS_WORDS, near.at(), near.text());
        break;
      }
      Query right = weighted();
      if (!(right instanceof None) && !NormalForm.canStandNear(right)) {
        notes.note(Code.NEAR_NEEDS_WORDS, near.at(), near.text());
        pending = right;
        break;
      }
      distance = Math.max(distance, near.distance());
      addUnlessNone(right, operands);
    }
    return operands.isEmpty() ? NONE : NormalForm.near(operands, Math.max(1, distance));
  }

  private static void addUnlessNone(Query query, List<Query> operands) {
    if (!(query instanceof None)) {
      operands.add(query);
    }
  }

  private Query weighted() {
    Query operand = primary();
    if (tokens.get(next) instanceof Token.Weight weight) {
      next++;
      return NormalForm.boost(operand, weight.factor());
    }
    return operand;
  }

  private Query primary() {
    while (tokens.get(next) instanceof Token.Open open && depth >= limits.depth()) {
      tooDeep(open);
      ignored++;
      next++;
    }
    return switch (tokens.get(next)) {
      case Token.Open open -> group(open);
      case Token.Name name -> inField(name);
      case Token.Quoted quoted -> quoted(quoted);
      case Token.Leaf leaf -> leaf(leaf);
      // Only behind parentheses too deep to count: the caller goes on from here.
      case Token.Joint j -> NONE;
      case Token.Not n -> NONE;
      case Token.Plus p -> NONE;
      case Token.Close c -> NONE;
      case Token.Weight w -> NONE;
      case Token.End e -> NONE;
    };
  }

  private Query group(Token.Open open) {
    next++;
    if (tokens.get(next) instanceof Token.Close) {
      notes.note(Code.NOTHING_INSIDE, open.at(), "()");
    }
    depth++;
    groups++;
    Query inner = or();
    if (tokens.get(next) instanceof Token.Close) {
      next++;
    } else {
      notes.note(Code.UNBALANCED_PARENTHESIS, open.at(), "(");
    }
    groups--;
    depth--;
    return inner;
  }

  private Query inField(Token.Name name) {
    if (depth >= limits.depth()) {
      tooDeep(name);
      next++;
      return counted(Query.word(name.text()));
    }
    next++;
    boolean signed =
        tokens.get(next) instanceof Token.Not || tokens.get(next) instanceof Token.Plus;
    if (!(signed ? startsOperand(next + 1) : startsPrimary(next))) {
      notes.note(Code.OPERATOR_AS_WORD, name.at(), name.text() + ":");
      return counted(Query.word(name.text()));
    }
    if (name.field().isEmpty()) {
      notes.note(Code.UNKNOWN_FIELD, name.at(), name.text());
    }
    Query word = name.field().isEmpty() ? counted(Query.word(name.text())) : NONE;
    Query value = value(name, signed);
    if (name.field().isEmpty()) {
      return NormalForm.words(List.of(word, value));
    }
    Known known = name.field().get();
    return known.kind() == Kind.TEXT ? NormalForm.in(known.name(), value) : value;
  }

  private Query value(Token.Name name, boolean signed) {
    Optional<Known> outer = field;
    field = name.field().filter(f -> f.kind() != Kind.TEXT);
    depth++;
    Query value = NormalForm.unrequired(signed ? unary() : weighted());
    depth--;
    field = outer;
    return value;
  }

  private Query quoted(Token.Quoted quoted) {
    next++;
    int room = limits.clauses() - clauses;
    clauses += quoted.terms().size();
    if (clauses > limits.clauses()) {
      tooManyClauses(quoted);
    }
    List<Query.Term> terms =
        quoted.terms().subList(0, Math.max(0, Math.min(room, quoted.terms().size())));
    if (terms.isEmpty()) {
      return NONE;
    }
    Phrase phrase = new Phrase(terms, quoted.slop(), quoted.form());
    return field.map(known -> range(known, quoted, quoted.raw(), phrase)).orElse(phrase);
  }

  private Query leaf(Token.Leaf leaf) {
    next++;
    Query query = counted(leaf.query());
    if (query instanceof None || field.isEmpty()) {
      return query;
    }
    String raw = leaf.raw();
    if (Ranges.isComparison(raw) && tokens.get(next) instanceof Token.Leaf value) {
      next++;
      return range(field.get(), leaf, raw + value.raw(), value.query());
    }
    if (field.get().kind() == Kind.DATE) {
      Optional<Query> date = dateOfSeveral(field.get(), raw);
      if (date.isPresent()) {
        return date.get();
      }
    }
    return range(field.get(), leaf, raw, query);
  }

  /**
   * A date with blanks in it: {@code 13. September 2023}, {@code seit 9.2023}, {@code vor 3 Tagen},
   * {@code 1.9.2023 bis 30.9.2023}.
   */
  private Optional<Query> dateOfSeveral(Known known, String first) {
    if (Ranges.dates(known.name(), first).isPresent()) {
      return until(known, first);
    }
    StringBuilder text = new StringBuilder(first);
    for (int i = 0; i < MOST_OF_DATE && tokens.get(next + i) instanceof Token.Leaf leaf; i++) {
      text.append(' ').append(leaf.raw());
      Optional<Query> date = Ranges.dates(known.name(), text.toString());
      if (date.isPresent()) {
        next += i + 1;
        return until(known, text.toString()).or(() -> date);
      }
    }
    return Optional.empty();
  }

  /** The range that begins with this date, if <i>bis</i> and another one follow. */
  private Optional<Query> until(Known known, String first) {
    if (!(tokens.get(next) instanceof Token.Leaf until)
        || !(until.raw().equals("bis") || until.raw().equals("until"))) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(first + " " + until.raw());
    for (int i = 1; i <= MOST_OF_DATE && tokens.get(next + i) instanceof Token.Leaf leaf; i++) {
      text.append(' ').append(leaf.raw());
      Optional<Query> range = Ranges.dates(known.name(), text.toString());
      if (range.isPresent()) {
        next += i + 1;
        return range;
      }
    }
    return Optional.empty();
  }

  /** What {@code raw} means in a field of dates or numbers; {@code text} if it means nothing. */
  private Query range(Known known, Token token, String raw, Query text) {
    if (text instanceof All) {
      return NormalForm.in(known.name(), text);
    }
    Optional<Query> range =
        known.kind() == Kind.DATE
            ? Ranges.dates(known.name(), raw)
            : Ranges.numbers(known.name(), raw);
    if (range.isEmpty()) {
      Code code = known.kind() == Kind.DATE ? Code.NOT_A_DATE : Code.NOT_A_NUMBER;
      notes.note(code, token.at(), raw);
    }
    return range.orElse(text);
  }

  private Query counted(Query query) {
    if (++clauses > limits.clauses()) {
      tooManyClauses(tokens.get(next - 1));
      return NONE;
    }
    return query;
  }

  private Query asWord(Token token, String text) {
    notes.note(Code.OPERATOR_AS_WORD, token.at(), text);
    next++;
    return counted(Query.word(text));
  }

  /** The next token; parentheses that close nothing, or nothing that counts, are skipped. */
  private Token peek() {
    while (true) {
      Token token = tokens.get(next);
      if (token instanceof Token.Close && (ignored > 0 || groups == 0)) {
        if (ignored > 0) {
          ignored--;
        } else {
          notes.note(Code.UNBALANCED_PARENTHESIS, token.at(), ")");
        }
      } else if (!(token instanceof Token.Weight)) {
        return token;
      }
      next++;
    }
  }

  private boolean startsOperand(int i) {
    Token token = tokens.get(i);
    return startsPrimary(i) || token instanceof Token.Not || token instanceof Token.Plus;
  }

  private boolean startsPrimary(int i) {
    return switch (tokens.get(i)) {
      case Token.Open o -> true;
      case Token.Name n -> true;
      case Token.Quoted q -> true;
      case Token.Leaf l -> true;
      case Token.Joint j -> false;
      case Token.Not n -> false;
      case Token.Plus p -> false;
      case Token.Close c -> false;
      case Token.Weight w -> false;
      case Token.End e -> false;
    };
  }

  private void tooDeep(Token token) {
    notes.note(Code.TOO_DEEP, token.at(), String.valueOf(limits.depth()));
  }

  private void tooManyClauses(Token token) {
    notes.note(Code.TOO_MANY_CLAUSES, token.at(), String.valueOf(limits.clauses()));
  }
}
