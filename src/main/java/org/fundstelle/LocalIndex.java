package org.fundstelle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.fundstelle.article.Article;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.highlight.Span;
import org.fundstelle.indexer.ArticleWriter;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.indexer.Statistics;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.schema.GermanSimilarity;
import org.fundstelle.searcher.ArticleSearcher;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchResult;
import org.fundstelle.searcher.Snapshots;
import org.jspecify.annotations.Nullable;

/**
 * An index in a folder of this machine, on Lucene.
 *
 * <p>One process writes at a time; any number read. See {@link ArticleIndex} for what holds for all
 * of them.
 */
public final class LocalIndex implements ArticleIndex {
  private final Path path;
  private final Directory directory;
  private final Fingerprint fingerprint;
  private final @Nullable ArticleWriter writer;
  private final @Nullable WriterMark mark;
  private final SearcherManager searchers;
  private final ArticleSearcher searcher;
  private final Snapshots snapshots = new Snapshots();
  private final ReadWriteLock gate = new ReentrantReadWriteLock();
  private boolean closed;

  private LocalIndex(Path path, Directory directory, IndexOptions options, boolean writable)
      throws IOException {
    this.path = path;
    this.directory = directory;
    Optional<Fingerprint> stored = storedFingerprint(path, directory);
    if (stored.isEmpty() && !writable) {
      throw missing(path);
    }
    GermanAnalysis analysis =
        GermanAnalysis.of(stored.map(Fingerprint::analysis).orElse(options.analysis()));
    this.fingerprint =
        new Fingerprint(
            Fingerprint.CURRENT_SCHEMA,
            analysis.kind(),
            analysis.version(),
            stored.map(Fingerprint::furtherFields).orElse(options.furtherFields()));
    if (stored.isPresent() && !stored.get().equals(fingerprint)) {
      throw new UnusableIndexException(
          UnusableIndexException.Problem.OTHER_FINGERPRINT,
          path,
          "the index "
              + path
              + " was built with "
              + stored.get()
              + ", this program works with "
              + fingerprint
              + "; build it anew with: fundstelle index --rebuild --index "
              + path);
    }
    this.writer = writable ? openWriter(analysis, options) : null;
    this.mark = writable ? WriterMark.set(path) : null;
    SearcherFactory factory = new GermanSearcherFactory();
    this.searchers =
        writer != null
            ? new SearcherManager(writer.lucene(), true, false, factory)
            : new SearcherManager(directory, factory);
    this.searcher =
        new ArticleSearcher(
            analysis,
            fingerprint.furtherFields(),
            options.limits(),
            options.clock(),
            options.zone());
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
   */
  public static ArticleIndex open(Path path, IndexOptions options) throws IOException {
    Files.createDirectories(path);
    return opened(path, options, true);
  }

  /**
   * Opens the index in this folder for searching; takes no lock and sees the last commit.
   *
   * @throws UnusableIndexException if there is none, or it was built with another analysis or
   *     layout
   */
  public static ArticleIndex openReadOnly(Path path) throws IOException {
    return openReadOnly(path, IndexOptions.defaults());
  }

  /**
   * Opens the index in this folder for searching; takes no lock and sees the last commit.
   *
   * @throws UnusableIndexException if there is none, or it was built with another analysis or
   *     layout
   */
  public static ArticleIndex openReadOnly(Path path, IndexOptions options) throws IOException {
    if (!Files.isDirectory(path)) {
      throw missing(path);
    }
    return opened(path, options, false);
  }

  private static ArticleIndex opened(Path path, IndexOptions options, boolean writable)
      throws IOException {
    Directory directory = FSDirectory.open(path);
    try {
      return new LocalIndex(path, directory, options, writable);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private ArticleWriter openWriter(GermanAnalysis analysis, IndexOptions options)
      throws IOException {
    try {
      return new ArticleWriter(directory, analysis, fingerprint, options.bufferMegabytes());
    } catch (LockObtainFailedException e) {
      throw new IndexLockedException(path, WriterMark.read(path), e);
    }
  }

  private static UnusableIndexException missing(Path path) {
    return new UnusableIndexException(
        UnusableIndexException.Problem.MISSING,
        path,
        "there is no index in " + path + "; make one with: fundstelle index PATH --index " + path);
  }

  private static Optional<Fingerprint> storedFingerprint(Path path, Directory directory)
      throws IOException {
    try {
      return Optional.of(
          Fingerprint.fromCommit(SegmentInfos.readLatestCommit(directory).getUserData()));
    } catch (IndexNotFoundException | NoSuchFileException none) {
      return Optional.empty();
    } catch (IllegalArgumentException foreign) {
      throw new UnusableIndexException(
          UnusableIndexException.Problem.OTHER_FINGERPRINT,
          path,
          "the folder "
              + path
              + " holds a Lucene index that Fundstelle did not write; name another folder");
    }
  }

  @Override
  public Outcome add(Article article) throws IOException {
    return use(lucene -> {
      Outcome outcome = writer().add(article, lucene.getIndexReader());
      return outcome;
    });
  }

  @Override
  public List<Outcome> addAll(List<Article> articles) throws IOException {
    List<Outcome> outcomes = new ArrayList<>(articles.size());
    for (Article article : articles) {
      outcomes.add(add(article));
    }
    return outcomes;
  }

  @Override
  public boolean delete(String id) throws IOException {
    return use(lucene -> writer().delete(id, lucene.getIndexReader()));
  }

  @Override
  public long deleteMatching(SearchRequest request) throws IOException {
    refresh();
    long deleted = 0;
    for (String id : matching(request)) {
      deleted += delete(id) ? 1 : 0;
    }
    return deleted;
  }

  private List<String> matching(SearchRequest request) throws IOException {
    List<String> ids = new ArrayList<>();
    SearchRequest page = request.withPage(0, 1_000).withSnippets(0).withFacets();
    Optional<String> after = Optional.empty();
    do {
      SearchResult result = search(after.isPresent() ? page.withAfter(after.get()) : page);
      result.hits().forEach(hit -> ids.add(hit.id()));
      after = result.after();
    } while (after.isPresent());
    return ids;
  }

  @Override
  public void commit() throws IOException {
    use(lucene -> {
      writer().commit();
      return true;
    });
    refresh();
  }

  @Override
  public void refresh() throws IOException {
    use(lucene -> {
      if (writer != null) {
        writer.refresh(searchers::maybeRefreshBlocking);
      } else {
        searchers.maybeRefreshBlocking();
      }
      return true;
    });
  }

  @Override
  public Optional<Article> get(String id) throws IOException {
    return use(lucene -> searcher.get(lucene, id));
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    return use(lucene -> searcher.search(lucene, request, snapshots));
  }

  @Override
  public Map<String, List<Span>> highlight(String id, String query) throws IOException {
    return use(lucene -> searcher.highlight(lucene, id, query));
  }

  @Override
  public Optional<String> generation() throws IOException {
    return use(lucene ->
        Optional.of(Long.toString(((DirectoryReader) lucene.getIndexReader()).getVersion())));
  }

  @Override
  public Statistics statistics() throws IOException {
    return use(lucene ->
        Statistics.of(
            directory, (DirectoryReader) lucene.getIndexReader(), fingerprint.toString()));
  }

  @Override
  public void forEach(ArticleReader reader) throws IOException {
    use(lucene -> {
      searcher.forEach(lucene, reader::read);
      return true;
    });
  }

  @Override
  public void close() throws IOException {
    gate.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      IOUtils.close(snapshots, searchers, writer, mark, directory);
    } finally {
      gate.writeLock().unlock();
    }
  }

  private ArticleWriter writer() {
    if (writer == null) {
      throw new IllegalStateException(
          "the index " + path + " was opened read-only; use LocalIndex.open to write");
    }
    return writer;
  }

  /** Runs one operation on the searcher of now, which stays open until it is done. */
  private <T> T use(Operation<T> operation) throws IOException {
    gate.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the index " + path + " is closed");
      }
      IndexSearcher lucene = searchers.acquire();
      try {
        return operation.on(lucene);
      } finally {
        searchers.release(lucene);
      }
    } finally {
      gate.readLock().unlock();
    }
  }

  /** Something done with a searcher. */
  @FunctionalInterface
  private interface Operation<T> {
    T on(IndexSearcher lucene) throws IOException;
  }

  /** Searchers that weigh as the writer does. */
  private static final class GermanSearcherFactory extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(
        org.apache.lucene.index.IndexReader reader,
        org.apache.lucene.index.@Nullable IndexReader previous) {
      IndexSearcher lucene = new IndexSearcher(reader);
      lucene.setSimilarity(new GermanSimilarity());
      return lucene;
    }
  }
}
