package org.fundstelle.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that were read. */
final class CountingStream extends FilterInputStream {

  private volatile long count;

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
    int n = in.read(bytes, offset, length);
    // One thread reads and counts, others only look.
    long before = count;
    count = before + Math.max(n, 0);
    return n;
  }

  /**
   * Never 0: {@link java.util.zip.GZIPInputStream} takes 0 for the end of the file and would miss
   * the second of two gzips that come through a pipe.
   */
  @Override
  public int available() throws IOException {
    return Math.max(1, super.available());
  }
}
