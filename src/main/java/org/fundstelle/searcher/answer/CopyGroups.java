package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Article;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.Sort;
import org.fundstelle.searcher.matching.Clauses;

/**
 * Puts copies among the articles that a search found into groups, each of which is shown as its
 * best article.
 *
 * <p>Two articles are in a group if one is a copy of the other, or of one in the group. Only what
 * the search itself found is in a group, so that no article comes out by its copies that may not be
 * seen, or not be found by these words. Whether an article is the best of its group depends on the
 * search alone and not on the page, so that no page shows what an earlier one had in a group.
 * Belongs to one search.
 */
final class CopyGroups {
  /** What goes beyond comes as a group of its own. */
  private static final int MOST = 200;

  private final Copies copies;
  private final IndexView view;
  private final Query searched;
  private final Sort order;
  private final Withdrawal withdrawn;
  private final Set<String> grouped = new HashSet<>();

  /** Says of an article that it must not be shown any more. */
  @FunctionalInterface
  interface Withdrawal {
    boolean of(Article article) throws IOException;
  }

  /**
   * Groups of one search.
   *
   * @param searched the search with all its filters
   * @param order the order of its hits
   */
  CopyGroups(
      SearchSetting setting, IndexView view, Query searched, Sort order, Withdrawal withdrawn) {
    this.copies = new Copies(setting, view);
    this.view = view;
    this.searched = searched;
    this.order = order;
    this.withdrawn = withdrawn;
  }

  /**
   * The other articles in the group of this one, in the order of hits; empty if it is not the best
   * of its group.
   */
  Optional<List<Article>> othersIfBest(Article article) throws IOException {
    if (grouped.contains(article.id())) {
      return Optional.empty();
    }
    Map<String, Article> group = group(article);
    grouped.addAll(group.keySet());
    if (group.size() == 1) {
      return Optional.of(List.of());
    }
    List<Article> inOrder = inOrder(group);
    if (view.timeIsUp() || view.timedOut()) {
      // Nobody can say any more which one is the best; better this one than none.
      group.remove(article.id());
      return Optional.of(List.copyOf(group.values()));
    }
    return inOrder.isEmpty() || !inOrder.getFirst().equals(article)
        ? Optional.empty()
        : Optional.of(List.copyOf(inOrder.subList(1, inOrder.size())));
  }

  private Map<String, Article> group(Article article) throws IOException {
    Map<String, Article> group = new LinkedHashMap<>();
    group.put(article.id(), article);
    Deque<Article> open = new ArrayDeque<>(List.of(article));
    while (!open.isEmpty() && group.size() < MOST && !view.timeIsUp()) {
      for (Copies.Found copy : copies.among(searched, open.remove(), group.keySet())) {
        if (group.size() < MOST && !withdrawn.of(copy.article())) {
          group.put(copy.article().id(), copy.article());
          open.add(copy.article());
        }
      }
    }
    return group;
  }

  private List<Article> inOrder(Map<String, Article> group) throws IOException {
    List<BytesRef> ids = new ArrayList<>();
    for (Article article : group.values()) {
      ids.add(new BytesRef(DocumentMapper.bounded(article.id())));
    }
    Query these = Clauses.both(searched, new TermInSetQuery(IndexFields.ID, ids));
    List<Article> inOrder = new ArrayList<>();
    IndexView.PageWanted all =
        new IndexView.PageWanted(order, 0, group.size(), Optional.empty(), false);
    for (IndexView.Ranked ranked : view.page(these, all).hits()) {
      Article article = group.get(ranked.article().id());
      if (article != null) {
        inOrder.add(article);
      }
    }
    return inOrder;
  }
}
