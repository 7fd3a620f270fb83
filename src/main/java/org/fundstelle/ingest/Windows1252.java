package org.fundstelle.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Passes UTF-8 through and turns every byte that can't belong to it from windows-1252 into UTF-8.
 *
 * <p>Up to the first umlaut both encodings are the same bytes, so nothing has to be read twice, and
 * a file that someone pasted together from both comes out readable.
 */
final class Windows1252 extends BlockStream {

  private static final byte[][] UTF_8 = new byte[256][];

  static {
    for (int b = 0; b < 256; b++) {
      UTF_8[b] =
          new String(new byte[] {(byte) b}, Encoding.WINDOWS_1252).getBytes(StandardCharsets.UTF_8);
    }
  }

  private final InputStream in;
  private final Ingested.Origin where;
  private final Findings findings;
  private final byte[] raw = new byte[16 << 10];
  private int rest;
  private byte[] ready = {};
  private int at;
  private boolean sawUtf8;
  private boolean reported;

  Windows1252(InputStream in, Ingested.Origin where, Findings findings) {
    this.in = in;
    this.where = where;
    this.findings = findings;
  }

  /**
   * Writes the bytes as UTF-8.
   *
   * @return whether some of the bytes beyond ASCII were UTF-8
   */
  static boolean repair(byte[] bytes, int from, int to, ByteArrayOutputStream out) {
    boolean utf8 = false;
    int i = from;
    while (i < to) {
      int bad = Utf8.firstInvalid(bytes, i, to);
      int end = bad < 0 ? to : bad;
      for (int k = i; k < end && !utf8; k++) {
        utf8 = bytes[k] < 0;
      }
      out.write(bytes, i, end - i);
      if (bad >= 0) {
        out.writeBytes(UTF_8[bytes[bad] & 0xff]);
        end++;
      }
      i = end;
    }
    return utf8;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (at == ready.length) {
      if (!fill()) {
        return -1;
      }
    }
    int n = Math.min(length, ready.length - at);
    System.arraycopy(ready, at, into, offset, n);
    at += n;
    return n;
  }

  private boolean fill() throws IOException {
    int n = in.read(raw, rest, raw.length - rest);
    if (n < 0 && rest == 0) {
      return false;
    }
    int filled = rest + Math.max(n, 0);
    // A sequence cut by the block waits for its other bytes, unless there are none.
    int end = n < 0 ? filled : filled - cutOff(filled);
    boolean valid = Utf8.isValid(raw, 0, end);
    if (valid) {
      ready = Arrays.copyOf(raw, end);
      for (int k = 0; k < end && !sawUtf8; k++) {
        sawUtf8 = raw[k] < 0;
      }
    } else {
      ByteArrayOutputStream out = new ByteArrayOutputStream(end + end / 8);
      sawUtf8 |= repair(raw, 0, end, out);
      ready = out.toByteArray();
      report();
    }
    at = 0;
    rest = filled - end;
    System.arraycopy(raw, end, raw, 0, rest);
    return true;
  }

  private void report() {
    if (!reported) {
      reported = true;
      findings.notice(
          where,
          sawUtf8 ? Notice.Code.MIXED_ENCODING : Notice.Code.ENCODING,
          Encoding.WINDOWS_1252.name());
    }
  }

  /** How many bytes at the end may be the start of a longer sequence. */
  private int cutOff(int filled) {
    for (int back = 1; back <= 3 && back <= filled; back++) {
      int b = raw[filled - back] & 0xff;
      if (b >= 0xc0) {
        int length = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
        return length > back ? back : 0;
      }
      if (b < 0x80) {
        return 0;
      }
    }
    return 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
