package org.fundstelle;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.fundstelle.UnusableIndexException.Problem;
import org.fundstelle.article.FurtherField;
import org.fundstelle.article.Required;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.indexer.ArticleWriter;
import org.fundstelle.indexer.BackupFolder;
import org.fundstelle.indexer.FrozenCommit;
import org.fundstelle.indexer.IndexVerifier;
import org.fundstelle.indexer.Reanalysis;
import org.fundstelle.indexer.Replacement;
import org.fundstelle.indexer.Verification;
import org.fundstelle.schema.Fingerprint;

/**
 * What can be done with the folder of an index whether or not this version can open it.
 *
 * @param path the folder, for messages
 * @param directory its files
 * @param failures says what failures mean
 */
record IndexFolder(Path path, Directory directory, Failures failures) {
  IndexFolder(Path path, Directory directory) {
    this(path, directory, new Failures(path, directory));
  }

  /**
   * Nobody may write to a backup: the next one would delete it, and restore would bring it back.
   */
  static void refuseBackup(Path path) throws UnusableIndexException {
    if (BackupFolder.isBackup(path)) {
      throw new UnusableIndexException(
          Problem.BACKUP,
          path,
          path
              + " is a backup, which can only be read; bring it back with: fundstelle restore "
              + path
              + " --index DIR");
    }
  }

  /** What the index was built with; empty if there is none. */
  Optional<Fingerprint> fingerprint() throws IOException {
    try {
      return Optional.of(
          Fingerprint.fromCommit(SegmentInfos.readLatestCommit(directory).getUserData()));
    } catch (IndexNotFoundException none) {
      return Optional.empty();
    } catch (IllegalArgumentException foreign) {
      if (Failures.isMissingCodec(foreign)) {
        throw failures().explained(foreign);
      }
      throw new UnusableIndexException(
          Problem.OTHER_FINGERPRINT,
          path,
          "the folder "
              + path
              + " holds a Lucene index that Fundstelle did not write; name another folder");
    } catch (IOException e) {
      throw failures().explained(e);
    }
  }

  /** What the index is built with, or would be if there is none. */
  Fingerprint expected(Optional<Fingerprint> stored, IndexOptions options) {
    Required.value(options, "the options of an index");
    GermanAnalysis analysis =
        GermanAnalysis.of(stored.map(Fingerprint::analysis).orElse(options.analysis()));
    return fingerprint(
        analysis,
        stored.map(Fingerprint::furtherFields).orElse(options.furtherFields()),
        stored.map(Fingerprint::copies).orElse(options.copies()));
  }

  private static Fingerprint fingerprint(
      GermanAnalysis analysis, List<FurtherField> fields, boolean copies) {
    return new Fingerprint(
        Fingerprint.CURRENT_SCHEMA, analysis.kind(), analysis.version(), fields, copies);
  }

  /** Opens a writer. */
  ArticleWriter writer(GermanAnalysis analysis, Fingerprint fingerprint, int bufferMegabytes)
      throws IOException {
    try {
      return new ArticleWriter(directory, analysis, fingerprint, bufferMegabytes);
    } catch (LockObtainFailedException e) {
      throw locked(e);
    }
  }

  private IndexLockedException locked(LockObtainFailedException e) {
    return new IndexLockedException(path, WriterMark.read(path), e);
  }

  /** There is no index. */
  UnusableIndexException missing() {
    return missing(path);
  }

  static UnusableIndexException missing(Path path) {
    return new UnusableIndexException(
        Problem.MISSING,
        path,
        "there is no index in " + path + "; make one with: fundstelle index PATH --index " + path);
  }

  /**
   * The folder, which has to be there: Lucene would create it, for which a reader may have no right
   * and has no need.
   */
  static Path existing(Path path) throws UnusableIndexException {
    if (!Files.isDirectory(Required.value(path, "the folder of an index"))) {
      throw missing(path);
    }
    return path;
  }

  /** It was built in another way. */
  UnusableIndexException otherFingerprint(Fingerprint stored, Fingerprint ours) {
    if (isNewer(stored)) {
      return newer();
    }
    return new UnusableIndexException(
        Problem.OTHER_FINGERPRINT,
        path,
        "the index "
            + path
            + " was built with "
            + stored
            + ", this program works with "
            + ours
            + "; build it anew from its stored articles with: fundstelle index --rebuild --index "
            + path);
  }

  private static boolean isNewer(Fingerprint stored) {
    return stored.schema() > Fingerprint.CURRENT_SCHEMA;
  }

  /** To rebuild it here would drop what only the later version knows. */
  private UnusableIndexException newer() {
    return new UnusableIndexException(
        Problem.NEWER,
        path,
        "the index "
            + path
            + " was written by a later version of Fundstelle; use that version, or a later one");
  }

