package org.fundstelle;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table: a text, a query, and what the query marks in it.
 *
 * @param marks the text or a piece of it with {@code [}marks{@code ]}; null if the query is not to
 *     find it
 */
record MarkedText(String text, String query, @Nullable String marks) {
  /**
   * Reads cells between {@code |}, whose outer blanks don't count.
   *
   * @throws IllegalArgumentException if the row has other than two or three cells, or an empty one
   */
  static MarkedText of(String row) {
    List<String> cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    if (cells.size() < 2 || cells.size() > 3 || cells.contains("")) {
      throw new IllegalArgumentException("not \"text | query | marks\": " + row);
    }
    return new MarkedText(cells.get(0), cells.get(1), cells.size() == 3 ? cells.get(2) : null);
  }

  /** By this the test of the row is reported. */
  @Override
  public String toString() {
    return "%s: %s".formatted(query, marks == null ? text : marks);
  }
}
