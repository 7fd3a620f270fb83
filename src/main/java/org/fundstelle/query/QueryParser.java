package org.fundstelle.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fundstelle.article.FurtherField;
import org.fundstelle.article.Required;
import org.fundstelle.query.FieldNames.Known;

/**
 * Text as people type it → {@link Query}. {@link #parse} takes any text and never throws; {@link
 * #parseStrict} refuses what is odd. Time grows in proportion to the text. Immutable and safe to
 * share between threads.
 *
 * <pre>
 * query    = [ or ]
 * or       = and   { ( 'ODER' | 'OR' ) and }
 * and      = words { ( 'UND' | 'AND' ) words }
 * words    = unary { unary }                       what only blanks join
 * unary    = { 'NICHT' | 'NOT' | '-' | '+' } near
 * near     = weighted { ( 'NEBEN' | 'NEAR' ) [ '/' number ] weighted }
 * weighted = primary [ '^' number ]
 * primary  = '(' or ')' | name ':' value | phrase | term | '*'
 * value    = unary | weighted                      unary only behind a blank
 * phrase   = [ '=' ] quote { [ '=' ] term } quote [ '~' [ number ] ]
 * term     = [ '=' ] char { char } [ '~' [ number ] ]
 * </pre>
 *
 * <p>What the grammar does not say:
 *
 * <ul>
 *   <li>Operators are capitals and stand alone. {@code + - =} are signs only at the start, after a
 *       blank or {@code (}, and directly before an operand ({@code =} also after {@code name:}).
 *   <li>{@code NEBEN} alone is {@code NEBEN/5}; a chain takes the widest of its distances.
 *   <li>A {@code (} within a word belongs to it, with its {@code )}: {@code foo(}, {@code f(x)}.
 *   <li>A {@code ?} that ends a word is punctuation, unless {@code ~0} follows: {@code k?nd?~0}.
 *       {@code Journalist:innen} and {@code Journalist*innen} are words; so is an address with
 *       {@code ://}, whatever is in it.
 *   <li>A backslash before a punctuation mark makes that mark text; before an operator, the
 *       operator a word; elsewhere it is text itself: {@code C:\x}.
 *   <li>In fields of dates and numbers a term is a range, see {@code DateRange} and {@code
 *       NumberRange}: {@code 2023}, {@code 2023-09..}, {@code >=13.9.2023}, {@code letzte7tage}.
 *   <li>Within parentheses after such a field every term is one: {@code datum:(2021 ODER 2023)}.
 * </ul>
 */
public final class QueryParser {

  /** Knows the fields that every article has, and the usual limits. */
  public static final QueryParser STANDARD = new QueryParser(List.of(), QueryLimits.USUAL);

  private final FieldNames fields;
  private final QueryLimits limits;

  /** A parser that also knows these fields and keeps to these limits. */
  public QueryParser(Collection<FurtherField> furtherFields, QueryLimits limits) {
    this.fields = new FieldNames(furtherFields);
    this.limits = limits;
  }

  /** The query as understood, with a warning for everything odd. Never throws on any text. */
  public ParsedQuery parse(String text) {
    Notes notes = new Notes(false);
    Query query = read(text, notes);
    return new ParsedQuery(query, notes.warnings());
  }

  /**
   * The query, if nothing about it is odd.
   *
   * @throws QuerySyntaxException where {@link #parse} would warn
   */
  public Query parseStrict(String text) {
    return read(text, new Notes(true));
  }

  /**
   * What all of {@code value} means behind the name of a field; empty if nobody knows the field. In
   * a field of dates or numbers, a value that is neither is searched as words, with a warning.
   */
  public Optional<ParsedQuery> parseValue(String name, String value) {
    return fields.find(name).map(field -> value(field, value));
  }

  private ParsedQuery value(Known field, String value) {
    Notes notes = new Notes(false);
    Query query =
        switch (field.kind()) {
          case TEXT -> NormalForm.in(field.name(), read(value, Optional.empty(), notes));
          // Also what would be an operator in a query, such as the minus before a number.
          case DATE ->
              Ranges.dates(field.name(), value.strip())
                  .orElseGet(() -> read(value, Optional.of(field), notes));
          case NUMBER ->
              Ranges.numbers(field.name(), value.strip())
                  .orElseGet(() -> read(value, Optional.of(field), notes));
        };
    return new ParsedQuery(query, notes.warnings());
  }

  private Query read(String typed, Notes notes) {
    return read(typed, Optional.empty(), notes);
  }

  private Query read(String typed, Optional<Known> field, Notes notes) {
    QueryText text = QueryText.of(withinLimit(typed, notes));
    notes.readFrom(text);
    List<Token> tokens = new QueryScanner(text.text(), fields, notes).scan();
    return new SyntaxReader(tokens, field, limits, notes).query();
  }

  private String withinLimit(String typed, Notes notes) {
    int limit = limits.length();
    if (Required.value(typed, "the query").length() <= limit) {
      return typed;
    }
    notes.noteTooLong(limit);
    return typed.substring(
        0, Character.isHighSurrogate(typed.charAt(limit - 1)) ? limit - 1 : limit);
  }
}
