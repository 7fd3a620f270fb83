package org.fundstelle.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What all members of a gzip hold (RFC 1952), one after another. Not thread-safe.
 *
 * <p>The stream of the JDK takes whatever follows a member and can't be read for the end of the
 * file, and says nothing. Here only padding with zeros is the end, as {@code gzip} has it.
 */
final class GzipMembers extends BlockStream {

  private static final int BUFFER = 64 << 10;
  private static final int FIRST = 0x1f;
  private static final int SECOND = 0x8b;
  private static final int DEFLATE = 8;
  private static final int HEADER_SUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private boolean inMember;
  private boolean done;

  /** Reads the first header. */
  GzipMembers(InputStream in) throws IOException {
    this.in = in;
    if (next() != FIRST || next() != SECOND) {
      throw new ZipException("Corrupt GZIP header");
    }
    header();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      while (!done) {
        if (!inMember) {
          nextMember();
          continue;
        }
        int n = inflater.inflate(bytes, offset, length);
        if (n > 0) {
          sum.update(bytes, offset, n);
          return n;
        }
        if (inflater.finished()) {
          at = filled - inflater.getRemaining();
          trailer();
          inMember = false;
        } else {
          at = filled;
          need();
          inflater.setInput(buffer, at, filled - at);
        }
      }
    } catch (DataFormatException damaged) {
      throw new ZipException("invalid data: " + damaged.getMessage());
    }
    return -1;
  }

  private void trailer() throws IOException {
    long wanted = four();
    long size = four();
    if (wanted != sum.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("Corrupt GZIP trailer");
    }
  }

  private void nextMember() throws IOException {
    int first = nextOrEnd();
    if (first == FIRST && next() == SECOND) {
      header();
      return;
    }
    for (int b = first; b >= 0; b = nextOrEnd()) {
      if (b != 0) {
        throw new ZipException("what follows its end is damaged");
      }
    }
    done = true;
  }

  /** Reads the rest of a header. */
  private void header() throws IOException {
    if (next() != DEFLATE) {
      throw new ZipException("Corrupt GZIP header");
    }
    int flags = next();
    skip(6); // the time, hints about the compression, the system
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_SUM) != 0) {
      skip(2);
    }
    sum.reset();
    inflater.reset();
    inflater.setInput(buffer, at, filled - at);
    inMember = true;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // up to the zero that ends it
    }
  }

  private long four() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private int next() throws IOException {
    need();
    return buffer[at++] & 0xff;
  }

  private int nextOrEnd() throws IOException {
    return isAtEnd() ? -1 : buffer[at++] & 0xff;
  }

  private void need() throws IOException {
    if (isAtEnd()) {
      throw new EOFException();
    }
  }

  private boolean isAtEnd() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(in.read(buffer, 0, buffer.length), 0);
    }
    return filled == 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
