package org.fundstelle.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.fundstelle.ArticleIndex;
import org.fundstelle.Backup;
import org.fundstelle.Forgotten;
import org.fundstelle.ReplacedIndexException;
import org.fundstelle.article.Article;
import org.fundstelle.article.FurtherField;
import org.fundstelle.article.Required;
import org.fundstelle.cluster.ClusterException.Kind;
import org.fundstelle.cluster.ClusterException.Problem;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.highlight.Span;
import org.fundstelle.indexer.Existing;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.indexer.Statistics;
import org.fundstelle.indexer.Verification;
import org.fundstelle.indexer.Withdrawal;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.searcher.Completion;
import org.fundstelle.searcher.Copy;
import org.fundstelle.searcher.Explanation;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.answer.ArticleSearcher;

/**
 * An index on the cluster that is open: hands each call to the part that knows how, until it is
 * closed. Safe for use by any number of threads.
 */
final class OpenIndex implements ArticleIndex {
  /** So often an article that is there may not be seen yet. */
  private static final int MOST_ROUNDS = 10;

  private final Cluster cluster;
  private final ClusterOptions options;
  private final String index;
  private final Fingerprint fingerprint;
  private final Vocabulary vocabulary;
  private final ClusterWriter writer;
  private final ArticleSearcher searcher;
  private final CurrentView current;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private boolean closed;

  OpenIndex(Cluster cluster, ClusterOptions options, String index, Fingerprint stored)
      throws IOException {
    this.cluster = cluster;
    this.options = options;
    this.index = index;
    GermanAnalysis analysis = GermanAnalysis.of(stored.analysis());
    this.fingerprint = IndexNames.fingerprint(analysis, stored.furtherFields(), stored.copies());
    if (!stored.equals(fingerprint)) {
      throw new ClusterException(
          0,
          Problem.OTHER_FINGERPRINT,
          new IndexNames(cluster, options).where(),
          "the index "
              + options.name()
              + " on "
              + cluster.names()
              + " was built with "
              + stored
              + ", this version needs "
              + fingerprint
              + "; build it anew with: fundstelle index --rebuild --cluster …");
    }
    this.vocabulary = new Vocabulary(cluster, IndexNames.vocabulary(index));
    this.writer = new ClusterWriter(cluster, index, vocabulary, analysis, fingerprint);
    this.searcher =
        new ArticleSearcher(
            analysis,
            fingerprint.furtherFields(),
            options.index().limits(),
            options.index().clock(),
            options.index().zone(),
            options.index().vocabulary());
    this.current = new CurrentView(cluster, index, vocabulary, fingerprint);
  }

  // ---- writing ----------------------------------------------------------------------------------

  @Override
  public Outcome add(Article article) throws IOException {
    return addAll(List.of(Required.value(article, "the article"))).getFirst();
  }

  @Override
  public List<Outcome> addAll(List<Article> articles) throws IOException {
    Required.values(articles, "the articles");
    List<Outcome> outcomes = new ArrayList<>(articles.size());
    int from = 0;
    for (int i = 0; i < articles.size(); i++) {
      if (Withdrawal.is(articles.get(i))) {
        outcomes.addAll(write(articles.subList(from, i)));
        outcomes.add(withdraw(new Withdrawal(articles.get(i))));
        from = i + 1;
      }
    }
    outcomes.addAll(write(articles.subList(from, articles.size())));
    return outcomes;
  }

  private List<Outcome> write(List<Article> articles) throws IOException {
    return articles.isEmpty() ? List.of() : use(() -> writer.add(articles));
  }

