package org.fundstelle.evaluation;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** A file of lines, plain or gzipped, in blocks of whole lines. Safe for use by several threads. */
final class LineBlocks implements Closeable {
  private static final int BLOCK = 256 << 10;
  private static final int GZIP_MAGIC = 0x1f8b;

  private final InputStream in;
  private byte[] rest = new byte[0];

  private LineBlocks(InputStream in) {
    this.in = in;
  }

  static LineBlocks open(Path file) throws IOException {
    BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    raw.mark(2);
    boolean packed = (raw.read() << 8 | raw.read()) == GZIP_MAGIC;
    raw.reset();
    return new LineBlocks(packed ? new GZIPInputStream(raw, 1 << 16) : raw);
  }

  /** The next block; empty at the end. */
  synchronized byte[] next() throws IOException {
    byte[] buffer = Arrays.copyOf(rest, Math.max(BLOCK, 2 * rest.length));
    int read = in.readNBytes(buffer, rest.length, buffer.length - rest.length);
    int filled = rest.length + read;
    boolean atEnd = filled < buffer.length;
    int end = filled;
    while (!atEnd && end > 0 && buffer[end - 1] != '\n') {
      end--;
    }
    rest = Arrays.copyOfRange(buffer, end, filled);
    if (end == 0 && !atEnd) {
      return next(); // a line longer than a block: the next buffer is twice as long
    }
    return Arrays.copyOf(buffer, end);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
