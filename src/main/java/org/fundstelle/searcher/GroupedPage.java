package org.fundstelle.searcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.fundstelle.article.Article;

/**
 * A page of hits on which copies are grouped.
 *
 * @param members what stands on it, in order
 * @param last where the next page goes on; empty if there is none
 * @param late whether time was up before the page was full
 */
record GroupedPage(List<Member> members, Optional<FieldDoc> last, boolean late) {
  /** So many articles in a row may be copies of earlier ones; then the page is what there is. */
  private static final int MOST_LOOKED_AT = 2_000;

  private static final int CHUNK = 100;

  /** The best of a group, and the others in it. */
  record Member(FieldDoc doc, Article article, List<Article> copies) {}

  /** Walks through the hits of one search. */
  record Walk(
      SearchSetting setting,
      IndexSearcher lucene,
      Query searched,
      Sort order,
      CopyGroups.Withdrawal withdrawn,
      BooleanSupplier timeIsUp) {

    /** Leaves out {@code offset} groups and takes {@code size}, beginning with these hits. */
    GroupedPage from(ScoreDoc[] first, int offset, int size) throws IOException {
      CopyGroups groups = new CopyGroups(setting, lucene, searched, order, withdrawn);
      List<Member> members = new ArrayList<>();
      Optional<FieldDoc> last = Optional.empty();
      int left = offset;
      int looked = 0;
      for (ScoreDoc[] docs = first; size > 0 && docs.length > 0; docs = after(last)) {
        for (ScoreDoc doc : docs) {
          if (members.size() == size || looked++ == MOST_LOOKED_AT) {
            return new GroupedPage(members, last, false);
          }
          if (last.isPresent() && timeIsUp.getAsBoolean()) {
            return new GroupedPage(members, last, true);
          }
          FieldDoc one = (FieldDoc) doc;
          last = Optional.of(one);
          Optional<Member> member = member(one, groups);
          if (member.isPresent() && left-- <= 0) {
            members.add(member.get());
          }
        }
      }
      return new GroupedPage(members, Optional.empty(), false);
    }

    private ScoreDoc[] after(Optional<FieldDoc> last) throws IOException {
      return lucene.searchAfter(last.orElse(null), searched, CHUNK, order).scoreDocs;
    }

    private Optional<Member> member(FieldDoc doc, CopyGroups groups) throws IOException {
      Article article = setting.article(lucene, doc.doc);
      return withdrawn.of(article)
          ? Optional.empty()
          : groups.othersIfBest(doc.doc, article).map(copies -> new Member(doc, article, copies));
    }
  }
}
