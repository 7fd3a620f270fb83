package org.fundstelle;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/**
 * A list of the backups of an index is damaged, so that nobody can tell any more which there are.
 * The message says what to do.
 */
public final class DamagedBackupListException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Path list;

  /** Says which list it is, and what showed the damage. */
  DamagedBackupListException(Path list, Throwable cause) {
    super(
        "the list of backups "
            + list
            + " is damaged: a backup that only it names is not looked into by forget; see which"
            + " backups there are, then delete the list",
        cause);
    this.list = list;
  }

  /** The file. */
  public Path list() {
    return list;
  }
}
