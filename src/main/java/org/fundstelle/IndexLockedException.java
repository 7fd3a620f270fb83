package org.fundstelle;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** The index is open for writing, in another process or in this one; it may be only once. */
public final class IndexLockedException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Path path;
  private final String holder;

  /**
   * Says which index is locked, and by whom where that is known.
   *
   * @param holder who holds the lock, such as {@code process 4711 since 2023-09-13T06:00:00Z}
   */
  public IndexLockedException(Path path, String holder, Throwable cause) {
    super(
        "the index "
            + path
            + " is being written to by "
            + holder
            + (holder.equals(WriterMark.own())
                ? ", which is this one; open it once, and share it"
                : "; wait until it has finished"),
        cause);
    this.path = path;
    this.holder = holder;
  }

  /** The folder of the index. */
  public Path path() {
    return path;
  }

  /** Who holds the lock. */
  public String holder() {
    return holder;
  }
}
