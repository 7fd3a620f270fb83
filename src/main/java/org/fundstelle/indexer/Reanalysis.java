package org.fundstelle.indexer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.schema.StoredArticle;

/**
 * Builds an index anew from the articles stored in it, with another analysis or layout.
 *
 * <p>The new segments are written beside the old ones, and one commit puts them in their place. A
 * crash at any moment before leaves the old index as it was, and the next writer clears away what
 * had been written.
 */
public final class Reanalysis {
  /** How many documents a worker takes at once: few enough to end together. */
  private static final int BLOCK = 128;

  private Reanalysis() {}

  /**
   * Rebuilds the index in {@code directory}.
   *
   * @param stored what it was built with
   * @param fingerprint what it is to be built with
   * @param threads how many threads work
   * @return how many articles it holds
   * @throws org.apache.lucene.store.LockObtainFailedException if another writer has it
   */
  public static long run(
      Directory directory,
      Fingerprint stored,
      GermanAnalysis analysis,
      Fingerprint fingerprint,
      int bufferMegabytes,
      int threads)
      throws IOException {
    try (ArticleWriter writer =
            ArticleWriter.replacing(directory, analysis, fingerprint, bufferMegabytes);
        // After the writer has the lock: nobody can commit in between.
        DirectoryReader reader = DirectoryReader.open(directory)) {
      copy(reader, stored.furtherFields(), writer, threads);
      writer.commit();
      return reader.numDocs();
    }
  }

  private static void copy(
      IndexReader reader, List<FurtherField> fields, ArticleWriter writer, int threads)
      throws IOException {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        running.add(
            workers.submit(() -> {
              try {
                copyBlocks(reader, fields, writer, next);
              } catch (IOException | RuntimeException | Error e) {
                next.set(reader.maxDoc()); // the others stop as well
                throw e;
              }
              return null;
            }));
      }
    }
    for (Future<?> worker : running) {
      await(worker);
    }
  }

  private static void copyBlocks(
      IndexReader reader, List<FurtherField> fields, ArticleWriter writer, AtomicInteger next)
      throws IOException {
    StoredFields stored = reader.storedFields();
    List<LeafReaderContext> leaves = reader.leaves();
    for (int from = next.getAndAdd(BLOCK);
        from >= 0 && from < reader.maxDoc();
        from = next.getAndAdd(BLOCK)) {
      for (int doc = from; doc < Math.min(from + BLOCK, reader.maxDoc()); doc++) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        Bits live = leaf.reader().getLiveDocs();
        if (live == null || live.get(doc - leaf.docBase)) {
          writer.load(StoredArticle.read(stored.document(doc), fields));
        }
      }
    }
  }

  private static void await(Future<?> worker) throws IOException {
    try {
      worker.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("rebuilding was interrupted; the index is as before");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException runtime -> throw runtime;
        case Error error -> throw error;
        case null, default -> throw new IOException(e);
      }
    }
  }
}
