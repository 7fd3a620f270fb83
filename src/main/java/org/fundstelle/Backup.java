package org.fundstelle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A backup that was made of an index. It is itself an index that can be opened for reading.
 *
 * @param folder where it is
 * @param made when it was made last
 * @param articles how many articles it held then
 */
public record Backup(Path folder, Instant made, long articles) {

  /**
   * The damaged lists of backups of the index in a folder of this machine; empty if all is well.
   * Nobody knows which backups they named: see which there are, then delete the lists. Until then
   * {@link ArticleIndex#forget} refuses to forget anything.
   *
   * @throws java.io.IOException if the folder can't be read
   */
  public static List<Path> damagedLists(Path index) throws IOException {
    return BackupRegister.of(index).damaged();
  }
}
