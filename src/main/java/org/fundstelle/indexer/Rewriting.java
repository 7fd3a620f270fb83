package org.fundstelle.indexer;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.IndexFields;

/**
 * Has every segment written anew that holds an article which was deleted before, while others add,
 * delete and commit. Knows afterwards which segments may still lie on disk with its text: none that
 * others have written since.
 */
final class Rewriting {
  /** A merge that others began may have to end before; of a large index it takes minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final long PAUSE_NANOS = 20_000_000;

  private final IndexWriter writer;
  private final Collection<String> ids;
  private final Committing committing;
  private final Set<String> suspects = new TreeSet<>();
  private final Set<String> clean = new TreeSet<>();

  /** Commits. */
  @FunctionalInterface
  interface Committing {
    void commit() throws IOException;
  }

  /**
   * A rewriting.
   *
   * @param ids of articles that were deleted and are to be found in no segment
   */
  Rewriting(IndexWriter writer, Collection<String> ids, Committing committing) {
    this.writer = writer;
    this.ids = ids;
    this.committing = committing;
  }

  /**
   * Rewrites them, and commits.
   *
   * @return the names of segments that are no longer in the index, whose files may still be there
   */
  Set<String> run() throws IOException {
    Set<String> affected = segmentsWithDeletions(committed());
    long end = System.nanoTime() + PATIENCE.toNanos();
    // A merge that was running may have taken an article along; so its id is looked for as well.
    while (!affected.isEmpty() || anyHoldsDeleted()) {
      if (System.nanoTime() - end > 0) {
        throw new IOException("segments could not be rewritten: " + affected);
      }
      writer.forceMergeDeletes(true);
      Set<String> left = segmentsWithDeletions(committed());
      if (left.containsAll(affected)) {
        LockSupport.parkNanos(PAUSE_NANOS); // they are being merged by others
      }
      affected.retainAll(left);
    }
    SegmentInfos now = committed();
    now.forEach(segment -> suspects.remove(segment.info.name));
    suspects.removeAll(clean);
    writer.deleteUnusedFiles();
    return Collections.unmodifiableSet(suspects);
  }

  /** What is on disk before a commit and not in it may hold what was deleted before. */
  private SegmentInfos committed() throws IOException {
    Directory directory = writer.getDirectory();
    for (String file : directory.listAll()) {
      // It is written last: so no segment counts that is just being written.
      if (file.startsWith("_") && file.endsWith(".si")) {
        suspects.add(IndexFileNames.parseSegmentName(file));
      }
    }
    for (String file : directory.getPendingDeletions()) {
      if (file.startsWith("_")) {
        suspects.add(IndexFileNames.parseSegmentName(file));
      }
    }
    committing.commit();
    return SegmentInfos.readLatestCommit(directory);
  }

  private Set<String> segmentsWithDeletions(SegmentInfos commit) {
    Set<String> names = new TreeSet<>();
    for (SegmentCommitInfo segment : commit) {
      (segment.hasDeletions() ? names : clean).add(segment.info.name);
    }
    return names;
  }

  private boolean anyHoldsDeleted() throws IOException {
    try (FrozenCommit commit = FrozenCommit.latest(writer.getDirectory());
        DirectoryReader reader = DirectoryReader.open(commit)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        Bits live = leaf.reader().getLiveDocs();
        for (String id : live == null ? List.<String>of() : new ArrayList<>(ids)) {
          Term term = new Term(IndexFields.ID, DocumentMapper.bounded(id));
          PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
          while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (!live.get(postings.docID())) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }
}
