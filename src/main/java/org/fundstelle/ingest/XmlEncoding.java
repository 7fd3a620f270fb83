package org.fundstelle.ingest;

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
    String start =
        new String(prefix, 0, Math.min(prefix.length, 400), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    String name = declared.group(1);
    try {
      Charset charset = Charset.forName(name);
      // The declaration was readable as ASCII, so UTF-16 without a mark can't be meant.
      return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new Refused(Rejection.Code.MALFORMED, "XML", "unknown encoding " + name);
    }
  }

  /** The characters; what the encoding has no character for ends them with an exception. */
  static Reader reader(InputStream in, byte[] prefix, Charset charset) throws java.io.IOException {
    if (Encoding.byMark(prefix).isPresent()) {
      in.skipNBytes(charset.equals(StandardCharsets.UTF_8) ? 3 : 2);
    }
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
