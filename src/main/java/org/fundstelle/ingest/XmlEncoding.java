package org.fundstelle.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out in which encoding an XML file is written: a byte order mark decides, then the
 * declaration, else it is UTF-8 (XML 1.0, appendix F).
 *
 * <p>Declarations are copied from elsewhere, or outlive what a program made of the file. So what
 * can only be UTF-8 is read as that, what can't be as windows-1252, and ISO 8859-1, as browsers do,
 * as windows-1252, which adds the quotes and the euro.
 *
 * <p>Done here and not by the parser of the platform, which writes what is no UTF-8 to standard
 * error by itself.
 */
final class XmlEncoding {
  private static final Pattern DECLARED =
      Pattern.compile("\\A\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]*)");

  private XmlEncoding() {}

  /** The encoding of a file that starts with these bytes. */
  static Charset of(byte[] prefix) throws Refused {
    if (Encoding.byMark(prefix).isPresent()) {
      return Encoding.byMark(prefix).get();
    }
    if (prefix.length >= 4 && prefix[0] == 0 && prefix[1] == '<') {
      return StandardCharsets.UTF_16BE;
    }
    if (prefix.length >= 4 && prefix[0] == '<' && prefix[1] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    String start = new String(prefix, 0, Math.min(prefix.length, 400), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    String name = declared.group(1);
    try {
      Charset charset = Charset.forName(name);
      // The declaration was readable as ASCII, so UTF-16 without a mark can't be meant.
      if (charset.name().startsWith("UTF-16") || isUtf8(prefix)) {
        return StandardCharsets.UTF_8;
      }
      return charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.US_ASCII)
          ? Encoding.WINDOWS_1252
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new Refused(Rejection.Code.MALFORMED, "XML", "unknown encoding " + name);
    }
  }

  /** Whether letters beyond ASCII are UTF-8, all that is shown of them. */
  private static boolean isUtf8(byte[] prefix) {
    int end = prefix.length;
    // What is shown may end within a letter: the last one is left out.
    while (end > 0 && (prefix[end - 1] & 0xc0) == 0x80) {
      end--;
    }
    end -= end > 0 && prefix[end - 1] < 0 ? 1 : 0;
    boolean beyond = false;
    for (int i = 0; i < end && !beyond; i++) {
      beyond = prefix[i] < 0;
    }
    return beyond && Utf8.isValid(prefix, 0, end);
  }

  /**
   * The characters; what the encoding has no character for ends them with an exception, unless it
   * is UTF-8.
   *
   * @param in the file
   */
  static Reader reader(
      InputStream in, byte[] prefix, Charset charset, Ingested.Origin where, Findings findings)
      throws IOException {
    boolean utf8 = charset.equals(StandardCharsets.UTF_8);
    if (Encoding.byMark(prefix).isPresent()) {
      in.skipNBytes(utf8 ? 3 : 2);
    }
    return new InputStreamReader(
        utf8 ? new Windows1252(in, where, findings) : in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
