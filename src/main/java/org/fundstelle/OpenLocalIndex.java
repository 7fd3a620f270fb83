package org.fundstelle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.fundstelle.article.Article;
import org.fundstelle.article.FurtherField;
import org.fundstelle.article.Required;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.highlight.Span;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.indexer.Statistics;
import org.fundstelle.indexer.StoredIds;
import org.fundstelle.indexer.Verification;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.searcher.Completion;
import org.fundstelle.searcher.Copy;
import org.fundstelle.searcher.Explanation;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.answer.ArticleSearcher;
import org.fundstelle.searcher.local.LuceneSnapshots;
import org.fundstelle.searcher.local.LuceneView;
import org.jspecify.annotations.Nullable;

/** An open index in a folder of this machine. Safe for use by any number of threads. */
final class OpenLocalIndex implements ArticleIndex {
  private final Path path;
  private final Directory directory;
  private final IndexFolder folder;
  private final IndexOptions options;
  private final GermanAnalysis analysis;
  private final Fingerprint fingerprint;
  private final @Nullable WriterMark mark;
  private final ArticleSearcher searcher;
  private final LuceneSnapshots snapshots;
  private final Sessions sessions;

  private OpenLocalIndex(Path path, Directory directory, IndexOptions options, boolean writable)
      throws IOException {
    this.path = path;
    this.directory = directory;
    this.folder = new IndexFolder(path, directory);
    this.options = options;
    Optional<Fingerprint> stored = folder.fingerprint();
    if (stored.isEmpty() && !writable) {
      throw folder.missing();
    }
    this.fingerprint = folder.expected(stored, options);
    this.analysis = GermanAnalysis.of(fingerprint.analysis());
    if (stored.isPresent() && !stored.get().equals(fingerprint)) {
      throw folder.otherFingerprint(stored.get(), fingerprint);
    }
    this.snapshots = new LuceneSnapshots(fingerprint.furtherFields());
    this.searcher =
        new ArticleSearcher(
            analysis,
            fingerprint.furtherFields(),
            options.limits(),
            options.clock(),
            options.zone(),
            options.vocabulary());
    this.sessions =
        new Sessions(
            path,
            folder,
            snapshots,
            () -> writable ? writingSession() : Session.reading(directory, fingerprint));
    this.mark = writable ? WriterMark.set(path) : null;
  }

  private Session writingSession() throws IOException {
    return Session.writing(folder.writer(analysis, fingerprint, options.bufferMegabytes()));
  }

  /** Opens the index in {@code directory}, which it closes; {@code path} is for messages. */
  static ArticleIndex over(Path path, Directory directory, IndexOptions options, boolean writable)
      throws IOException {
    try {
      return new OpenLocalIndex(path, directory, options, writable);
    } catch (IOException | RuntimeException | Error e) {
      IOException explained;
      try {
        explained = new Failures(path, directory).explained(e);
      } finally {
        directory.close();
      }
      throw explained;
    }
  }

  @Override
  public Outcome add(Article article) throws IOException {
    return sessions.change(writer -> writer.add(article));
  }

  @Override
  public List<Outcome> addAll(List<Article> articles) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (Article article : Required.values(articles, "the articles")) {
      outcomes.add(add(article));
    }
    return outcomes;
  }

  @Override
  public boolean delete(String id) throws IOException {
    return sessions.change(writer -> writer.delete(id));
  }

  @Override
  public long deleteMatching(SearchRequest request) throws IOException {
    refresh();
    long deleted = 0;
    for (String id : sessions.use(lucene -> searcher.ids(view(lucene), request))) {
      deleted += delete(id) ? 1 : 0;
    }
    return deleted;
  }

  @Override
  public Forgotten forget(List<String> ids) throws IOException {
    return new Forgetting(this, sessions, snapshots, directory, path).forget(ids);
  }

  @Override
  public void commit() throws IOException {
    sessions.commit();
    refresh();
  }

  @Override
  public void refresh() throws IOException {
    sessions.refresh();
  }

  @Override
  public Optional<Article> get(String id) throws IOException {
    return sessions.use(lucene -> searcher.get(view(lucene), id));
  }

  @Override
  public Optional<Article> getForEditors(String id) throws IOException {
    return sessions.use(lucene -> searcher.getForEditors(view(lucene), id));
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    return sessions.use(lucene -> searcher.search(view(lucene), request, snapshots));
  }

  @Override
  public Map<String, List<Span>> highlight(String id, String query) throws IOException {
    return sessions.use(lucene -> searcher.highlight(view(lucene), id, query));
  }

  @Override
  public List<Completion> suggest(String prefix, int count) throws IOException {
    return sessions.use(lucene -> searcher.suggest(view(lucene), prefix, count));
  }

  @Override
  public List<Hit> similar(String id, int count) throws IOException {
    return sessions.use(lucene -> searcher.similar(view(lucene), id, count));
  }

  @Override
  public List<Copy> copies(String id, int count) throws IOException {
    return sessions.use(lucene -> searcher.copies(view(lucene), id, count));
  }

  @Override
  public boolean recognisesCopies() {
    return fingerprint.copies();
  }

  @Override
  public Optional<Explanation> explain(String query, String id) throws IOException {
    return sessions.use(lucene -> searcher.explain(view(lucene), query, id));
  }

  @Override
  public Optional<String> generation() throws IOException {
    return sessions.use(lucene ->
        Optional.of(Long.toString(((DirectoryReader) lucene.getIndexReader()).getVersion())));
  }

  @Override
  public List<FurtherField> furtherFields() {
    return fingerprint.furtherFields();
  }

  @Override
  public Statistics figures() throws IOException {
    return sessions.use(lucene -> figures(lucene, searcher.seen(view(lucene))));
  }

  @Override
  public Statistics statistics() throws IOException {
    return sessions.use(lucene -> statistics(lucene, searcher.seen(view(lucene))));
  }

  @Override
  public Statistics statisticsForEditors() throws IOException {
    return sessions.use(lucene -> statistics(lucene, MatchAllDocsQuery.INSTANCE));
  }

  private Statistics statistics(IndexSearcher lucene, Query counted) throws IOException {
    return figures(lucene, counted).with(searcher.abbreviations(view(lucene)));
  }

  private Statistics figures(IndexSearcher lucene, Query counted) throws IOException {
    return Statistics.of(directory, lucene, counted, fingerprint.toString());
  }

  @Override
  public Verification verify() throws IOException {
    return sessions.use(lucene -> folder.verify());
  }

  @Override
  public Backup backup(Path target) throws IOException {
    return sessions.use(
        lucene -> folder.backup(Required.value(target, "the folder of a backup"), options.clock()));
  }

  @Override
  public List<Backup> backups() throws IOException {
    return sessions.use(lucene -> BackupRegister.of(path).read());
  }

  @Override
  public void forEach(ArticleReader reader) throws IOException {
    sessions.use(lucene -> {
      searcher.forEach(lucene, Required.value(reader, "the reader")::read);
      return true;
    });
  }

  @Override
  public void forEachIdForEditors(IdReader reader) throws IOException {
    sessions.use(lucene -> {
      StoredIds.forEach(lucene.getIndexReader(), Required.value(reader, "the reader")::read);
      return true;
    });
  }

  @Override
  public void close() throws IOException {
    sessions.close(mark, directory);
  }

  private LuceneView view(IndexSearcher lucene) {
    return new LuceneView(lucene, fingerprint.furtherFields());
  }
}
