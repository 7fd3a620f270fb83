package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.searcher.IndexView;

/**
 * What stands on a page of hits, and where the next one goes on.
 *
 * @param members what stands on it, in order
 * @param last the last of them as the index has it; empty if no page follows
 * @param end how many hits there are up to its end
 * @param late whether time was up before it was full
 */
record ResultPage(List<Member> members, Optional<IndexView.Place> last, int end, boolean late) {

  /**
   * An article on a page.
   *
   * @param rank its place among all hits, from 1
   * @param text where it was read from
   * @param copies the others of its group
   */
  record Member(
      int rank, float score, Article article, IndexView.StoredText text, List<Article> copies) {}

  /**
   * Where a page begins.
   *
   * @param before how many hits stood up to the end of the page before
   * @param offset how many more are left out
   */
  record Beginning(int before, int offset) {

    /**
     * The page of what an index found.
     *
     * @param size how many hits were looked at, those left out included
     * @param withdrawn which are not shown any more; they keep their place
     */
    ResultPage of(IndexView.Page found, int size, CopyGroups.Withdrawal withdrawn)
        throws IOException {
      List<Member> members = new ArrayList<>();
      List<IndexView.Ranked> all = found.hits();
      for (int i = 0; i < all.size(); i++) {
        IndexView.Ranked hit = all.get(i);
        Article article = hit.article();
        if (!withdrawn.of(article)) {
          members.add(new Member(rank(offset, i + 1), hit.score(), article, hit.text(), List.of()));
        }
      }
      boolean more = found.more() && !all.isEmpty();
      return new ResultPage(
          members,
          more ? Optional.of(all.getLast().place()) : Optional.empty(),
          rank(size, 0),
          false);
    }

    /** The page of groups. */
    ResultPage of(GroupedPage page) {
      List<Member> members = new ArrayList<>();
      for (GroupedPage.Member member : page.members()) {
        members.add(
            new Member(
                rank(offset, members.size() + 1),
                member.score(),
                member.article(),
                member.text(),
                member.copies()));
      }
      return new ResultPage(members, page.last(), rank(offset, members.size()), page.late());
    }

    /** The sum; of a page that nobody reaches by turning pages, the last number there is. */
    private int rank(long leftOut, int place) {
      return (int) Math.min(Integer.MAX_VALUE, before + leftOut + place);
    }
  }
}
