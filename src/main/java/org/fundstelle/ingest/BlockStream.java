package org.fundstelle.ingest;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that is read in blocks. Whoever reads one byte, or skips some, reads a block, too: so
 * nothing gets past what a stream counts, checks or turns into something else.
 */
abstract class BlockStream extends InputStream {
  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public abstract int read(byte[] bytes, int offset, int length) throws IOException;
}
