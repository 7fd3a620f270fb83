package org.fundstelle.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.fundstelle.article.Article;
import org.fundstelle.article.Required;
import org.fundstelle.article.UnpairedSurrogates;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.schema.ContentHash;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.schema.GermanSimilarity;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.schema.KeyedCodec;
import org.fundstelle.schema.StoredArticle;

/**
 * Writes articles into a Lucene index: each id once, newest version wins, unchanged articles are
 * left alone.
 *
 * <p>Safe for use by any number of threads. The index has a first, empty commit as soon as it is
 * opened.
 */
public final class ArticleWriter implements Closeable {
  /** So many changed ids are remembered; of more the writer reads itself what it wrote. */
  private static final int MOST_PENDING = 200_000;

  /** With more bytes than this in its buffers, a commit has other threads write out some. */
  private static final long WORTH_A_THREAD = 16 << 20;

  /**
   * Half of Lucene's: a word is looked for by a dozen keys, each of which costs something in every
   * segment, so that segments are dearer here than merging them.
   */
  private static final int SEGMENTS_PER_TIER = 4;

  /**
   * Segments below this are merged as if they had it: twice what a thread writes between commits.
   */
  private static final int SMALL_MEGABYTES = 32;

  private final IndexWriter writer;
  private final Fingerprint fingerprint;
  private final GermanAnalysis analysis;
  private final IdRegister ids;
  private final ConcurrentLinkedQueue<DocumentMapper> mappers = new ConcurrentLinkedQueue<>();
  private final IdLocks locks = new IdLocks();

