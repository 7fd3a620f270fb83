package org.fundstelle.query;

import java.util.List;
import java.util.Optional;
import org.fundstelle.article.Field;

/**
 * What someone looks for, as a tree. Every node is an immutable value.
 *
 * <p>A tree is read from text by {@link QueryParser} or built by the factories here; either way
 * {@link QueryPrinter} prints it to text that reads as the same tree. The factories keep the normal
 * form that makes this true, which the bare records do not: no list of one, no {@link And} directly
 * in an {@link And}, {@link Required} only in {@link Words}. {@link #normalized} brings any tree
 * into it.
 */
public sealed interface Query {

  /**
   * Reads text strictly, with the fields that every article has and the usual limits.
   *
   * @throws QuerySyntaxException at the first oddity
   */
  static Query parse(String text) {
    return QueryParser.STANDARD.parseStrict(text);
  }

  /** Every article. */
  record All() implements Query {}

  /** Nothing was asked; finds nothing. */
  record None() implements Query {}

  /** What may stand inside a phrase: one blank-separated piece of text. */
  sealed interface Term extends Query {}

  /**
   * A word: found with all its inflections, or only as it stands.
   *
   * @param text without blanks; may hold punctuation, as typed, and need not hold a letter
   */
  record Word(String text, Form form) implements Term {
    /**
     * Drops characters nobody sees (text direction marks, soft hyphens) and mends broken ones.
     *
     * @throws IllegalArgumentException if the text is empty or holds a blank
     */
    public Word {
      text = QueryText.word(text);
    }
  }

  /**
   * A word with typing errors.
   *
   * @param text without blanks
   * @param maxEdits 0 to 2 insertions, deletions, changes or swaps of neighbours; {@link
   *     #BY_LENGTH} to let the length of the word decide
   */
  record Fuzzy(String text, int maxEdits) implements Term {
    /** 0 up to three letters, 1 up to five, else 2. */
    public static final int BY_LENGTH = -1;

    /** The most edits a fuzzy word may have. */
    public static final int MAX_EDITS = 2;

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the text is no word or there are too many edits
     */
    public Fuzzy {
      text = QueryText.word(text);
      if (maxEdits < BY_LENGTH || maxEdits > MAX_EDITS) {
        throw new IllegalArgumentException("a fuzzy word takes 0 to 2 edits, not " + maxEdits);
      }
    }

    /** How many edits it may have: if nothing was said, by its length. */
    public int edits() {
      if (maxEdits != BY_LENGTH) {
        return maxEdits;
      }
      int length = text.codePointCount(0, text.length());
      return length <= 3 ? 0 : length <= 5 ? 1 : MAX_EDITS;
    }
  }

  /**
   * A pattern over word forms: {@code *} is any run of letters, {@code ?} is one; a backslash
   * before one of these or a backslash makes it an ordinary character.
   */
  record Wildcard(String pattern) implements Term {
    /**
     * Makes equal patterns equal texts: {@code **} becomes {@code *}, needless backslashes go.
     *
     * @throws IllegalArgumentException if the pattern holds no wildcard, or a blank
     */
    public Wildcard {
      Pattern parts = Pattern.of(QueryText.word(pattern));
      if (!parts.hasWildcard()) {
        throw new IllegalArgumentException("\"" + pattern + "\" has no * or ?");
      }
      pattern = parts.text();
    }
  }

  /**
   * Words in this order.
   *
   * @param terms at least one; in an exact phrase its words are exact, too
   * @param slop how many places the words may be moved in all; 0 for a phrase as it stands
   */
  record Phrase(List<Term> terms, int slop, Form form) implements Query {
    /** The slop of a bare {@code ~}. */
    public static final int USUAL_SLOP = 2;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are no terms or the slop is negative
     */
    public Phrase {
      if (terms.isEmpty() || slop < 0) {
        throw new IllegalArgumentException("a phrase takes words and a slop of 0 or more");
      }
      terms = form == Form.EXACT ? NormalForm.exact(terms) : List.copyOf(terms);
    }
  }

  /**
   * All of these within {@code distance} words of each other, in any order.
   *
   * @param operands terms, phrases, and {@link Or} or {@link Near} of such
   */
  record Near(List<Query> operands, int distance) implements Query {
    /** The distance of a bare {@code NEBEN}. */
    public static final int USUAL_DISTANCE = 5;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the distance is not positive
     */
    public Near {
      if (distance < 1) {
        throw new IllegalArgumentException("a distance is 1 or more, not " + distance);
      }
      operands = List.copyOf(operands);
    }
  }

  /**
   * Clauses with nothing but blanks between them: all must be found, or any, as the reader chose. A
   * {@link Not} among them excludes either way.
   */
  record Words(List<Query> clauses) implements Query {
    /** Copies the list. */
    public Words {
      clauses = List.copyOf(clauses);
    }
  }

  /** All of these. */
  record And(List<Query> clauses) implements Query {
    /** Copies the list. */
    public And {
      clauses = List.copyOf(clauses);
    }
  }

