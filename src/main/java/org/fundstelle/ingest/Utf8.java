package org.fundstelle.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells UTF-8 from what is not, as the Unicode Standard defines it (table 3-7). */
final class Utf8 {

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ANY_HIGH_BIT = 0x8080808080808080L;

  private Utf8() {}

  /** Whether the bytes from {@code from} to {@code to} are UTF-8. */
  static boolean isValid(byte[] bytes, int from, int to) {
    return firstInvalid(bytes, from, to) < 0;
  }

  /** Where the first sequence stands that is not UTF-8, also one cut off at the end; -1 if none. */
  static int firstInvalid(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (bytes[i] >= 0) {
        while (i + 8 <= to && ((long) EIGHT_BYTES.get(bytes, i) & ANY_HIGH_BIT) == 0) {
          i += 8;
        }
        while (i < to && bytes[i] >= 0) {
          i++;
        }
      } else {
        int length = sequence(bytes, i, to);
        if (length == 0) {
          return i;
        }
        i += length;
      }
    }
    return -1;
  }

  /** The length of the sequence of two to four bytes that starts at {@code i}; 0 if it is none. */
  static int sequence(byte[] bytes, int i, int to) {
    int lead = bytes[i] & 0xff;
    int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || i + length > to) {
      return 0;
    }
    int second = bytes[i + 1] & 0xff;
    int low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) {
      return 0;
    }
    for (int k = 2; k < length; k++) {
      if ((bytes[i + k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
