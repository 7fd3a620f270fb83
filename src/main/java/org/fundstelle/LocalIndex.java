package org.fundstelle;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.fundstelle.article.Required;
import org.fundstelle.german.Analysis;
import org.fundstelle.indexer.Verification;
import org.fundstelle.schema.Fingerprint;

/**
 * The way in to indexes in folders of this machine, on Lucene.
 *
 * <p>One process writes at a time; any number read. See {@link ArticleIndex} for what holds for all
 * of them.
 */
public final class LocalIndex {
  private static final String FOLDER = "the folder of an index";
  private static final String BACKUP = "the folder of a backup";

  private LocalIndex() {}

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
    return OpenLocalIndex.over(path, FSDirectory.open(path), options, true);
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
    return OpenLocalIndex.over(path, FSDirectory.open(IndexFolder.existing(path)), options, false);
  }

  /**
   * As {@link #openReadOnly(Path, IndexOptions)}, for a process that asks one question and ends: it
   * reads files piece by piece and does not map them into memory, which is ready a good 20 ms
   * sooner and searches slower.
   *
   * @throws UnusableIndexException if there is none, or one of another analysis or layout
   */
  public static ArticleIndex openBriefly(Path path, IndexOptions options) throws IOException {
    return OpenLocalIndex.over(
        path, new NIOFSDirectory(IndexFolder.existing(path)), options, false);
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
}
