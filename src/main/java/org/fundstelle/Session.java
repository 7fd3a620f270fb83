package org.fundstelle;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serial;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.fundstelle.indexer.ArticleWriter;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.searcher.matching.LuceneSearcher;
import org.jspecify.annotations.Nullable;

/**
 * A writer, if there is one, and the searchers that see what it wrote. A writer that failed can't
 * be used again; the index then begins a new session at the last commit.
 */
final class Session implements Closeable {
  private final @Nullable ArticleWriter writer;
  private final SearcherManager searchers;

  private Session(@Nullable ArticleWriter writer, SearcherManager searchers) {
    this.writer = writer;
    this.searchers = searchers;
  }

  /** A session that writes; the writer is closed with it, and at once if this fails. */
  static Session writing(ArticleWriter writer) throws IOException {
    try {
      return new Session(
          writer, new SearcherManager(writer.lucene(), true, false, new Searchers(null)));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer);
      throw e;
    }
  }

  /** A session that only reads commits of this fingerprint. */
  static Session reading(Directory directory, Fingerprint fingerprint) throws IOException {
    return new Session(null, new SearcherManager(directory, new Searchers(fingerprint)));
  }

  @Nullable ArticleWriter writer() {
    return writer;
  }

  /** Whether it had a writer that can't go on. */
  boolean failed() {
    return writer != null && !writer.usable();
  }

  IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  void refresh() throws IOException {
    if (writer != null) {
      writer.refresh(this::reopened);
    } else {
      searchers.maybeRefreshBlocking();
    }
  }

  private DirectoryReader reopened() throws IOException {
    searchers.maybeRefreshBlocking();
    IndexSearcher now = searchers.acquire();
    try {
      DirectoryReader reader = (DirectoryReader) now.getIndexReader();
      reader.incRef();
      return reader;
    } finally {
      searchers.release(now);
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, writer);
  }

  /** Makes searchers that weigh as the writer does. */
  private static final class Searchers extends SearcherFactory {
    private final @Nullable Fingerprint expected;

    Searchers(@Nullable Fingerprint expected) {
      this.expected = expected;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
        throws IOException {
      // Another process may have rebuilt the index meanwhile: its words are other words then.
      if (expected != null
          && !expected.equals(
              Fingerprint.fromCommit(((DirectoryReader) reader).getIndexCommit().getUserData()))) {
        throw new OtherFingerprintException();
      }
      return new LuceneSearcher(reader);
    }
  }

  /** The index was rebuilt in another way while this session had it open. */
  static final class OtherFingerprintException extends IOException {
    @Serial private static final long serialVersionUID = 1L;
  }
}
