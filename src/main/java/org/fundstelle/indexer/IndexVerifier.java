package org.fundstelle.indexer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.fundstelle.indexer.Verification.Finding;
import org.fundstelle.schema.Fingerprint;

/**
 * Checks the latest commit of an index: the checksum of every file first, since nothing else can be
 * trusted before; then the structures by Lucene's {@link CheckIndex}; then what Fundstelle itself
 * promises. Changes nothing, takes no lock, and may run while the index is written to.
 */
public final class IndexVerifier {
  /** More findings than this tell nothing new. */
  private static final int MOST_FINDINGS = 100;

  private final List<Finding> findings = new ArrayList<>();
  private long articles;
  private int files;
  private long bytes;
  private String fingerprint = "";

  private IndexVerifier() {}

  /**
   * Checks everything. Damage is reported, not thrown.
   *
   * @throws IndexNotFoundException if there is no index
   * @throws InterruptedIOException if the thread was interrupted, so that nobody knows
   */
  public static Verification verify(Directory directory) throws IOException {
    return new IndexVerifier().run(directory, true);
  }

  /** Checks the checksums only; much faster. */
  public static Verification verifyChecksums(Directory directory) throws IOException {
    return new IndexVerifier().run(directory, false);
  }

  private Verification run(Directory directory, boolean everything) throws IOException {
    try (FrozenCommit commit = FrozenCommit.latest(directory)) {
      articles = liveArticles(commit);
      bytes = commit.bytes();
      checkFiles(commit);
      if (everything && findings.isEmpty()) {
        checkStructures(commit);
      }
      if (everything && findings.isEmpty()) {
        checkPromises(commit);
      }
    } catch (IndexNotFoundException none) {
      throw none;
    } catch (IOException | RuntimeException | OutOfMemoryError | AssertionError e) {
      find("commit", e);
    }
    if (!findings.isEmpty() && Thread.currentThread().isInterrupted()) {
      // An interrupt closes the file that is being opened, which looks like damage.
      throw new InterruptedIOException("the thread was interrupted while it checked the index");
    }
    return new Verification(articles, files, bytes, fingerprint, findings);
  }

  private static long liveArticles(FrozenCommit commit) {
    return commit.infos().asList().stream()
        .mapToLong(segment -> segment.info.maxDoc() - segment.getDelCount())
        .sum();
  }

  private void checkFiles(FrozenCommit commit) {
    for (String file : commit.listAll()) {
      files++;
      try (IndexInput input = commit.openInput(file, IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(input);
      } catch (IOException | RuntimeException e) {
        find(file, e);
      }
    }
  }

  private void checkStructures(FrozenCommit commit) throws IOException {
    try (CheckIndex check = new CheckIndex(commit)) {
      check.setThreadCount(1);
      check.setInfoStream(
          new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8));
      CheckIndex.Status status = check.checkIndex();
      for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
        if (segment.error != null) {
          find(segment.name, segment.error);
        }
      }
      if (!status.clean && findings.isEmpty()) {
        find("commit", "its segments don't fit together");
      }
    }
  }

  private void checkPromises(FrozenCommit commit) throws IOException {
    Fingerprint built;
    try {
      built = Fingerprint.fromCommit(commit.infos().getUserData());
    } catch (IllegalArgumentException e) {
      find("fingerprint", e);
      return;
    }
    fingerprint = Statistics.withLucene(built.toString(), commit.infos());
    try (DirectoryReader reader = DirectoryReader.open(commit)) {
      new StoredArticles(reader, built)
          .check((where, what) -> {
            findings.add(new Finding(where, what));
            return findings.size() < MOST_FINDINGS;
          });
    }
  }

  private void find(String where, Throwable e) {
    find(where, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
  }

  private void find(String where, String what) {
    findings.add(new Finding(where, what, true));
  }
}
