package org.fundstelle;

import java.io.IOException;
import java.io.Serial;

/**
 * Another index has taken the place of the one that is open: it was built anew or restored by
 * another process. Open it again.
 */
public final class ReplacedIndexException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final String index;

  /** Says which index it is. */
  public ReplacedIndexException(String index, String message, Throwable cause) {
    super(message, cause);
    this.index = index;
  }

  /** What the index is called, and where it is. */
  public String index() {
    return index;
  }
}
