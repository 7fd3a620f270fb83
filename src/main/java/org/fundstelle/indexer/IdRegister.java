package org.fundstelle.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.Bits;
import org.fundstelle.article.Field;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.IndexFields;
import org.jspecify.annotations.Nullable;

/**
 * Knows which ids are in the index: those its reader sees, and those written since it was opened.
 *
 * <p>Safe for use by several threads, as long as no two handle the same id at once. An id is looked
 * for among the latest changes first, then among those that a new reader is being opened for, and
 * in the reader last. So it is found whatever goes over from one to the next meanwhile: changes are
 * let go only when the reader that sees them is in use. And whoever notes a change in a collection
 * that has just been let go has written it before, so that the reader sees it.
 */
final class IdRegister implements Closeable {
  private final IndexWriter writer;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile Map<String, Optional<Existing>> recent = new ConcurrentHashMap<>();

  /** The changes that the next reader will see; several if one could not be opened before. */
  private volatile List<Map<String, Optional<Existing>>> earlier = List.of();

  private volatile @Nullable DirectoryReader reader;
  private boolean closed;

  /** The ids in the index of this writer. */
  IdRegister(IndexWriter writer) {
    this.writer = writer;
  }

  Optional<Existing> find(String id) throws IOException {
    Optional<Existing> known = recent.get(id);
    if (known != null) {
      return known;
    }
    for (Map<String, Optional<Existing>> changes : earlier) {
      known = changes.get(id);
      if (known != null) {
        return known;
      }
    }
    DirectoryReader now = acquired();
    try {
      return inReader(id, now);
    } finally {
      now.decRef();
    }
  }

  /** Something that is read. */
  @FunctionalInterface
  interface Reading<T> {
    T in(DirectoryReader reader) throws IOException;
  }

  /**
   * Reads where all is seen that was written under this id. To open a new reader for it takes long,
   * so that is done only if it was written since the last one was opened, and then also serves all
   * others that were.
   */
  <T> T reading(String id, Reading<T> reading) throws IOException {
    if (isPending(id)) {
      refreshing.lock();
      try {
        if (isPending(id)) {
          refreshLocked(() -> DirectoryReader.open(writer));
        }
      } finally {
        refreshing.unlock();
      }
    }
    DirectoryReader now = acquired();
    try {
      return reading.in(now);
    } finally {
      now.decRef();
    }
  }

  private boolean isPending(String id) {
    return recent.containsKey(id) || earlier.stream().anyMatch(changes -> changes.containsKey(id));
  }

  /** To be called once it is written. */
  void written(String id, Existing existing) {
    recent.put(id, Optional.of(existing));
  }

  /** Nothing is there under this id from now on. To be called once that is written. */
  void deleted(String id) {
    recent.put(id, Optional.empty());
  }

  int pending() {
    return recent.size();
  }

  /** Opens a new reader, by which all is known that was written until now. */
  void refresh(ArticleWriter.Reopening reopening) throws IOException {
    refreshing.lock();
    try {
      refreshLocked(reopening);
    } finally {
      refreshing.unlock();
    }
  }

  /**
   * Opens a new reader for itself if so many changes are remembered; one thread does it for all.
   */
  void keepBelow(int most) throws IOException {
    if (pending() > most && refreshing.tryLock()) {
      try {
        if (pending() > most) {
          refreshLocked(() -> DirectoryReader.open(writer));
        }
      } finally {
        refreshing.unlock();
      }
    }
  }

  private void refreshLocked(ArticleWriter.Reopening reopening) throws IOException {
    List<Map<String, Optional<Existing>>> seen = new ArrayList<>(earlier);
    seen.addFirst(recent);
    earlier = List.copyOf(seen); // first, so that nothing is in neither
    recent = new ConcurrentHashMap<>();
    use(reopening.reopen());
    earlier = List.of();
  }

  private DirectoryReader acquired() throws IOException {
    while (true) {
      DirectoryReader now = reader;
      if (now == null) {
        now = first();
      }
      if (now.tryIncRef()) {
        return now;
      }
    }
  }

  private synchronized DirectoryReader first() throws IOException {
    DirectoryReader now = reader;
    if (now == null) {
      now = DirectoryReader.open(writer);
      use(now);
    }
    return now;
  }

  private synchronized void use(DirectoryReader opened) throws IOException {
    if (closed) {
      opened.decRef();
      throw new AlreadyClosedException("the writer is closed");
    }
    DirectoryReader before = reader;
    reader = opened;
    if (before != null) {
      before.decRef();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    DirectoryReader last = reader;
    reader = null;
    if (last != null) {
      last.decRef();
    }
  }

  private static Optional<Existing> inReader(String id, IndexReader reader) throws IOException {
    Term term = new Term(IndexFields.ID, DocumentMapper.bounded(id));
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      PostingsEnum postings = leaf.postings(term, PostingsEnum.NONE);
      if (postings == null) {
        continue;
      }
      Bits live = leaf.getLiveDocs();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          return Optional.of(
              new Existing(
                  number(leaf, IndexFields.HASH, doc).orElse(0L),
                  number(leaf, IndexFields.column(Field.VERSION), doc),
                  number(leaf, IndexFields.column(Field.UPDATED), doc)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> number(LeafReader leaf, String field, int doc) throws IOException {
    NumericDocValues values = leaf.getNumericDocValues(field);
    return values != null && values.advanceExact(doc)
        ? Optional.of(values.longValue())
        : Optional.empty();
  }
}