  /** Withdraws what is there, or what is added by others meanwhile. */
  private Outcome withdraw(Withdrawal withdrawal) throws IOException {
    String id = withdrawal.notice().id();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      refresh();
      Optional<Article> stored = getForEditors(id);
      if (stored.isPresent()) {
        return withdraw(withdrawal, stored.get());
      }
      Optional<Outcome> added = use(() -> writer.addIfNew(withdrawal.notice()));
      if (added.isPresent()) {
        return added.get();
      }
    }
    throw new ClusterException(
        409,
        Problem.BUSY,
        cluster.names(),
        "the article " + id + " can't be read to withdraw it; try again");
  }

  /** The writer sees to it that nothing newer is lost. */
  private Outcome withdraw(Withdrawal withdrawal, Article stored) throws IOException {
    // Its date of change would be the notice's, or else the article's own: no newer than itself.
    boolean outdated = Existing.of(stored, 0).isNewerThan(Existing.of(withdrawal.notice(), 0));
    return outdated
        ? new Outcome.Outdated(stored.id())
        : write(List.of(withdrawal.of(stored))).getFirst();
  }

  @Override
  public boolean delete(String id) throws IOException {
    return use(() -> writer.delete(Required.value(id, "the id of an article")));
  }

  @Override
  public long deleteMatching(SearchRequest request) throws IOException {
    refresh();
    long deleted = 0;
    for (String id : use(() -> searcher.ids(current.view(), request))) {
      deleted += delete(id) ? 1 : 0;
    }
    return deleted;
  }

  @Override
  public void commit() throws IOException {
    refresh();
  }

  @Override
  public void refresh() throws IOException {
    use(() -> {
      current.refresh();
      return true;
    });
  }

  // ---- reading ----------------------------------------------------------------------------------

  @Override
  public Optional<Article> get(String id) throws IOException {
    return use(() -> searcher.get(current.view(), id));
  }

  @Override
  public Optional<Article> getForEditors(String id) throws IOException {
    return use(() -> searcher.getForEditors(current.view(), id));
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    return use(() -> searcher.search(current.view(), request, current.kept()));
  }

  @Override
  public Map<String, List<Span>> highlight(String id, String query) throws IOException {
    return use(() -> searcher.highlight(current.view(), id, query));
  }

  @Override
  public List<Completion> suggest(String prefix, int count) throws IOException {
    return use(() -> searcher.suggest(current.view(), prefix, count));
  }

  @Override
  public List<Hit> similar(String id, int count) throws IOException {
    return use(() -> searcher.similar(current.view(), id, count));
  }

  @Override
  public List<Copy> copies(String id, int count) throws IOException {
    return use(() -> searcher.copies(current.view(), id, count));
  }

  @Override
  public boolean recognisesCopies() {
    return fingerprint.copies();
  }

  @Override
  public Optional<Explanation> explain(String query, String id) throws IOException {
    return use(() -> searcher.explain(current.view(), query, id));
  }

  @Override
  public Optional<String> generation() throws IOException {
    return use(() -> Optional.of(Long.toHexString(current.view().number())));
  }

  @Override
  public List<FurtherField> furtherFields() {
    return fingerprint.furtherFields();
  }

  @Override
  public Statistics figures() throws IOException {
    return use(() -> clusterFigures().statistics(current.view(), searcher.seen(current.view())));
  }

  @Override
  public Statistics statistics() throws IOException {
    return use(() -> statistics(searcher.seen(current.view())));
  }

  @Override
  public Statistics statisticsForEditors() throws IOException {
    return use(() -> statistics(MatchAllDocsQuery.INSTANCE));
  }

  private Statistics statistics(Query counted) throws IOException {
    return clusterFigures()
        .statistics(current.view(), counted)
        .with(searcher.abbreviations(current.view()));
  }

  private ClusterFigures clusterFigures() {
    return new ClusterFigures(cluster, index, fingerprint);
  }

  @Override
  public void forEach(ArticleReader reader) throws IOException {
    use(() -> {
      walk(article -> {
        if (searcher.mayBeSeen(article)) {
          reader.read(article);
        }
      });
      return true;
    });
  }

  @Override
  public void forEachIdForEditors(IdReader reader) throws IOException {
    use(() -> {
      walk(article -> reader.read(article.id()));
      return true;
    });
  }

  /** Every article, whether or not it may be seen. */
  private void walk(ArticleReader reader) throws IOException {
    new StoredWalk(current.view().time(), fingerprint.furtherFields())
        .each((article, hash) -> reader.read(article));
  }

  // ---- keeping ----------------------------------------------------------------------------------

  /**
   * Reads every article back and compares it with what was added. The files themselves are the
   * cluster's affair.
   */
  @Override
  public Verification verify() throws IOException {
    refresh();
    return use(() -> clusterFigures().verify(current.view().time()));
  }

  /**
   * Deletes these articles, then has the cluster write anew the segments that held them, and waits
   * until it has done so on every node. Other processes should not write meanwhile: a word form
   * that only these articles had is removed from the list of forms. Of backups only those are
   * named, with no ids, that may hold them: a snapshot can't be looked into. Pages of earlier
   * searches are those of now from then on.
   */
  @Override
  public Forgotten forget(List<String> ids) throws IOException {
    Required.values(ids, "the ids of articles");
    return use(() -> {
      Forgotten forgotten =
          new Forgetting(cluster, index, writer, vocabulary, current::opened)
              .run(ids, new ClusterBackups(cluster, options).find());
      current.forgetEarlier();
      return forgotten;
    });
  }

  /**
   * Asks the cluster for a snapshot into {@code folder}, which every node has to see under this
   * path and allow in its {@code path.repo}. It is no index that can be opened; see {@link
   * ClusterIndex#restore}.
   */
  @Override
  public Backup backup(Path folder) throws IOException {
    Required.value(folder, "the folder");
    refresh();
    return use(
        () -> new ClusterBackups(cluster, options).make(index, folder, current.view().articles()));
  }

  @Override
  public List<Backup> backups() throws IOException {
    return use(() -> new ClusterBackups(cluster, options).find().backups());
  }

  @Override
  public void close() throws IOException {
    gate.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      current.close();
      cluster.close();
    } finally {
      gate.writeLock().unlock();
    }
  }

  /** Something done with the cluster. */
  @FunctionalInterface
  private interface Operation<T> {
    T run() throws IOException;
  }

  private <T> T use(Operation<T> operation) throws IOException {
    gate.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the index " + options.name() + " is closed");
      }
      return operation.run();
    } catch (ClusterException e) {
      if (e.kind() != Kind.NO_INDEX) {
        throw e;
      }
      ClusterException gone = IndexNames.gone(cluster, index);
      throw new ReplacedIndexException(gone.where(), String.valueOf(gone.getMessage()), e);
    } finally {
      gate.readLock().unlock();
    }
  }
}