  /** See {@link LocalIndex#rebuild}. */
  @SuppressWarnings("try") // The mark only has to be there meanwhile.
  long rebuild(IndexOptions options, int threads) throws IOException {
    Required.value(options, "the options of an index");
    Fingerprint stored = fingerprint().orElseThrow(this::missing);
    if (isNewer(stored)) {
      throw newer();
    }
    GermanAnalysis analysis = GermanAnalysis.of(options.analysis());
    Fingerprint wanted =
        fingerprint(
            analysis, merged(stored, options.furtherFields()), stored.copies() || options.copies());
    try {
      return Reanalysis.run(
          directory, stored, analysis, wanted, options.bufferMegabytes(), threads);
    } catch (LockObtainFailedException e) {
      throw locked(e);
    } catch (IOException | RuntimeException | Error e) {
      throw failures().explained(e);
    }
  }

  private List<FurtherField> merged(Fingerprint stored, List<FurtherField> added)
      throws UnusableIndexException {
    try {
      return stored.furtherFieldsWith(added);
    } catch (IllegalArgumentException otherType) {
      throw new UnusableIndexException(
          Problem.OTHER_FINGERPRINT, path, "the index " + path + " " + otherType.getMessage());
    }
  }

  /** See {@link LocalIndex#verify(Path)}. */
  Verification verify() throws IOException {
    Verification checked;
    try {
      checked = IndexVerifier.verify(directory);
    } catch (IndexNotFoundException none) {
      throw missing();
    }
    try {
      BackupRegister.of(path).read();
      return checked;
    } catch (IOException damaged) {
      List<Verification.Finding> all = new ArrayList<>(checked.findings());
      all.add(new Verification.Finding("backups", String.valueOf(damaged.getMessage())));
      return new Verification(
          checked.articles(), checked.files(), checked.bytes(), checked.fingerprint(), all);
    }
  }

  /** See {@link ArticleIndex#backup}. */
  Backup backup(Path folder, Clock clock) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Path own = path.toAbsolutePath().normalize();
    if (target.getFileSystem().equals(own.getFileSystem()) && target.startsWith(own)) {
      String what =
          target.equals(own)
              ? "is the index itself"
              : "lies in the index and would be lost with it";
      throw new FileAlreadyExistsException(
          folder.toString(), null, what + "; name another folder for the backup");
    }
    long articles;
    try (FrozenCommit commit = FrozenCommit.latest(directory)) {
      Verification checked = IndexVerifier.verifyChecksums(commit);
      if (!checked.sound()) {
        throw failures()
            .explained(
                new CorruptIndexException(
                    checked.findings().getFirst().what(), checked.findings().getFirst().where()));
      }
      articles = checked.articles();
      sayingIfFull(target, () -> BackupFolder.write(commit, target));
    }
    Backup backup = new Backup(target, clock.instant(), articles);
    sayingIfFull(path, () -> BackupRegister.of(path).note(backup));
    return backup;
  }

  /** Does something that writes to a folder, and says so if that is full. */
  private static void sayingIfFull(Path folder, Writing writing) throws IOException {
    try {
      writing.run();
    } catch (IOException e) {
      throw DiskFullException.insteadOf(e, folder);
    }
  }

  /** Something that writes to a folder. */
  private interface Writing {
    void run() throws IOException;
  }

  /** See {@link LocalIndex#restore}. */
  @SuppressWarnings("try") // The mark only has to be there meanwhile.
  Verification restore(IndexFolder backup) throws IOException {
    Verification checked = backup.verify();
    // What is only stored otherwise than it was added is still the best there is.
    Optional<Verification.Finding> damage = checked.damage();
    if (damage.isPresent()) {
      throw new UnusableIndexException(
          Problem.DAMAGED,
          backup.path(),
          "the backup "
              + backup.path()
              + " is damaged ("
              + damage.get().where()
              + ": "
              + damage.get().what()
              + "); nothing was changed; name another backup");
    }
    try (FrozenCommit commit = FrozenCommit.latest(backup.directory());
        Replacement replacement = Replacement.of(directory)) {
      replacement.commit(commit);
    } catch (LockObtainFailedException e) {
      throw locked(e);
    }
    return checked;
  }

  /** Opens the files of a folder that must be there. */
  static <T> T in(Path path, FolderTask<T> task) throws IOException {
    try (Directory directory = FSDirectory.open(existing(path))) {
      return task.with(new IndexFolder(path, directory));
    }
  }

  /** Something done with a folder. */
  @FunctionalInterface
  interface FolderTask<T> {
    T with(IndexFolder folder) throws IOException;
  }
}
