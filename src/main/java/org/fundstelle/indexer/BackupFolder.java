package org.fundstelle.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * A folder that holds a copy of one commit. It is itself an index that can be opened for reading.
 *
 * <p>Files are copied rather than linked: a link shares its bytes with the original, and the damage
 * to them. Until the new copy is whole and on disk, the one before stays valid.
 */
public final class BackupFolder {
  private static final String MARK = "fundstelle.backup";

  /** Whoever holds it writes a backup into the folder. It belongs to none. */
  private static final String LOCK = "backup.lock";

  private static final Set<String> OURS = Set.of(MARK, LOCK);

  private final Path folder;

  private BackupFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes {@code folder} a copy of the commit. Files that are there already and sound are kept.
   *
   * @return how many bytes had to be copied
   * @throws FileAlreadyExistsException if the folder holds something else
   * @throws LockObtainFailedException if another backup is being written into the folder
   */
  @SuppressWarnings("try") // The lock only has to be there meanwhile.
  public static long write(FrozenCommit commit, Path folder) throws IOException {
    Files.createDirectories(folder);
    BackupFolder backup = new BackupFolder(folder);
    backup.claim();
    try (Directory target = FSDirectory.open(folder);
        Closeable lock = backup.lock(target)) {
      return backup.copy(commit, target);
    }
  }

  /** Without it one backup would delete what another one has just copied. */
  private Closeable lock(Directory target) throws IOException {
    try {
      return target.obtainLock(LOCK);
    } catch (LockObtainFailedException taken) {
      throw new LockObtainFailedException(
          "another backup is being written into " + folder + "; wait until it is whole", taken);
    } catch (FileSystemException refused) {
      throw refused;
    } catch (IOException noLocks) {
      // Not every disk in a network knows locks, and it has to do for a backup all the same.
      return () -> {};
    }
  }

  /** Whether this folder was made by {@link #write}. */
  public static boolean isBackup(Path folder) {
    return Files.exists(folder.resolve(MARK));
  }

  private void claim() throws IOException {
    if (isBackup(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      // A lock that is left over is from a backup that was broken off.
      if (files.anyMatch(file -> !OURS.contains(file.getFileName().toString()))) {
        throw new FileAlreadyExistsException(
            folder.toString(), null, "holds something that is no backup; name an empty folder");
      }
    }
    Files.writeString(
        folder.resolve(MARK), "backup of a Fundstelle index\n", StandardCharsets.UTF_8);
  }

  private long copy(FrozenCommit commit, Directory target) throws IOException {
    Set<String> earlier = filesOfEarlier(target);
    Set<String> copied = new TreeSet<>();
    for (String file : commit.dataFiles()) {
      if (makeRoom(commit, target, file, earlier)) {
        copyFile(commit, target, file, file);
        copied.add(file);
      }
    }
    target.sync(copied);
    long bytes = 0;
    for (String file : copied) {
      checksum(target, file);
      bytes += target.fileLength(file);
    }
    bytes += publish(commit, target, earlier);
    removeOthers(commit, target);
    return bytes;
  }

  /** Whether the file has to be copied; if so, nothing is in its place. */
  private boolean makeRoom(
      FrozenCommit commit, Directory target, String file, Collection<String> earlier)
      throws IOException {
    if (!List.of(target.listAll()).contains(file)) {
      return true;
    }
    try {
      if (checksum(target, file) == checksum(commit, file)
          && target.fileLength(file) == commit.fileLength(file)) {
        return false;
      }
      if (earlier.contains(file)) {
        throw new FileAlreadyExistsException(
            folder.toString(),
            null,
            "holds a backup of another index, or of another line of this one; name an empty"
                + " folder");
      }
    } catch (CorruptIndexException damaged) {
      // The copy of an earlier backup is of no use any more.
    }
    target.deleteFile(file);
    return true;
  }

  private static void copyFile(Directory from, Directory to, String source, String name)
      throws IOException {
    try (IndexInput input = from.openInput(source, IOContext.READONCE);
        IndexOutput output = to.createOutput(name, IOContext.DEFAULT)) {
      output.copyBytes(input, input.length());
    }
  }

  private static long checksum(Directory directory, String file) throws IOException {
    try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
      return CodecUtil.checksumEntireFile(input);
    }
  }

  /** From here on the folder is the new backup: one rename decides, as in a commit. */
  private long publish(FrozenCommit commit, Directory target, Set<String> earlier)
      throws IOException {
    String segments = commit.infos().getSegmentsFileName();
    if (!makeRoom(commit, target, segments, earlier)) {
      return 0;
    }
    String pending = "pending_" + segments;
    if (List.of(target.listAll()).contains(pending)) {
      target.deleteFile(pending);
    }
    copyFile(commit, target, segments, pending);
    target.sync(Set.of(pending));
    checksum(target, pending);
    target.rename(pending, segments);
    target.syncMetaData();
    return commit.fileLength(segments);
  }

  private static void removeOthers(FrozenCommit commit, Directory target) throws IOException {
    Set<String> keep = Set.of(commit.listAll());
    // Other commits first: a crash in between must not leave one whose files are gone.
    for (String file : target.listAll()) {
      if (file.startsWith(IndexFileNames.SEGMENTS) && !keep.contains(file)) {
        target.deleteFile(file);
      }
    }
    target.syncMetaData();
    for (String file : target.listAll()) {
      if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches() && !keep.contains(file)) {
        target.deleteFile(file);
      }
    }
  }

  private static Set<String> filesOfEarlier(Directory target) throws IOException {
    try {
      return new HashSet<>(SegmentInfos.readLatestCommit(target).files(true));
    } catch (IndexNotFoundException | CorruptIndexException none) {
      return Set.of();
    }
  }
}
