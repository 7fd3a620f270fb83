package org.fundstelle;

import java.io.IOException;
import java.io.Serial;

/**
 * What was added or deleted since the last commit is lost, because writing failed in between, for
 * example on a full disk. The last commit is there unharmed, and the index can be used again: add
 * what came after it once more, and commit.
 */
public final class LostChangesException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  LostChangesException(String message) {
    super(message);
  }
}
