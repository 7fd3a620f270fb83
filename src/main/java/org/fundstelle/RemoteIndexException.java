package org.fundstelle;

import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An index that doesn't lie on this machine can't be used as was asked. What a caller may do about
 * it differs: wait, ask for something else, or have it mended.
 */
public abstract class RemoteIndexException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  /** Says what is wrong, and perhaps why. */
  protected RemoteIndexException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Whether it may pass by itself: nobody answers, or there is too much to do. */
  public abstract boolean mayPass();

  /** The part of a query that it can't be asked; empty if the query is not to blame. */
  public abstract Optional<String> refusedPart();
}
