package org.fundstelle.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fundstelle.query.Query.All;
import org.fundstelle.query.Query.And;
import org.fundstelle.query.Query.Boost;
import org.fundstelle.query.Query.DateRange;
import org.fundstelle.query.Query.Form;
import org.fundstelle.query.Query.Fuzzy;
import org.fundstelle.query.Query.In;
import org.fundstelle.query.Query.Near;
import org.fundstelle.query.Query.None;
import org.fundstelle.query.Query.Not;
import org.fundstelle.query.Query.NumberRange;
import org.fundstelle.query.Query.Or;
import org.fundstelle.query.Query.Phrase;
import org.fundstelle.query.Query.Required;
import org.fundstelle.query.Query.Term;
import org.fundstelle.query.Query.Wildcard;
import org.fundstelle.query.Query.Word;
import org.fundstelle.query.Query.Words;

/**
 * {@link Query} → text that reads as the same tree: for every query {@code q}, strict parsing of
 * {@code print(q)} gives {@code q.normalized()}, if the parser knows the fields and its limits
 * leave room. What {@link QueryParser} returned is in that form already and stays within its limits
 * of depth and clauses; signs that must be marked as text can make the printed form longer than
 * what was typed.
 */
public final class QueryPrinter {

  private static final Messages NAMES = Messages.of(Locale.GERMAN);

  /** How tightly a form holds together; what is looser than its place asks for gets parentheses. */
  private enum Hold {
    OR,
    AND,
    WORDS,
    UNARY,
    NEAR,
    PRIMARY
  }

  private QueryPrinter() {}

  /** The query as text, with German operators. */
  public static String print(Query query) {
    return text(QueryArguments.value(query, "the query").normalized());
  }

  private static String text(Query query) {
    return switch (query) {
      case All all -> "*";
      case None none -> "";
      case Term term -> term(term);
      case Phrase phrase -> phrase(phrase);
      case Near near -> joined(near.operands(), " NEBEN/" + near.distance() + " ", Hold.PRIMARY);
      case Words words -> joined(words.clauses(), " ", Hold.UNARY);
      case And and -> joined(and.clauses(), " UND ", Hold.WORDS);
      case Or or -> joined(or.clauses(), " ODER ", Hold.AND);
      case Not not -> "NICHT " + at(Hold.NEAR, not.query());
      case Required required -> "+" + operand(at(Hold.NEAR, required.query()));
      case In in -> name(in.field()) + value(in.query());
      case DateRange range -> name(range.field()) + Ranges.text(range);
      case NumberRange range -> name(range.field()) + Ranges.text(range);
      case Boost boost ->
          at(Hold.PRIMARY, boost.query()) + "^" + Ranges.decimal(Float.toString(boost.factor()));
    };
  }

  private static Hold hold(Query query) {
    return switch (query) {
      case Or or -> Hold.OR;
      case And and -> Hold.AND;
      case Words words -> Hold.WORDS;
      case Not not -> Hold.UNARY;
      case Required required -> Hold.UNARY;
      case Near near -> Hold.NEAR;
      case In in -> Hold.NEAR;
      case Boost boost -> Hold.NEAR;
      case All all -> Hold.PRIMARY;
      case None none -> Hold.PRIMARY;
      case Term term -> Hold.PRIMARY;
      case Phrase phrase -> Hold.PRIMARY;
      case DateRange range -> Hold.PRIMARY;
      case NumberRange range -> Hold.PRIMARY;
    };
  }

  private static String at(Hold place, Query query) {
    String text = text(query);
    return hold(query).compareTo(place) < 0 ? "(" + text + ")" : text;
  }

  private static String joined(List<Query> clauses, String joint, Hold place) {
    return clauses.stream().map(c -> at(place, c)).collect(Collectors.joining(joint));
  }

  private static String name(FieldName field) {
    return FieldNames.label(field, NAMES) + ":";
  }

  private static String value(Query query) {
    boolean open = query instanceof Not || query instanceof In || query instanceof Boost;
    String text = open ? text(query) : at(Hold.PRIMARY, query);
    // Directly behind the colon "in" could be the end of a gender form: Autor:innen.
    return query instanceof Not || text.startsWith("in") ? " " + text : text;
  }

  private static String phrase(Phrase phrase) {
    boolean exact = phrase.form() == Form.EXACT;
    String words =
        phrase.terms().stream()
            .map(t -> exact && t instanceof Word word ? escaped(word.text()) : term(t))
            .collect(Collectors.joining(" "));
    String slop = phrase.slop() == 0 ? "" : "~" + phrase.slop();
    return (exact ? "=" : "") + "\"" + words + "\"" + slop;
  }

  private static String term(Term term) {
    return switch (term) {
      case Word word when word.form() == Form.EXACT -> "=" + operand(escaped(word.text()));
      case Word word -> Signs.isOperator(word.text()) ? "\\" + word.text() : escaped(word.text());
      case Fuzzy fuzzy ->
          escaped(fuzzy.text()) + "~" + (fuzzy.maxEdits() < 0 ? "" : fuzzy.maxEdits());
      case Wildcard wildcard -> wildcard(Pattern.of(wildcard.pattern()));
    };
  }

  /** Text behind a sign; what the sign could not work on is marked as text. */
  private static String operand(String text) {
    return Signs.isExactOperand(text, 0) || text.startsWith("(") || text.startsWith("=")
        ? text
        : "\\" + text;
  }

  private static String escaped(String word) {
    return marked(new Pattern(word, " ".repeat(word.length())));
  }

  private static String wildcard(Pattern pattern) {
    String text = marked(pattern);
    int last = pattern.length() - 1;
    boolean endsInQuestionMark =
        pattern.isWild(last) && pattern.characters().charAt(last) == Pattern.ANY_ONE;
    boolean readsAsGenderForm = text.contains("*in");
    return endsInQuestionMark || readsAsGenderForm ? text + "~0" : text;
  }

  private static String marked(Pattern pattern) {
    String characters = pattern.characters();
    boolean hasWildcard = pattern.hasWildcard();
    StringBuilder text = new StringBuilder();
    boolean colonSeen = false;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      boolean mark =
          switch (c) {
            case '\\', '(', ')', '~', '^', '*', '?' -> !pattern.isWild(i);
            case '+', '-', '=' -> i == 0;
            // At the start for what the colon of a field would make of them.
            case '/' -> i == 0;
            case ':' ->
                // A pattern with :// would be an address.
                i == 0
                    || hasWildcard
                    || (!colonSeen && FieldNames.isName(characters.substring(0, i)));
            // Only at its end a pattern would lose punctuation.
            case '.', ',', ';', '!', '…' -> hasWildcard;
            default -> Quotes.isQuote(c);
          };
      colonSeen |= c == ':';
      text.append(mark ? "\\" : "").append(c);
    }
    return text.toString();
  }
}
