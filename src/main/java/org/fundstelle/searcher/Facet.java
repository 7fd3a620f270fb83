package org.fundstelle.searcher;

import java.util.List;

/**
 * How many hits have which value of a field.
 *
 * @param field the field's own name; {@code year} or {@code month} for those of publication
 * @param values most frequent first, ties by value; stretches of time from the earliest on
 */
public record Facet(String field, List<Count> values) {

  /** Copies the list. */
  public Facet {
    values = List.copyOf(values);
  }

  /** A value and the number of hits that have it. */
  public record Count(String value, int count) {}
}
