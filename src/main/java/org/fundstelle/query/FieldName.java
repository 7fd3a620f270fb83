package org.fundstelle.query;

import java.util.Optional;
import org.fundstelle.article.Field;

/**
 * The field a part of a query speaks of.
 *
 * @param name the JSON name of a {@link Field}, or the name of a declared further field
 */
public record FieldName(String name) {

  /** The name of a field that every article has. */
  public static FieldName of(Field field) {
    return new FieldName(field.json());
  }

  /** The field that every article has, or empty for a further field. */
  public Optional<Field> field() {
    return Field.byJsonName(name);
  }
}
