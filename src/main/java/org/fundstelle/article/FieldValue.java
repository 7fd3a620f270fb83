package org.fundstelle.article;

import java.util.List;

/** The value of a further field that an application declares itself. Immutable. */
public sealed interface FieldValue {

  /** Running text, analysed like the body. */
  record Text(String text) implements FieldValue {}

  /** One or more values, each taken as a whole. */
  record Keywords(List<String> values) implements FieldValue {
    /** Copies the list. */
    public Keywords {
      values = List.copyOf(values);
    }
  }

  /** A number; whole numbers up to 2^53 are kept exactly. */
  record Numeric(double value) implements FieldValue {}

  /** A date. */
  record Date(ArticleDate date) implements FieldValue {}
}
