package org.fundstelle.highlight;

import org.fundstelle.article.Required;

/**
 * What snippets are wanted. Immutable.
 *
 * @param count how many at most; at least 1
 * @param maxLength how long a passage may be before it is cut, in UTF-16 code units; at least 20
 * @param order in which order they come
 * @param marks what is marked of a compound whose part matched
 */
public record SnippetOptions(int count, int maxLength, Order order, Marks marks) {

  /** Two snippets of up to 300 characters, the best first, marks as small as what matched. */
  public static final SnippetOptions DEFAULT = new SnippetOptions(2, 300, Order.BEST, Marks.PARTS);

  private static final int SHORTEST = 20;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a number is too small
   */
  public SnippetOptions {
    Required.value(order, "the order of snippets");
    Required.value(marks, "what is marked of a compound");
    if (count < 1 || maxLength < SHORTEST) {
      throw new IllegalArgumentException(
          "at least 1 snippet of " + SHORTEST + " characters, not " + count + " of " + maxLength);
    }
  }

  /** The same with at most {@code count} snippets. */
  public SnippetOptions withCount(int count) {
    return new SnippetOptions(count, maxLength, order, marks);
  }

  /** The same with passages of at most {@code maxLength} characters. */
  public SnippetOptions withMaxLength(int maxLength) {
    return new SnippetOptions(count, maxLength, order, marks);
  }

  /** The same in another order. */
  public SnippetOptions withOrder(Order order) {
    return new SnippetOptions(count, maxLength, order, marks);
  }

  /** The same with other marks. */
  public SnippetOptions withMarks(Marks marks) {
    return new SnippetOptions(count, maxLength, order, marks);
  }

  /** In which order snippets come. */
  public enum Order {
    /** The passage that answers most of the query first. */
    BEST,
    /** As they stand in the article. */
    TEXT
  }

  /** What is marked of a compound whose part matched. */
  public enum Marks {
    /** The part: {@code Waffen[geschäft]}. */
    PARTS,
    /** The word: {@code [Waffengeschäft]}. */
    WHOLE_WORDS
  }
}
