package org.fundstelle.query;

import java.util.List;
import java.util.Optional;

/**
 * What someone looks for, as a tree. Every node is an immutable value.
 *
 * <p>A tree is read from text by the parser of this package or built from these records; either way
 * it prints back to text that reads as the same tree.
 */
public sealed interface Query {

  /** Every article. */
  record All() implements Query {}

  /** Nothing was asked; finds nothing. */
  record None() implements Query {}

  /** What may stand inside a phrase: one blank-separated piece of text. */
  sealed interface Term extends Query {}

  /** A word: found with all its inflections, or only as it stands. */
  record Word(String text, Form form) implements Term {}

  /**
   * A word with typing errors.
   *
   * @param maxEdits 0 to 2 insertions, deletions, changes or swaps of neighbours; {@link
   *     #BY_LENGTH} to let the length of the word decide
   */
  record Fuzzy(String text, int maxEdits) implements Term {
    /** 0 up to three letters, 1 up to five, else 2. */
    public static final int BY_LENGTH = -1;
  }

  /** A pattern over word forms: {@code *} is any run of letters, {@code ?} is one. */
  record Wildcard(String pattern) implements Term {}

  /**
   * Words in this order.
   *
   * @param slop how many places the words may be moved in all; 0 for a phrase as it stands
   */
  record Phrase(List<Term> terms, int slop, Form form) implements Query {
    /** Copies the list. */
    public Phrase {
      terms = List.copyOf(terms);
    }
  }

  /** All of these within {@code distance} words of each other, in any order. */
  record Near(List<Query> operands, int distance) implements Query {
    /** Copies the list. */
    public Near {
      operands = List.copyOf(operands);
    }
  }

  /**
   * Clauses with nothing but blanks between them: all must be found, or any, as the reader chose.
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

  /** The query within one field. */
  record In(FieldName field, Query query) implements Query {}

  /**
   * Dates from the start of {@code from} to the end of {@code to}; an absent bound is open.
   *
   * @param field the field of type date
   */
  record DateRange(FieldName field, Optional<DateSpan> from, Optional<DateSpan> to)
      implements Query {}

  /** Numbers from {@code from} to {@code to}, both included; infinities for open ends. */
  record NumberRange(FieldName field, double from, double to) implements Query {}

  /** The same hits; this part counts {@code factor} times as much for their order. */
  record Boost(Query query, float factor) implements Query {}

  /** Whether a word stands for its inflections too. */
  enum Form {
    /** All inflections of the word. */
    INFLECTED,
    /** The word exactly as typed, but for upper and lower case. */
    EXACT
  }
}
