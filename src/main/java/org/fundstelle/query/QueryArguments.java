package org.fundstelle.query;

import java.util.Arrays;
import java.util.List;
import org.fundstelle.article.Required;
import org.jspecify.annotations.Nullable;

/** What callers pass to the factories of {@link Query}, which has a {@code Required} of its own. */
final class QueryArguments {

  private QueryArguments() {}

  /**
   * The value.
   *
   * @throws IllegalArgumentException if it is null
   */
  static <T> T value(@Nullable T value, String name) {
    return Required.value(value, name);
  }

  /**
   * A copy of the values.
   *
   * @throws IllegalArgumentException if they are null, or one of them is
   */
  static <T> List<T> values(T[] values, String name) {
    return values(Arrays.asList(Required.value(values, name)), name);
  }

  /**
   * A copy of the values.
   *
   * @throws IllegalArgumentException if they are null, or one of them is
   */
  static <T> List<T> values(List<? extends T> values, String name) {
    return List.copyOf(Required.values(values, name));
  }
}
