package org.fundstelle;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * No space is left where something was to be written for an index. The last commit is unharmed;
 * what was added after it has to be added again once there is space.
 */
public final class DiskFullException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  /** What systems say, which Java hands on as text only; German where the system speaks German. */
  private static final List<String> SAID =
      List.of(
          "no space left",
          "not enough space",
          "disk full",
          "quota exceeded",
          "kein speicherplatz",
          "nicht genügend speicherplatz",
          "nicht genug speicherplatz");

  private static final int DEEPEST = 10;

  private final transient Path path;

  DiskFullException(Path path, Throwable cause) {
    super(
        "disk full while writing for the index "
            + path
            + "; the last commit is unharmed; make room, and add again what was not committed",
        cause);
    this.path = path;
  }

  /** The folder of the index that something was written for. */
  public Path path() {
    return path;
  }

  /** What to throw instead: itself, unless a disk is full and nobody has said so yet. */
  static IOException insteadOf(IOException e, Path path) {
    return e instanceof DiskFullException || !isBehind(e) ? e : new DiskFullException(path, e);
  }

  /** Whether this was thrown because a disk is full, or because of such a failure before. */
  static boolean isBehind(@Nullable Throwable thrown) {
    Throwable e = thrown;
    for (int depth = 0; e != null && depth < DEEPEST; depth++) {
      String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      if (e instanceof IOException && SAID.stream().anyMatch(message::contains)) {
        return true;
      }
      e = e.getCause();
    }
    return false;
  }
}
