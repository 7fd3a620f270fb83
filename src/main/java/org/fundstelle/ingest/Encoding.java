package org.fundstelle.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds out how the bytes of a text file become characters, and reports what is not UTF-8.
 *
 * <p>A byte order mark decides; else UTF-8 is taken, and bytes that can't be UTF-8 are read as
 * windows-1252, which is what German text without a word about its encoding is in.
 */
final class Encoding {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Encoding() {}

  /** The encoding that a byte order mark names. */
  static Optional<Charset> byMark(byte[] prefix) {
    if (prefix.length >= 2) {
      int first = (prefix[0] & 0xff) << 8 | prefix[1] & 0xff;
      if (first == 0xfeff) {
        return Optional.of(StandardCharsets.UTF_16BE);
      }
      if (first == 0xfffe) {
        return Optional.of(StandardCharsets.UTF_16LE);
      }
      if (prefix.length >= 3 && first == 0xefbb && (prefix[2] & 0xff) == 0xbf) {
        return Optional.of(StandardCharsets.UTF_8);
      }
    }
    return Optional.empty();
  }

  /** The text of a whole file, without its byte order mark. */
  static String decode(byte[] bytes, Ingested.Origin where, Findings findings) {
    Charset marked = byMark(bytes).orElse(StandardCharsets.UTF_8);
    int start = byMark(bytes).isEmpty() ? 0 : marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
    if (!marked.equals(StandardCharsets.UTF_8)) {
      findings.notice(where, Notice.Code.ENCODING, marked.name());
      return new String(bytes, start, bytes.length - start, marked);
    }
    if (Utf8.isValid(bytes, start, bytes.length)) {
      return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + bytes.length / 8);
    boolean otherwiseUtf8 = Windows1252.repair(bytes, start, bytes.length, out);
    findings.notice(
        where,
        otherwiseUtf8 ? Notice.Code.MIXED_ENCODING : Notice.Code.ENCODING,
        WINDOWS_1252.name());
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The same for a file of any size. */
  static Reader reader(SourceFile file, Findings findings) throws IOException {
    Optional<Charset> marked = byMark(file.prefix());
    if (marked.isEmpty() || marked.get().equals(StandardCharsets.UTF_8)) {
      file.in().skipNBytes(marked.isEmpty() ? 0 : 3);
      InputStream repaired = new Windows1252(file.in(), file.at(0), findings);
      return new InputStreamReader(repaired, StandardCharsets.UTF_8);
    }
    file.in().skipNBytes(2);
    findings.notice(file.at(0), Notice.Code.ENCODING, marked.get().name());
    return new InputStreamReader(file.in(), marked.get());
  }

  /**
   * The bytes of a file whose format says it is UTF-8, without a byte order mark; UTF-16 with a
   * mark is turned into UTF-8. What is no UTF-8 stays what it is.
   */
  static InputStream utf8(SourceFile file, Findings findings) throws IOException {
    Optional<Charset> marked = byMark(file.prefix());
    if (marked.isEmpty() || marked.get().equals(StandardCharsets.UTF_8)) {
      file.in().skipNBytes(marked.isEmpty() ? 0 : 3);
      return file.in();
    }
    return new Utf8Stream(reader(file, findings));
  }

  /** What a reader reads, in UTF-8. */
  private static final class Utf8Stream extends BlockStream {
    private final Reader reader;
    private final char[] chars = new char[8192];
    private byte[] bytes = {};
    private int at;

    Utf8Stream(Reader reader) {
      this.reader = reader;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (at == bytes.length) {
        // One place stays free for the second half of a surrogate pair.
        int n = reader.read(chars, 0, chars.length - 1);
        if (n < 0) {
          return -1;
        }
        if (n > 0 && Character.isHighSurrogate(chars[n - 1])) {
          int low = reader.read();
          if (low >= 0) {
            chars[n++] = (char) low;
          }
        }
        bytes = new String(chars, 0, n).getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      int n = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, into, offset, n);
      at += n;
      return n;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
