package org.fundstelle.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Counts the bytes that were read. */
final class CountingStream extends BlockStream {

  private final InputStream in;
  private volatile long count;
  private @Nullable RuntimeException thrown;

  CountingStream(InputStream in) {
    this.in = in;
  }

  long count() {
    return count;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n;
    try {
      n = in.read(bytes, offset, length);
    } catch (RuntimeException e) {
      thrown = e;
      throw e;
    }
    // One thread reads and counts, others only look.
    long before = count;
    count = before + Math.max(n, 0);
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Whether the stream below threw this, or what is behind it. */
  boolean threw(RuntimeException e) {
    for (Throwable one = e; one != null; one = one.getCause()) {
      if (one.equals(thrown)) {
        return true;
      }
    }
    return false;
  }
}
