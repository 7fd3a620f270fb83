package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Article;
import org.fundstelle.schema.CopySignature;
import org.fundstelle.schema.CopyText;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.Copy;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.matching.Clauses;

/**
 * Finds the copies of an article: those that share numbers of its {@link CopySignature}, then, of
 * these, those whose text says so ({@link Likeness}).
 */
record Copies(SearchSetting setting, IndexView view) {
  /** So many articles are compared word for word at most. */
  private static final int COMPARED = 300;

  /** A text that keeps a seventh of another has four or five of 32 numbers in common with it. */
  private static final int TERMS_FOR_EACH_SHARED = 16;

  private static final int MOST_DIFFERENCES = 100;

  /** A copy, and where it is in the index. */
  record Found(Article article, TextComparison comparison) {
    double shared() {
      return comparison.common() / (double) Math.max(1, comparison.shorter().size());
    }
  }

  /** Whether this index keeps what copies are recognised by, or has nothing to keep it of. */
  static boolean areKept(IndexView view) throws IOException {
    return view.articles() == 0 || view.mayHave(IndexFields.COPIES);
  }

  /** The copies of {@code article} that may be seen, the most similar first. */
  List<Copy> of(Article article, int count) throws IOException {
    BooleanQuery.Builder others = new BooleanQuery.Builder();
    others.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    others.add(SearchSetting.idQuery(article.id()), Occur.MUST_NOT);
    List<Found> found =
        new ArrayList<>(among(setting.seen(others.build(), view), article, Set.of()));
    found.sort(
        Comparator.comparingDouble(Found::shared)
            .reversed()
            .thenComparing(copy -> copy.article().id()));
    return found.stream().limit(Math.max(0, count)).map(Copies::withDifferences).toList();
  }

  private static Copy withDifferences(Found found) {
    TextComparison comparison = found.comparison();
    List<Copy.Difference> differences =
        comparison.gapsOfFirst().stream()
            .limit(MOST_DIFFERENCES)
            .map(gap ->
                new Copy.Difference(
                    comparison.first().written(gap.from(), gap.to()),
                    comparison.second().written(gap.otherFrom(), gap.otherTo())))
            .toList();
    return new Copy(found.article(), found.shared(), differences);
  }

  /** What is known to be a copy must not be read again for each of the others. */
  private static Query butFor(Set<String> ids, Query searched) {
    List<BytesRef> keys = new ArrayList<>();
    for (String id : ids) {
      keys.add(new BytesRef(DocumentMapper.bounded(id)));
    }
    return new BooleanQuery.Builder()
        .add(searched, Occur.FILTER)
        .add(new TermInSetQuery(IndexFields.ID, keys), Occur.MUST_NOT)
        .build();
  }

  /** The copies of {@code article} among those that {@code searched} finds, but not these. */
  List<Found> among(Query searched, Article article, Set<String> without) throws IOException {
    CopyText text = CopyText.of(article);
    List<BytesRef> signature = CopySignature.of(text);
    if (signature.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder alike = new BooleanQuery.Builder();
    for (BytesRef term : signature) {
      Query one = new TermQuery(new Term(IndexFields.COPIES, term));
      alike.add(new ConstantScoreQuery(one), Occur.SHOULD);
    }
    alike.setMinimumNumberShouldMatch(Math.max(1, signature.size() / TERMS_FOR_EACH_SHARED));
    List<Found> found = new ArrayList<>();
    Query among = Clauses.both(alike.build(), butFor(without, searched));
    for (IndexView.Ranked ranked : view.best(among, COMPARED)) {
      if (view.timeIsUp()) {
        break;
      }
      Article other = ranked.article();
      TextComparison comparison = TextComparison.of(text, CopyText.of(other));
      if (Likeness.isCopy(comparison)) {
        found.add(new Found(other, comparison));
      }
    }
    return found;
  }
}
