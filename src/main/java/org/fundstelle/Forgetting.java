package org.fundstelle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.fundstelle.article.Article;
import org.fundstelle.article.Required;
import org.fundstelle.indexer.Traces;
import org.fundstelle.searcher.local.LuceneSnapshots;

/**
 * {@link ArticleIndex#forget} of a local index.
 *
 * @param index what is to forget
 * @param sessions its sessions
 * @param snapshots searchers of earlier times, which keep the old files
 * @param directory its files
 * @param path its folder
 */
record Forgetting(
    ArticleIndex index,
    Sessions sessions,
    LuceneSnapshots snapshots,
    Directory directory,
    Path path) {
  private static final int ROUNDS = 500;
  private static final long PAUSE_NANOS = 20_000_000;

  /** Takes the articles' texts from the disk, and looks for what is left of them. */
  Forgotten forget(List<String> ids) throws IOException {
    Required.values(ids, "the ids of articles");
    BackupRegister register = BackupRegister.of(path);
    // First, so that nothing is gone where it can't be said which backups still hold it.
    List<Backup> before = register.read();
    index.refresh();
    List<Article> articles = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      Optional<Article> article = index.getForEditors(id);
      article.ifPresentOrElse(articles::add, () -> missing.add(id));
      index.delete(id);
    }
    index.commit();
    Set<String> old = sessions.write(writer -> writer.rewrite(ids));
    // Searchers of earlier times keep the old files.
    index.refresh();
    snapshots.clear();
    awaitGone(old);
    List<String> traces = sessions.use(lucene -> new Traces(articles).in(directory, old));
    return new Forgotten(
        articles.stream().map(Article::id).toList(),
        missing,
        traces,
        backupsHolding(ids, withLater(before, register)));
  }

  /** Those made meanwhile, too. */
  private static List<Backup> withLater(List<Backup> before, BackupRegister register) {
    try {
      return register.read();
    } catch (IOException damagedMeanwhile) {
      return before;
    }
  }

  /**
   * Waits for the files of these segments to go. Running searches end within seconds; a file that
   * is there after ten is reported as a trace.
   */
  private void awaitGone(Set<String> segments) throws IOException {
    for (int i = 0; i < ROUNDS && !Traces.filesOf(segments, directory).isEmpty(); i++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      sessions.write(writer -> {
        writer.deleteUnusedFiles();
        return true;
      });
    }
  }

  /** The backups that hold one of the articles, or that can't be read. */
  private static List<Forgotten.Held> backupsHolding(List<String> ids, List<Backup> backups) {
    List<Forgotten.Held> holding = new ArrayList<>();
    for (Backup backup : backups) {
      try {
        List<String> held = heldIn(backup, ids);
        if (!held.isEmpty()) {
          holding.add(new Forgotten.Held(backup, held));
        }
      } catch (IOException | RuntimeException unreadable) {
        // On a disk that is not mounted, for example, or written by another version of Lucene:
        // nobody knows, so it is named.
        holding.add(new Forgotten.Held(backup, List.of()));
      }
    }
    return holding;
  }

  private static List<String> heldIn(Backup backup, List<String> ids) throws IOException {
    // To open it would make a folder that is gone anew.
    if (!Files.isDirectory(backup.folder())) {
      throw new NoSuchFileException(backup.folder().toString());
    }
    try (Directory directory = FSDirectory.open(backup.folder())) {
      return Traces.heldIn(directory, ids);
    }
  }
}
