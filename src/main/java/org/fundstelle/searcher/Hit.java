package org.fundstelle.searcher;

import java.util.List;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.highlight.Snippet;

/**
 * One article that was found.
 *
 * @param rank 1 for the first hit, counted over all pages
 * @param id the article's id
 * @param score how well it fits; comparable within one result only
 * @param article the article as stored
 * @param snippets where it stands, best first
 * @param explanation why it was found, if asked for
 */
public record Hit(
    int rank,
    String id,
    float score,
    Article article,
    List<Snippet> snippets,
    Optional<Explanation> explanation) {

  /** Copies the list. */
  public Hit {
    snippets = List.copyOf(snippets);
  }
}
