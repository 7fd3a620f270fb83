package org.fundstelle.german.lexicon;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes written one after the other, little-endian, into memory that grows. */
final class Bytes {

  private ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

  int size() {
    return buffer.position();
  }

  void putByte(int value) {
    room(1).put((byte) value);
  }

  void putInt(int value) {
    room(Integer.BYTES).putInt(value);
  }

  /** Writes the string as {@link StringTable} describes; it must not be longer than it can be. */
  void putString(CharSequence string) {
    boolean wide = string.chars().anyMatch(c -> c > 0xFF);
    room(1 + 2 * string.length()).put((byte) (string.length() | (wide ? 0x80 : 0)));
    for (int i = 0; i < string.length(); i++) {
      if (wide) {
        buffer.putChar(string.charAt(i));
      } else {
        buffer.put((byte) string.charAt(i));
      }
    }
  }

  /** The bytes written so far; valid until the next is written. */
  ByteBuffer written() {
    return buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN).flip();
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      ByteBuffer larger =
          ByteBuffer.allocate(buffer.capacity() * 2 + bytes).order(ByteOrder.LITTLE_ENDIAN);
      larger.put(buffer.flip());
      buffer = larger;
    }
    return buffer;
  }
}
