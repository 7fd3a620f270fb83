package org.fundstelle.article;

/**
 * A field an application adds to the ones every article has; declared when an index is created.
 *
 * @param name its name in {@code fields} of an article and in queries; letters, digits, {@code _}
 *     and {@code -}, starting with a letter
 * @param type what values it takes
 * @param facet whether hits are counted by its values; of running text they can't be
 * @param sort whether its values are kept in a column, also where they aren't counted; so far no
 *     order of hits uses it
 */
public record FurtherField(String name, Type type, boolean facet, boolean sort) {

  /** What values a further field takes. */
  public enum Type {
    /** Running text. */
    TEXT,
    /** One or more values, each taken as a whole. */
    KEYWORD,
    /** A number. */
    NUMBER,
    /** A date. */
    DATE
  }

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name cannot be typed in a query or is taken
   */
  public FurtherField {
    Required.value(type, "the type of a further field");
    if (!Required.value(name, "the name of a further field")
        .matches("\\p{L}[\\p{L}\\p{N}_-]{0,63}")) {
      throw new IllegalArgumentException(
          "\""
              + name
              + "\" can't be a field name; use letters, digits, _ and -, starting with a letter");
    }
    if (Field.byQueryName(name).isPresent() || Field.byJsonName(name).isPresent()) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is a field every article has; choose another name");
    }
  }

  /** A field that is searched, filtered by and shown. */
  public static FurtherField of(String name, Type type) {
    return new FurtherField(name, type, false, false);
  }
}
