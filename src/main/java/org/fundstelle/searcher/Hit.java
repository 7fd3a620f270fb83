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
 * @param copies other hits that say nearly the same and are shown with this one, if they were to be
 *     grouped
 */
public record Hit(
    int rank,
    String id,
    float score,
    Article article,
    List<Snippet> snippets,
    Optional<Explanation> explanation,
    List<Article> copies) {

  /** Copies the lists. */
  public Hit {
    snippets = List.copyOf(snippets);
    copies = List.copyOf(copies);
  }

  /** A hit that stands for itself. */
  public Hit(
      int rank,
      String id,
      float score,
      Article article,
      List<Snippet> snippets,
      Optional<Explanation> explanation) {
    this(rank, id, score, article, snippets, explanation, List.of());
  }
}
