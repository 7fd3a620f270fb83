package org.fundstelle.searcher;

import java.util.List;
import org.fundstelle.article.Article;

/**
 * An article that says nearly the same as another one, word for word, as when several titles print
 * what one agency wrote.
 *
 * @param article the copy
 * @param shared which part of the shorter of the two texts stands in the longer one, from 0 to 1
 * @param differences where they differ, in the order of the text; titles are not compared
 */
public record Copy(Article article, double shared, List<Difference> differences) {

  /** Copies the list. */
  public Copy {
    differences = List.copyOf(differences);
  }

  /**
   * A place where the two differ.
   *
   * @param original the words of the article that copies were asked for; empty if it has none here
   * @param copy the words of the copy; empty if it has none here
   */
  public record Difference(String original, String copy) {}
}