  /**
   * Opens the index in {@code directory} for writing, or creates it.
   *
   * @throws org.apache.lucene.store.LockObtainFailedException if another writer has it
   */
  public ArticleWriter(
      Directory directory, GermanAnalysis analysis, Fingerprint fingerprint, int bufferMegabytes)
      throws IOException {
    this(directory, analysis, fingerprint, bufferMegabytes, OpenMode.CREATE_OR_APPEND);
    try {
      if (!writer.getLiveCommitData().iterator().hasNext()) {
        commit();
      }
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private ArticleWriter(
      Directory directory,
      GermanAnalysis analysis,
      Fingerprint fingerprint,
      int bufferMegabytes,
      OpenMode mode)
      throws IOException {
    this.analysis = analysis;
    this.fingerprint = fingerprint;
    IndexWriterConfig config = new IndexWriterConfig();
    config.setSimilarity(new GermanSimilarity());
    config.setCodec(KeyedCodec.get());
    config.setRAMBufferSizeMB(bufferMegabytes);
    config.setCommitOnClose(false);
    config.setOpenMode(mode);
    config.setMergeScheduler(new BackgroundMerges());
    config.setMergePolicy(
        new TieredMergePolicy()
            .setSegmentsPerTier(SEGMENTS_PER_TIER)
            .setFloorSegmentMB(SMALL_MEGABYTES)
            // Decides only what rewrite() does: there every segment with a deleted article counts.
            .setForceMergeDeletesPctAllowed(0));
    writer = new IndexWriter(directory, config);
    ids = new IdRegister(writer);
  }

  /**
   * Opens a writer whose first commit takes the place of everything in {@code directory}; until
   * then, and without it, the last commit stays as it is.
   *
   * @throws org.apache.lucene.store.LockObtainFailedException if another writer has it
   */
  public static ArticleWriter replacing(
      Directory directory, GermanAnalysis analysis, Fingerprint fingerprint, int bufferMegabytes)
      throws IOException {
    return new ArticleWriter(directory, analysis, fingerprint, bufferMegabytes, OpenMode.CREATE);
  }

  /** The writer below, for readers that see what is not yet committed. */
  public IndexWriter lucene() {
    return writer;
  }

  /**
   * Adds the article, or replaces the one with the same id unless that is newer or says the same. A
   * {@link Withdrawal} withdraws the one with the same id, be it there or still to come.
   */
  public Outcome add(Article article) throws IOException {
    Outcome outcome = written(article);
    ids.keepBelow(MOST_PENDING);
    return outcome;
  }

  private Outcome written(Article article) throws IOException {
    String id = Required.value(article, "the article").id();
    DocumentMapper mapper = borrow();
    try {
      Optional<String> reason = whyNot(article, mapper);
      if (reason.isPresent()) {
        return new Outcome.Rejected(id, reason.get());
      }
      locks.lock(id);
      try {
        return writtenOver(ids.find(id), article, mapper);
      } finally {
        locks.unlock(id);
      }
    } finally {
      mappers.offer(mapper);
    }
  }

  /** For the thread that alone may write the id now. */
  private Outcome writtenOver(Optional<Existing> existing, Article article, DocumentMapper mapper)
      throws IOException {
    String id = article.id();
    if (existing.isPresent() && Withdrawal.is(article)) {
      // Where there is nothing yet it is kept: files are read in the order of their names.
      return withdraw(new Withdrawal(article), existing.get(), mapper);
    }
    long hash = ContentHash.of(article);
    Existing incoming = Existing.of(article, hash);
    if (existing.isPresent() && existing.get().hash() == hash) {
      return new Outcome.Unchanged(id);
    }
    if (existing.isPresent() && existing.get().isNewerThan(incoming)) {
      return new Outcome.Outdated(id);
    }
    if (existing.isPresent() && Withdrawal.holds(existing.get(), article)) {
      write(Withdrawal.stillWithdrawn(existing.get(), article), existing.get(), mapper);
      return new Outcome.StillWithdrawn(id);
    }
    if (existing.isPresent()) {
      writer.updateDocument(idTerm(id), mapper.document(article, hash));
    } else {
      writer.addDocument(mapper.document(article, hash));
    }
    ids.written(id, incoming);
    return existing.isPresent() ? new Outcome.Updated(id) : new Outcome.Added(id);
  }

  private Outcome withdraw(Withdrawal withdrawal, Existing existing, DocumentMapper mapper)
      throws IOException {
    String id = withdrawal.notice().id();
    if (existing.isNewerThan(Existing.of(withdrawal.notice(), 0))) {
      return new Outcome.Outdated(id);
    }
    return write(withdrawal.of(stored(id)), existing, mapper)
        ? new Outcome.Updated(id)
        : new Outcome.Unchanged(id);
  }

  /** Replaces what is there, unless it says the same; whether it did. */
  private boolean write(Article article, Existing existing, DocumentMapper mapper)
      throws IOException {
    long hash = ContentHash.of(article);
    if (hash == existing.hash()) {
      return false;
    }
    writer.updateDocument(idTerm(article.id()), mapper.document(article, hash));
    ids.written(article.id(), Existing.of(article, hash));
    return true;
  }

  /** The article as it was written last, be it a moment ago. */
  private Article stored(String id) throws IOException {
    return ids.reading(
        id,
        latest -> {
          TopDocs found = new IndexSearcher(latest).search(new TermQuery(idTerm(id)), 1);
          if (found.scoreDocs.length == 0) {
            throw new IOException("the article " + id + " can't be read back");
          }
          return StoredArticle.read(
              latest.storedFields().document(found.scoreDocs[0].doc), fingerprint.furtherFields());
        });
  }

  /**
   * Adds an article whose id is certain not to be in the index.
   *
   * @throws IllegalArgumentException if it can't be indexed
   */
  void load(Article article) throws IOException {
    DocumentMapper mapper = borrow();
    try {
      Optional<String> reason = whyNot(article, mapper);
      if (reason.isPresent()) {
        throw new IllegalArgumentException(article.id() + " " + reason.get());
      }
      writer.addDocument(mapper.document(article, ContentHash.of(article)));
    } finally {
      mappers.offer(mapper);
    }
  }

  /** Whether this writer can go on; false after a failure that left it unsure what it wrote. */
  public boolean usable() {
    return writer.isOpen();
  }

  /** Why the article can't be indexed; empty if it can. */
  public static Optional<String> whyNot(Article article, DocumentMapper mapper) {
    if (!article.hasText() && !Withdrawal.is(article)) {
      return Optional.of("has no text; one of \"title\", \"lead\" and \"body\" is needed");
    }
    List<String> undeclared = mapper.undeclared(article);
    if (!undeclared.isEmpty()) {
      return Optional.of(
          "has a further field \""
              + undeclared.getFirst()
              + "\" that was not declared when the index was created");
    }
    return mapper.unfit(article);
  }

  /**
   * Deletes the article with this id.
   *
   * @return whether there was one
   */
  public boolean delete(String given) throws IOException {
    String id =
        UnpairedSurrogates.replaced(
            Required.value(given, "the id of an article")); // as in the article
    locks.lock(id);
    try {
      if (ids.find(id).isEmpty()) {
        return false;
      }
      writer.deleteDocuments(idTerm(id));
      ids.deleted(id);
      return true;
    } finally {
      locks.unlock(id);
    }
  }

  /** Makes everything written so far durable; returns once it is. */
  public void commit() throws IOException {
    if (writer.ramBytesUsed() >= WORTH_A_THREAD) {
      BufferFlush.onAllProcessors(writer);
    }
    writer.setLiveCommitData(fingerprint.toCommit().entrySet());
    writer.commit();
  }

  /**
   * Commits, and writes every segment anew that holds an article which was deleted before, so that
   * no file of the new commit has its text. Files of the old segments go as soon as nobody reads
   * them any more.
   *
   * @param ids of deleted articles that no segment may know any more
   * @return the old segments
   * @throws IOException if it can't be written, or others delete faster than this can rewrite
   */
  public Set<String> rewrite(Collection<String> ids) throws IOException {
    return new Rewriting(writer, ids, this::commit).run();
  }

  /** Deletes files of earlier commits that were still being read before. */
  public void deleteUnusedFiles() throws IOException {
    writer.deleteUnusedFiles();
  }

  /** Lets {@code reopening} open a reader that sees what was written until now. */
  public void refresh(Reopening reopening) throws IOException {
    ids.refresh(reopening);
  }

  /** Opens a new reader. */
  @FunctionalInterface
  public interface Reopening {
    /** Opens it; the writer releases it when it has another one. */
    DirectoryReader reopen() throws IOException;
  }

  /** Closes without a commit: what was not committed is lost. */
  @Override
  public void close() throws IOException {
    try (ids) {
      if (writer.isOpen()) {
        writer.rollback();
      }
    }
  }

  private static Term idTerm(String id) {
    return new Term(IndexFields.ID, DocumentMapper.bounded(id));
  }

  private DocumentMapper borrow() {
    DocumentMapper mapper = mappers.poll();
    return mapper != null ? mapper : new DocumentMapper(analysis, fingerprint);
  }
}
