package org.fundstelle.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Counts the bytes that were read. */
final class CountingStream extends FilterInputStream {

  private volatile long count;
  private @Nullable RuntimeException thrown;

  CountingStream(InputStream in) {
    super(in);
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
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
