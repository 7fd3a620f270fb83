package org.fundstelle.highlight;

import java.util.Optional;
import org.fundstelle.german.StretchFilters;

/**
 * One value of a field, as it is stored.
 *
 * @param field the JSON name of the field
 * @param text the value; of a field with several values, one
 * @param filters what can't stand where in a long text, as the index has it
 */
public record FieldText(String field, String text, Optional<StretchFilters> filters) {
  /** A text of which nothing else is known. */
  public FieldText(String field, String text) {
    this(field, text, Optional.empty());
  }
}
