package org.fundstelle.cluster;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON, written piece by piece as the bytes that are sent. Knows nothing of its structure: analysed
 * texts are bytes already, and most of what is sent is text. Belongs to one thread.
 */
final class JsonBytes {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_ESCAPE = 6;

  private byte[] bytes = new byte[1 << 16];
  private int size;

  int size() {
    return size;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** Adds ASCII as it is. */
  JsonBytes raw(String ascii) {
    ensure(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      bytes[size++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  /** Adds a string. Half a pair of surrogates, which UTF-8 can't say, becomes a question mark. */
  JsonBytes string(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    return string(encoded, 0, encoded.length);
  }

  /** Adds a string that is in UTF-8 already. */
  JsonBytes string(byte[] text, int offset, int length) {
    ensure(length + 2);
    bytes[size++] = '"';
    int end = offset + length;
    int from = offset;
    for (int i = offset; i < end; i++) {
      byte b = text[i];
      if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
        copy(text, from, i);
        escape(b);
        from = i + 1;
      }
    }
    copy(text, from, end);
    ensure(1);
    bytes[size++] = '"';
    return this;
  }

  /** Adds JSON. */
  JsonBytes append(byte[] text) {
    copy(text, 0, text.length);
    return this;
  }

  private void copy(byte[] text, int from, int end) {
    ensure(end - from);
    System.arraycopy(text, from, bytes, size, end - from);
    size += end - from;
  }

  private void escape(byte b) {
    ensure(LONGEST_ESCAPE);
    bytes[size++] = '\\';
    if (b >= ' ') {
      bytes[size++] = b;
    } else if (b == '\n') {
      bytes[size++] = 'n';
    } else {
      bytes[size++] = 'u';
      bytes[size++] = '0';
      bytes[size++] = '0';
      bytes[size++] = HEX[b >> 4];
      bytes[size++] = HEX[b & 0xf];
    }
  }
}
