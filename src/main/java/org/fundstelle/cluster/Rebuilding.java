package org.fundstelle.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.fundstelle.article.Article;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.Sort;

/** Analyses the articles of an index anew, into a new one that then takes its name. */
record Rebuilding(Cluster cluster, ClusterOptions options) {
  private static final int PAGE = 500;

  long run() throws IOException {
    IndexNames names = new IndexNames(cluster, options);
    IndexInUse old = names.inUse().orElseThrow(names::missing);
    Fingerprint stored = old.fingerprint();
    old.requireNoLaterLayout();
    GermanAnalysis analysis = GermanAnalysis.of(options.index().analysis());
    Fingerprint wanted =
        IndexNames.fingerprint(
            analysis, merged(stored), stored.copies() || options.index().copies());
    Replacement replacement =
        Replacement.begin(names, Optional.of(old.index()), index -> names.create(index, wanted));
    try {
      String index = replacement.index();
      Vocabulary vocabulary = new Vocabulary(cluster, IndexNames.vocabulary(index));
      ClusterWriter writer = new ClusterWriter(cluster, index, vocabulary, analysis, wanted);
      long copied = copy(old.index(), stored, writer);
      cluster.post(
          "/" + index + "," + vocabulary.index() + "/_refresh",
          Map.of(),
          Cluster.JSON.createObjectNode());
      replacement.end();
      return copied;
    } catch (IOException e) {
      throw replacement.failed(e);
    }
  }

  private List<FurtherField> merged(Fingerprint stored) throws ClusterException {
    try {
      return stored.furtherFieldsWith(options.index().furtherFields());
    } catch (IllegalArgumentException otherType) {
      throw new ClusterException(
          0,
          "the index " + options.name() + " on " + cluster.names() + " " + otherType.getMessage());
    }
  }

  private long copy(String old, Fingerprint stored, ClusterWriter writer) throws IOException {
    cluster.post("/" + old + "/_refresh", Map.of(), Cluster.JSON.createObjectNode());
    Vocabulary vocabulary = new Vocabulary(cluster, IndexNames.vocabulary(old));
    long copied = 0;
    try (PointInTime time = new PointInTime(cluster, old, 0)) {
      ClusterView view = new ClusterView(time, vocabulary, stored);
      Optional<IndexView.Place> after = Optional.empty();
      boolean more = true;
      while (more) {
        IndexView.Page page =
            view.page(
                MatchAllDocsQuery.INSTANCE,
                new IndexView.PageWanted(Sort.OLDEST, 0, PAGE, after, false));
        List<Article> articles = new ArrayList<>();
        for (IndexView.Ranked one : page.hits()) {
          articles.add(one.text().read());
        }
        for (Outcome outcome : writer.add(articles)) {
          if (outcome instanceof Outcome.Rejected rejected) {
            throw new ClusterException(0, rejected.id() + ": " + rejected.reason());
          }
        }
        copied += articles.size();
        more = page.more();
        after =
            page.hits().isEmpty() ? Optional.empty() : Optional.of(page.hits().getLast().place());
      }
      if (copied != view.articles()) {
        throw new ClusterException(
            0,
            "only "
                + copied
                + " of the "
                + view.articles()
                + " articles of "
                + options.name()
                + " could be read; the index stays as it is");
      }
    }
    return copied;
  }
}
