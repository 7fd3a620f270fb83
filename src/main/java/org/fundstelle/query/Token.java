package org.fundstelle.query;

import java.util.List;
import java.util.Optional;

/** A piece of a query; {@code at} is its place in the cleaned text. */
sealed interface Token {

  int at();

  /** A parenthesis that opens a group. */
  record Open(int at) implements Token {}

  /** A parenthesis that closes a group, or has none to close. */
  record Close(int at) implements Token {}

  /** What joins two operands. */
  sealed interface Joint extends Token {
    String text();
  }

  record And(int at, String text) implements Joint {}

  record Or(int at, String text) implements Joint {}

  record Near(int at, String text, int distance) implements Joint {}

  /** {@code NICHT}, {@code NOT} or a minus sign. */
  record Not(int at, String text) implements Token {}

  /** A plus sign directly before an operand. */
  record Plus(int at) implements Token {}

  /** A name and a colon; an empty field is one that nobody knows. */
  record Name(int at, String text, Optional<FieldNames.Known> field) implements Token {}

  /** A piece of text: as read, and as typed for dates and numbers. */
  record Leaf(int at, Query query, String raw) implements Token {}

  /** Text in quotes; the list may be empty. */
  record Quoted(int at, List<Query.Term> terms, int slop, Query.Form form, String raw)
      implements Token {}

  /** A weight for what stands directly before. */
  record Weight(int at, float factor) implements Token {}

  /** Behind the last piece. */
  record End(int at) implements Token {}
}
