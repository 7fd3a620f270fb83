package org.fundstelle.article;

import java.util.List;

/** The value of a further field that an application declares itself. Immutable. */
public sealed interface FieldValue {

  /** Whether there is nothing in it, as if the article didn't have the field. */
  default boolean isEmpty() {
    return false;
  }

  /** Running text, analysed like the body. */
  record Text(String text) implements FieldValue {
    /** Replaces {@link UnpairedSurrogates}. */
    public Text {
      text = UnpairedSurrogates.replaced(Required.value(text, "the text of a further field"));
    }

    @Override
    public boolean isEmpty() {
      return text.isEmpty();
    }
  }

  /** One or more values, each taken as a whole. */
  record Keywords(List<String> values) implements FieldValue {
    /** Copies the list without blank values, and replaces {@link UnpairedSurrogates}. */
    public Keywords {
      values =
          Required.values(values, "the values of a further field").stream()
              .filter(value -> !value.isBlank())
              .map(UnpairedSurrogates::replaced)
              .toList();
    }

    @Override
    public boolean isEmpty() {
      return values.isEmpty();
    }
  }

  /** A number; whole numbers up to 2^53 are kept exactly. */
  record Numeric(double value) implements FieldValue {}

  /** A date. */
  record Date(ArticleDate date) implements FieldValue {}
}
