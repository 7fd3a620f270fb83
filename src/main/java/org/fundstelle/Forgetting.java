package org.fundstelle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.fundstelle.indexer.Traces;

/** What {@link ArticleIndex#forget} does beside rewriting. */
final class Forgetting {
  private static final int ROUNDS = 500;
  private static final long PAUSE_NANOS = 20_000_000;

  private Forgetting() {}

  /**
   * Waits for the files of these segments to go. Running searches end within seconds; a file that
   * is there after ten is reported as a trace.
   */
  static void awaitGone(Set<String> segments, Directory directory, Sessions sessions)
      throws IOException {
    for (int i = 0; i < ROUNDS && !Traces.filesOf(segments, directory).isEmpty(); i++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      sessions.write(writer -> {
        writer.deleteUnusedFiles();
        return true;
      });
    }
  }

  /** The backups that hold one of the articles, or that can't be read. */
  static List<Forgotten.Held> backupsHolding(List<String> ids, List<Backup> backups) {
    List<Forgotten.Held> holding = new ArrayList<>();
    for (Backup backup : backups) {
      try (Directory directory = FSDirectory.open(backup.folder())) {
        List<String> held = Traces.heldIn(directory, ids);
        if (!held.isEmpty()) {
          holding.add(new Forgotten.Held(backup, held));
        }
      } catch (IOException unreadable) {
        // On a disk that is not mounted, for example: nobody knows, so it is named.
        holding.add(new Forgotten.Held(backup, List.of()));
      }
    }
    return holding;
  }
}
