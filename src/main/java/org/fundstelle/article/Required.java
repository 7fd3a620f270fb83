package org.fundstelle.article;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a caller passes in, before anything is done with it. What fails is a wrong argument,
 * which no one takes for a damaged index: that would have all its files read.
 */
public final class Required {
  private Required() {}

  /**
   * The value.
   *
   * @param name what it is, for the message
   * @throws IllegalArgumentException if it is null
   */
  public static <T> T value(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is null; give one");
    }
    return value;
  }

  /**
   * The values.
   *
   * @param name what they are, for the message
   * @throws IllegalArgumentException if they are null, or one of them is
   */
  public static <C extends Collection<?>> C values(@Nullable C values, String name) {
    C all = value(values, name);
    if (all.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("one of " + name + " is null; leave it out");
    }
    return all;
  }

  /**
   * How many are wanted at most.
   *
   * @param name what is counted, for the message
   * @throws IllegalArgumentException if it is negative
   */
  public static int count(int count, String name) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "can't give " + count + " " + name + "; ask for 0 or more");
    }
    return count;
  }
}
