package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.fundstelle.article.Article;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.Sort;

/**
 * A page of hits on which copies are grouped.
 *
 * @param members what stands on it, in order
 * @param last where the next page goes on; empty if there is none
 * @param late whether time was up before the page was full
 */
record GroupedPage(List<Member> members, Optional<IndexView.Place> last, boolean late) {
  /** So many articles in a row may be copies of earlier ones; then the page is what there is. */
  private static final int MOST_LOOKED_AT = 2_000;

  private static final int CHUNK = 100;

  /**
   * The best of a group, and the others in it.
   *
   * @param text where the best one was read from
   */
  record Member(float score, Article article, IndexView.StoredText text, List<Article> copies) {}

  /** Walks through the hits of one search. */
  record Walk(
      SearchSetting setting,
      IndexView view,
      Query searched,
      Sort order,
      CopyGroups.Withdrawal withdrawn) {

    /** Leaves out {@code offset} groups and takes {@code size}, beginning after this hit. */
    GroupedPage from(Optional<IndexView.Place> after, int offset, int size) throws IOException {
      CopyGroups groups = new CopyGroups(setting, view, searched, order, withdrawn);
      List<Member> members = new ArrayList<>();
      Optional<IndexView.Place> last = Optional.empty();
      int left = offset;
      int looked = 0;
      for (List<IndexView.Ranked> hits = after(after);
          size > 0 && !hits.isEmpty();
          hits = after(last)) {
        for (IndexView.Ranked hit : hits) {
          if (members.size() == size || looked++ == MOST_LOOKED_AT) {
            return new GroupedPage(members, last, false);
          }
          if (last.isPresent() && view.timeIsUp()) {
            return new GroupedPage(members, last, true);
          }
          last = Optional.of(hit.place());
          Optional<Member> member = member(hit, groups);
          if (member.isPresent() && left-- <= 0) {
            members.add(member.get());
          }
        }
      }
      return new GroupedPage(members, Optional.empty(), false);
    }

    private List<IndexView.Ranked> after(Optional<IndexView.Place> last) throws IOException {
      return view.page(searched, new IndexView.PageWanted(order, 0, CHUNK, last, false)).hits();
    }

    private Optional<Member> member(IndexView.Ranked hit, CopyGroups groups) throws IOException {
      Article article = hit.article();
      return withdrawn.of(article)
          ? Optional.empty()
          : groups
              .othersIfBest(article)
              .map(copies -> new Member(hit.score(), article, hit.text(), copies));
    }
  }
}
