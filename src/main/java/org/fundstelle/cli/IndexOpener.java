package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundstelle.ArticleIndex;
import org.fundstelle.Backup;
import org.fundstelle.IndexOptions;
import org.fundstelle.LocalIndex;
import org.fundstelle.german.Analysis;
import org.fundstelle.indexer.Verification;

/** Opens the index that a command works on. */
interface IndexOpener {
  /** Opens it for writing, and creates it if there is none. */
  ArticleIndex open(Path path, IndexOptions options) throws IOException;

  /** Opens it for reading only, without a lock. */
  ArticleIndex openReadOnly(Path path, IndexOptions options) throws IOException;

  /** Opens it for reading only, by a process that asks one question and ends. */
  default ArticleIndex openBriefly(Path path, IndexOptions options) throws IOException {
    return openReadOnly(path, options);
  }

  /** Analyses its stored articles anew; returns how many there are. */
  default long rebuild(Path path, IndexOptions options) throws IOException {
    return LocalIndex.rebuild(path, options);
  }

  /** How German is analysed in it; empty if there is none. */
  default Optional<Analysis> analysisOf(Path path) throws IOException {
    return LocalIndex.analysisOf(path);
  }

  /** Checks it, whether or not it can be opened. */
  default Verification verify(Path path) throws IOException {
    return LocalIndex.verify(path);
  }

  /** Copies it into the folder {@code backup}. */
  default Backup backup(Path path, Path backup) throws IOException {
    return LocalIndex.backup(path, backup);
  }

  /** Lists of its backups that are damaged. */
  default List<Path> damagedBackupLists(Path path) throws IOException {
    return Backup.damagedLists(path);
  }

  /** Puts the one in {@code backup} into its place. */
  default Verification restore(Path backup, Path path) throws IOException {
    return LocalIndex.restore(backup, path);
  }
}
