package org.fundstelle.german.word;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.fundstelle.german.token.WordHash;
import org.fundstelle.german.word.Term.Kind;

/**
 * A word form and the keys it may be found by, packed into one string of bytes.
 *
 * <p>While an index buffers articles it counts these instead of forms and keys, one for each word
 * of a text; which key stands in which article is worked out once for each distinct form when the
 * buffer is written.
 *
 * <p>The form comes first, in UTF-8, so that packed forms sort as forms do. After a zero byte comes
 * each key: the sign of its kind (1 where it has none), how many bytes it has in common with the
 * beginning of the form, how many follow, and those. Runs of letters are a sign alone: they can be
 * read off the form.
 */
public final class KeyedForm {
  /** Lucene takes 32,766 bytes as one term; keys beyond this are left out. */
  private static final int LONGEST = 30_000;

  private static final int MOST_SHARED = 255;
  private static final byte NO_SIGN = 1;

  /** How many letters in a row make a key of their own, where that is wanted. */
  static final int GRAM = 5;

  private KeyedForm() {}

  /** Packs a form, which may be empty, and its keys. */
  static byte[] pack(String form, Term[] keys) {
    byte[] letters = form.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
    int formLength = Math.min(WordHash.LONGEST, letters.length);
    byte[] packed = Arrays.copyOf(letters, formLength + 1 + 16 * keys.length);
    packed[formLength] = 0;
    int end = formLength + 1;
    boolean grams = false;
    for (Term key : keys) {
      if (key.kind() == Kind.GRAM) {
        grams = true;
        continue;
      }
      byte[] bytes = key.bytes();
      int text = key.kind().sign().length();
      int shared = shared(letters, formLength, bytes, text);
      int rest = bytes.length - text - shared;
      if (end + rest + 4 > LONGEST) {
        break;
      }
      if (packed.length < end + rest + 5) {
        packed = Arrays.copyOf(packed, end + rest + 64);
      }
      packed[end++] = text == 0 ? NO_SIGN : bytes[0];
      packed[end++] = (byte) shared;
      if (rest > 0x7f) {
        packed[end++] = (byte) (0x80 | rest >> 8);
      }
      packed[end++] = (byte) rest;
      System.arraycopy(bytes, text + shared, packed, end, rest);
      end += rest;
    }
    if (grams) {
      packed[end++] = (byte) Kind.GRAM.sign().charAt(0);
    }
    return Arrays.copyOf(packed, end);
  }

  private static int shared(byte[] letters, int formLength, byte[] key, int from) {
    int most = Math.min(MOST_SHARED, Math.min(formLength, key.length - from));
    int i = 0;
    while (i < most && letters[i] == key[from + i]) {
      i++;
    }
    return i;
  }

  /** How many of the {@code length} packed bytes from {@code offset} on are the form. */
  public static int formLength(byte[] packed, int offset, int length) {
    for (int i = 0; i < length; i++) {
      if (packed[offset + i] == 0) {
        return i;
      }
    }
    return length;
  }

  /** The form. */
  public static String form(byte[] packed) {
    return new String(packed, 0, formLength(packed, 0, packed.length), StandardCharsets.UTF_8);
  }

  /** Whether there are keys. */
  public static boolean hasKeys(byte[] packed) {
    return formLength(packed, 0, packed.length) < packed.length - 1;
  }

  /** Reads the keys of one packed form after the other. Not safe for use by several threads. */
  public static final class Keys {
    private byte[] packed = new byte[0];
    private int offset;
    private int form;
    private int at;
    private int end;
    private String letters = "";
    private int gram = -1;
    private byte[] key = new byte[64];
    private int length;
    private int signLength;

    /** Begins to read a packed form. */
    public void read(byte[] bytes, int from, int size) {
      packed = bytes;
      offset = from;
      form = KeyedForm.formLength(bytes, from, size);
      at = from + form + 1;
      end = from + size;
      gram = -1;
    }

    /** How many of the bytes that are read are the form. */
    public int formLength() {
      return form;
    }

    /** Goes to the next key; false after the last one. */
    public boolean next() {
      if (gram >= 0) {
        return nextGram();
      }
      if (at >= end) {
        return false;
      }
      byte sign = packed[at++];
      if (sign == Kind.GRAM.sign().charAt(0)) {
        letters = new String(packed, offset, form, StandardCharsets.UTF_8);
        gram = 0;
        return nextGram();
      }
      int shared = packed[at++] & 0xff;
      int rest = packed[at++];
      if (rest < 0) {
        rest = (rest & 0x7f) << 8 | packed[at++] & 0xff;
      }
      length = 0;
      ensure(1 + shared + rest);
      if (sign != NO_SIGN) {
        key[length++] = sign;
      }
      signLength = length;
      System.arraycopy(packed, offset, key, length, shared);
      System.arraycopy(packed, at, key, length + shared, rest);
      length += shared + rest;
      at += rest;
      return true;
    }

    private boolean nextGram() {
      String run = "";
      do {
        if (gram + GRAM > letters.length()) {
          return false;
        }
        run = letters.substring(gram, gram + GRAM);
        gram++;
      } while (letters.indexOf(run) < gram - 1); // each run counts once a word
      set(run.getBytes(StandardCharsets.UTF_8));
      return true;
    }

    private void set(byte[] run) {
      ensure(1 + run.length);
      key[0] = (byte) Kind.GRAM.sign().charAt(0);
      System.arraycopy(run, 0, key, 1, run.length);
      length = 1 + run.length;
      signLength = 1;
    }

    private void ensure(int size) {
      if (key.length < size) {
        key = new byte[size + 64];
      }
    }

    /** The bytes of the key, as a term of the index; only the first {@link #length} count. */
    @SuppressWarnings("EI_EXPOSE_REP")
    public byte[] bytes() {
      return key;
    }

    /** How many bytes the key has. */
    public int length() {
      return length;
    }

    /** How many of these bytes are the sign of its kind. */
    public int signLength() {
      return signLength;
    }

    /** Whether the key is a run of letters. */
    public boolean isGram() {
      return gram >= 0;
    }
  }
}
