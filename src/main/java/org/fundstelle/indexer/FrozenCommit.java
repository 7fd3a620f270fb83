package org.fundstelle.indexer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;

/**
 * The files of one commit and nothing else, held open: they stay readable until {@link #close},
 * whatever a writer of this or another process commits and deletes meanwhile. Can't be written to.
 *
 * <p>For one thread.
 */
public final class FrozenCommit extends BaseDirectory {
  /** A writer may delete a commit while its files are being opened; the next one is there then. */
  private static final int ATTEMPTS = 20;

  private final SegmentInfos infos;
  private final Map<String, IndexInput> files = new TreeMap<>();

  private FrozenCommit(Directory directory, SegmentInfos infos) throws IOException {
    super(NoLockFactory.INSTANCE);
    this.infos = infos;
    try {
      for (String file : infos.files(true)) {
        files.put(file, directory.openInput(file, IOContext.READONCE));
      }
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(files.values());
      throw e;
    }
  }

  /**
   * The latest commit in {@code directory}.
   *
   * @throws org.apache.lucene.index.IndexNotFoundException if there is none
   * @throws org.apache.lucene.index.CorruptIndexException if it is damaged
   */
  public static FrozenCommit latest(Directory directory) throws IOException {
    for (int attempt = 1; ; attempt++) {
      SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
      try {
        return new FrozenCommit(directory, infos);
      } catch (NoSuchFileException | FileNotFoundException gone) {
        if (attempt == ATTEMPTS
            || SegmentInfos.getLastCommitGeneration(directory) == infos.getGeneration()) {
          throw gone;
        }
      }
    }
  }

  /** What the commit says of its segments. */
  SegmentInfos infos() {
    return infos;
  }

  /** The names of all files but the one that names the others. */
  Set<String> dataFiles() {
    Set<String> names = new TreeSet<>(files.keySet());
    names.remove(infos.getSegmentsFileName());
    return names;
  }

  /** How many bytes the files have together. */
  long bytes() {
    return files.values().stream().mapToLong(IndexInput::length).sum();
  }

  @Override
  public String[] listAll() {
    return files.keySet().toArray(String[]::new);
  }

  @Override
  public long fileLength(String name) throws IOException {
    return held(name).length();
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    IndexInput file = held(name);
    return file.slice(name, 0, file.length());
  }

  private IndexInput held(String name) throws NoSuchFileException {
    ensureOpen();
    IndexInput file = files.get(name);
    if (file == null) {
      throw new NoSuchFileException(name);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    isOpen = false;
    IOUtils.close(files.values());
  }

  @Override
  public Set<String> getPendingDeletions() {
    return Set.of();
  }

  @Override
  public void deleteFile(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void sync(Collection<String> names) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void syncMetaData() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void rename(String source, String dest) {
    throw new UnsupportedOperationException();
  }
}