  /** Any of these. */
  record Or(List<Query> clauses) implements Query {
    /** Copies the list. */
    public Or {
      clauses = List.copyOf(clauses);
    }
  }

  /** Articles that this does not find. */
  record Not(Query query) implements Query {}

  /** Must be found, also where any of its neighbours would do ({@code +}). */
  record Required(Query query) implements Query {}

  /** The query within one field; {@link All} in it means that the article has that field. */
  record In(FieldName field, Query query) implements Query {}

  /**
   * Dates from the start of {@code from} to the end of {@code to}; an absent bound is open.
   *
   * @param field the field of type date
   */
  record DateRange(FieldName field, Optional<DateSpan> from, Optional<DateSpan> to)
      implements Query {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if both are open
     */
    public DateRange {
      if (from.isEmpty() && to.isEmpty()) {
        throw new IllegalArgumentException("a range of dates needs a start or an end");
      }
    }
  }

  /** Numbers from {@code from} to {@code to}, both included; infinities for open ends. */
  record NumberRange(FieldName field, double from, double to) implements Query {
    /**
     * Takes minus zero as zero.
     *
     * @throws IllegalArgumentException if a bound is no number or no bound is finite
     */
    public NumberRange {
      if (Double.isNaN(from) || Double.isNaN(to) || (!finite(from) && !finite(to))) {
        throw new IllegalArgumentException("a range of numbers needs a start or an end");
      }
      from += 0.0;
      to += 0.0;
    }

    private static boolean finite(double bound) {
      return Double.isFinite(bound);
    }
  }

  /** The same hits; this part counts {@code factor} times as much for their order. */
  record Boost(Query query, float factor) implements Query {
    /**
     * Checks the factor.
     *
     * @throws IllegalArgumentException if it is not a positive, finite number
     */
    public Boost {
      if (!(factor > 0) || Float.isInfinite(factor)) {
        throw new IllegalArgumentException("a boost is a positive number, not " + factor);
      }
    }
  }

  /** Whether a word stands for its inflections too. */
  enum Form {
    /** All inflections of the word. */
    INFLECTED,
    /** The word exactly as typed, but for upper and lower case. */
    EXACT
  }

  /** A word with its inflections. */
  static Word word(String text) {
    return new Word(QueryArguments.value(text, "the word"), Form.INFLECTED);
  }

  /** A word exactly as it stands. */
  static Word exact(String text) {
    return new Word(QueryArguments.value(text, "the word"), Form.EXACT);
  }

  /** Words and their inflections in this order. */
  static Phrase phrase(String... words) {
    return phrase(
        QueryArguments.values(words, "the words of a phrase").stream().map(Query::word).toList());
  }

  /** Terms in this order, side by side; words with their inflections unless they are exact. */
  static Phrase phrase(List<? extends Term> terms) {
    return new Phrase(QueryArguments.values(terms, "the words of a phrase"), 0, Form.INFLECTED);
  }

  /** All of the clauses, or any, as the reader chooses. */
  static Query words(Query... clauses) {
    return NormalForm.words(NormalForm.all(QueryArguments.values(clauses, "the clauses")));
  }

  /** All of the clauses. */
  static Query and(Query... clauses) {
    return NormalForm.of(new And(QueryArguments.values(clauses, "the clauses")));
  }

  /** Any of the clauses. */
  static Query or(Query... clauses) {
    return NormalForm.of(new Or(QueryArguments.values(clauses, "the clauses")));
  }

  /** Articles that {@code query} does not find. */
  static Query not(Query query) {
    return NormalForm.of(new Not(QueryArguments.value(query, "the query")));
  }

  /** The query within a field that every article has. */
  static Query in(Field field, Query query) {
    return NormalForm.of(
        new In(
            FieldName.of(QueryArguments.value(field, "the field of a query")),
            QueryArguments.value(query, "the query")));
  }

  /** The operands within {@code distance} words of each other. */
  static Query near(int distance, Query... operands) {
    return NormalForm.of(new Near(QueryArguments.values(operands, "the clauses"), distance));
  }

  /** The dates of {@code span} in the field {@code published}. */
  static DateRange published(DateSpan span) {
    Optional<DateSpan> dates = Optional.of(QueryArguments.value(span, "the dates"));
    return new DateRange(FieldName.of(Field.PUBLISHED), dates, dates);
  }

  /** The query with its part of the score multiplied. */
  static Query boost(Query query, float factor) {
    return NormalForm.of(new Boost(QueryArguments.value(query, "the query"), factor));
  }

  /**
   * The same query in the form that {@link QueryParser} makes; parsing the printed form of any tree
   * gives this. What can't be asked in text becomes what is nearest to it: {@link Near} over more
   * than words and phrases becomes {@link And}, text in a field of dates or numbers loses the
   * field.
   */
  default Query normalized() {
    return NormalForm.of(this);
  }
}
