package org.fundstelle;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** The folder holds no index, or one that this version can't use; the message says what to do. */
public final class UnusableIndexException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  /** What may be wrong with an index folder. */
  public enum Problem {
    /** There is none. */
    MISSING,
    /** It was built with another analysis or schema. */
    OTHER_FINGERPRINT,
    /** A later version of this program wrote it, whose layout this one doesn't know. */
    NEWER,
    /** It was written by a version of Lucene that the one in use can't read. */
    OTHER_LUCENE,
    /** Its files are damaged. */
    DAMAGED,
    /** It is a backup, which can only be read: what is written to it, the next backup deletes. */
    BACKUP
  }

  private final Problem problem;
  private final transient Path path;

  /** Says what is wrong with the index at {@code path}. */
  public UnusableIndexException(Problem problem, Path path, String message) {
    super(message);
    this.problem = problem;
    this.path = path;
  }

  /** Says what is wrong with the index at {@code path}, and what showed it. */
  public UnusableIndexException(Problem problem, Path path, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
    this.path = path;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** The folder. */
  public Path path() {
    return path;
  }
}
