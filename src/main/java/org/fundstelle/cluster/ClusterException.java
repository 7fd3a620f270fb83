package org.fundstelle.cluster;

import java.io.IOException;

/** The cluster can't be reached, or refuses what was asked; the message says what to do. */
public final class ClusterException extends IOException {
  @java.io.Serial private static final long serialVersionUID = 1L;

  private final int status;

  ClusterException(int status, String message) {
    super(message);
    this.status = status;
  }

  ClusterException(String message, Throwable cause) {
    super(message, cause);
    this.status = 0;
  }

  /** The HTTP status of its answer; 0 if there was none. */
  public int status() {
    return status;
  }
}
