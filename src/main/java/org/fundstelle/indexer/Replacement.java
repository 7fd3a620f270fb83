package org.fundstelle.indexer;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Puts a copy of another index into the place of the one in a directory, by one commit: until then,
 * and after a crash at any moment before, the old index is there as it was. Readers that are open
 * go on.
 */
public final class Replacement implements Closeable {
  private final Directory directory;
  private final IndexWriter writer;
  private final Set<String> before;

  private Replacement(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.before = Set.of(directory.listAll());
  }

  /**
   * Begins, and locks the index. A commit too damaged to be read is removed: there is nothing to
   * keep then.
   *
   * @throws org.apache.lucene.store.LockObtainFailedException if another writer has the index
   */
  public static Replacement of(Directory directory) throws IOException {
    try {
      return new Replacement(directory, open(directory));
    } catch (CorruptIndexException
        | IndexFormatTooNewException
        | IndexFormatTooOldException
        | EOFException
        | NoSuchFileException
        | FileNotFoundException unreadable) {
      for (String file : directory.listAll()) {
        if (file.startsWith(IndexFileNames.SEGMENTS)
            || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
          directory.deleteFile(file);
        }
      }
      return new Replacement(directory, open(directory));
    }
  }

  private static IndexWriter open(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setCommitOnClose(false);
    config.setMergePolicy(NoMergePolicy.INSTANCE);
    return new IndexWriter(directory, config);
  }

  /** Copies {@code source} here, checks the copy, and commits. */
  public void commit(FrozenCommit source) throws IOException {
    writer.addIndexes(source);
    Map<String, String> fingerprint = source.infos().getUserData();
    writer.setLiveCommitData(fingerprint.entrySet());
    writer.prepareCommit();
    for (String file : directory.listAll()) {
      if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches() && !before.contains(file)) {
        check(file);
      }
    }
    writer.commit();
  }

  private void check(String file) throws IOException {
    try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
    }
  }

  /** Ends; without a commit nothing has changed. */
  @Override
  public void close() throws IOException {
    if (writer.isOpen()) {
      writer.rollback();
    }
  }
}
