package org.fundstelle;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.fundstelle.article.Article;
import org.fundstelle.article.FurtherField;
import org.fundstelle.article.Required;
import org.fundstelle.german.Analysis;
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

/**
 * An index in a folder of this machine, on Lucene.
 *
 * <p>One process writes at a time; any number read. See {@link ArticleIndex} for what holds for all
 * of them.
 */
public final class LocalIndex implements ArticleIndex {
  private static final String FOLDER = "the folder of an index";
  private static final String BACKUP = "the folder of a backup";

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

  private LocalIndex(Path path, Directory directory, IndexOptions options, boolean writable)
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

  /**
   * Opens the index in this folder for writing and searching; creates it if there is none.
   *
   * @throws IndexLockedException if another process writes to it
   * @throws UnusableIndexException if it was built with another analysis or layout
   */
  public static ArticleIndex open(Path path) throws IOException {
    return open(path, IndexOptions.defaults());
  }

  /**
   * Opens the index in this folder for writing and searching; creates it with these options if
   * there is none.
   *
   * @throws IndexLockedException if another process writes to it
   * @throws UnusableIndexException if it was built with another analysis or layout
   * @throws NotDirectoryException if {@code path} is a file
   */
  public static ArticleIndex open(Path path, IndexOptions options) throws IOException {
    try {
      Files.createDirectories(Required.value(path, FOLDER));
    } catch (FileAlreadyExistsException file) {
      throw new NotDirectoryException(path.toString());
    }
    IndexFolder.refuseBackup(path);
    return opened(path, FSDirectory.open(path), options, true);
  }

  /**
   * Opens the index in this folder for searching; takes no lock and sees the last commit.
   *
   * @throws UnusableIndexException if there is none, or one of another analysis or layout
   */
  public static ArticleIndex openReadOnly(Path path) throws IOException {
    return openReadOnly(path, IndexOptions.defaults());
  }

  /**
   * Opens the index in this folder for searching; takes no lock and sees the last commit.
   *
   * @throws UnusableIndexException if there is none, or one of another analysis or layout
   */
  public static ArticleIndex openReadOnly(Path path, IndexOptions options) throws IOException {
    return opened(path, FSDirectory.open(IndexFolder.existing(path)), options, false);
  }

  /**
   * As {@link #openReadOnly(Path, IndexOptions)}, for a process that asks one question and ends: it
   * reads files piece by piece and does not map them into memory, which is ready a good 20 ms
   * sooner and searches slower.
   *
   * @throws UnusableIndexException if there is none, or one of another analysis or layout
   */
  public static ArticleIndex openBriefly(Path path, IndexOptions options) throws IOException {
    return opened(path, new NIOFSDirectory(IndexFolder.existing(path)), options, false);
  }

  /** Opens the index in {@code directory}, which it closes; {@code path} is for messages. */
  static LocalIndex opened(Path path, Directory directory, IndexOptions options, boolean writable)
      throws IOException {
    try {
      return new LocalIndex(path, directory, options, writable);
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

  /**
   * Builds the index in this folder anew from the articles stored in it, with the analysis that
   * {@code options} name; further fields of {@code options} are added to those it has. Needed when
   * the index was built with another analysis or version. Crash-safe: until the new index is whole
   * the old one is in place, and it goes on being searched by who has it open.
   *
   * @return how many articles it holds
   * @throws IndexLockedException if another process writes to it
   * @throws UnusableIndexException if there is none, its articles can't be read, or it has one of
   *     the further fields with another type
   */
  public static long rebuild(Path path, IndexOptions options) throws IOException {
    IndexFolder.refuseBackup(Required.value(path, FOLDER));
    int threads = Runtime.getRuntime().availableProcessors();
    return IndexFolder.in(path, folder -> folder.rebuild(options, threads));
  }

  /**
   * How German is analysed in the index in this folder; empty if there is no index.
   *
   * @throws UnusableIndexException if that can't be read
   */
  public static Optional<Analysis> analysisOf(Path path) throws IOException {
    return Files.isDirectory(Required.value(path, FOLDER))
        ? IndexFolder.in(path, IndexFolder::fingerprint).map(Fingerprint::analysis)
        : Optional.empty();
  }

  /**
   * Checks the last commit of the index in this folder, also of one that can't be opened: the check
   * sum of every file, all structures, and that each article comes back as it was added.
   *
   * @throws UnusableIndexException if there is none; damage is reported, not thrown
   */
  public static Verification verify(Path path) throws IOException {
    return IndexFolder.in(path, IndexFolder::verify);
  }

  /**
   * Copies the last commit of the index in this folder, also of one that another process writes to
   * or that this version can't open; see {@link ArticleIndex#backup}.
   *
   * @throws UnusableIndexException if there is none, or it is damaged
   */
  public static Backup backup(Path path, Path backup) throws IOException {
    Required.value(backup, BACKUP);
    return IndexFolder.in(path, folder -> folder.backup(backup, Clock.systemUTC()));
  }

  /**
   * Puts the index of a backup into the place of the one in {@code path}, or where there is none.
   * The backup is checked first and the copy afterwards; until then the old index stays.
   *
   * @return what the check of the backup found: nothing, or articles that it holds otherwise than
   *     they were added, which is no reason to do without the others
   * @throws IndexLockedException if another process writes to the index in {@code path}
   * @throws UnusableIndexException if there is no backup or it is damaged
   */
  public static Verification restore(Path backup, Path path) throws IOException {
    Required.value(path, FOLDER);
    return IndexFolder.in(
        Required.value(backup, BACKUP),
        source -> {
          Files.createDirectories(path);
          IndexFolder.refuseBackup(path);
          return IndexFolder.in(path, folder -> folder.restore(source));
        });
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
    return sessions.use(lucene -> folder.backup(Required.value(target, BACKUP), options.clock()));
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
