package org.fundstelle.ingest.markup;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an XML file without the three faults for which a parser gives up the rest of a
 * feed, though every reader of feeds bears them: a sign & that begins no reference, characters that
 * XML has no place for, and blank lines before the declaration. Not thread-safe.
 *
 * <p>What is no fault passes as it is: in CDATA, comments and processing instructions a sign & is
 * one.
 */
public final class XmlMender extends Reader {
  private static final int BLOCK = 8192;
  private static final String DECLARATION = "<?xml";

  /** More blanks at the beginning are no slip, and need not be remembered. */
  private static final int MOST_BLANKS = 1 << 16;

  /** In what begins and ends so, references mean nothing. */
  private static final Map<String, String> VERBATIM =
      Map.of("<![CDATA[", "]]>", "<!--", "-->", "<?", "?>");

  /** No reference that means something is longer. */
  private static final int LOOKAHEAD = 40;

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#x(\\p{XDigit}{1,6})|[\\p{L}_:][\\p{L}\\p{N}_:.-]{0,31});");

  private final Reader in;
  private final StringBuilder ahead = new StringBuilder();
  private final StringBuilder mended = new StringBuilder();
  private final char[] block = new char[BLOCK];
  private int given;
  private boolean atStart = true;
  private boolean atEnd;

  /** What ends the stretch without references; null outside of one. */
  private @Nullable String until;

  private boolean hadFaults;
  private @Nullable IOException failure;

  public XmlMender(Reader in) {
    this.in = in;
  }

  /** Whether there was anything to mend in what was read so far. */
  public boolean hadFaults() {
    return hadFaults;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (given == mended.length()) {
      if (atEnd && ahead.isEmpty()) {
        if (failure != null) {
          throw failure;
        }
        return -1;
      }
      mended.setLength(0);
      given = 0;
      fill();
      mend();
    }
    int n = Math.min(length, mended.length() - given);
    mended.getChars(given, given + n, target, offset);
    given += n;
    return n;
  }

  /** What was read before a failure is read first. */
  private void fill() {
    try {
      int n = atEnd ? -1 : in.read(block, 0, BLOCK);
      if (n < 0) {
        atEnd = true;
      } else {
        ahead.append(block, 0, n);
      }
    } catch (IOException broken) {
      failure = broken;
      atEnd = true;
    }
  }

  /** Mends what can be told; at the end of a block something may have only begun. */
  private void mend() {
    int enough = atEnd ? ahead.length() : ahead.length() - LOOKAHEAD;
    int i = atStart ? start() : 0;
    while (!atStart && i < enough) {
      i = until == null ? markup(i) : verbatim(i, until);
    }
    ahead.delete(0, Math.min(i, ahead.length()));
  }

  /** Blank lines before the declaration; before anything else they are no fault. */
  private int start() {
    int i = 0;
    while (i < ahead.length() && Character.isWhitespace(ahead.charAt(i))) {
      i++;
    }
    if (ahead.length() - i < DECLARATION.length() && i < MOST_BLANKS && !atEnd) {
      return 0; // not told yet
    }
    atStart = false;
    boolean fault = i > 0 && startsWith(DECLARATION, i);
    hadFaults |= fault;
    return fault ? i : 0;
  }

  private int verbatim(int i, String end) {
    if (startsWith(end, i)) {
      until = null;
      mended.append(end);
      return i + end.length();
    }
    return one(i);
  }

  private int markup(int i) {
    if (ahead.charAt(i) == '&') {
      return reference(i);
    }
    if (ahead.charAt(i) == '<') {
      for (Map.Entry<String, String> stretch : VERBATIM.entrySet()) {
        if (startsWith(stretch.getKey(), i)) {
          until = stretch.getValue();
          mended.append(stretch.getKey());
          return i + stretch.getKey().length();
        }
      }
    }
    return one(i);
  }

  private int reference(int i) {
    Matcher reference = REFERENCE.matcher(ahead).region(i, Math.min(ahead.length(), i + LOOKAHEAD));
    if (!reference.lookingAt()) {
      hadFaults = true;
      mended.append("&amp;");
      return i + 1;
    }
    String decimal = reference.group(1);
    String hex = reference.group(2);
    boolean named = decimal == null && hex == null;
    if (named || isXml(decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hex, 16))) {
      mended.append(reference.group());
    } else {
      hadFaults = true;
    }
    return reference.end();
  }

  private int one(int i) {
    char c = ahead.charAt(i);
    if (Character.isSurrogate(c) || isXml(c)) {
      mended.append(c);
    } else {
      hadFaults = true;
    }
    return i + 1;
  }

  /** XML 1.0, production 2. */
  private static boolean isXml(int c) {
    return c >= ' '
        ? c < 0xd800 || (c > 0xdfff && c < 0xfffe) || (c > 0xffff && c <= 0x10ffff)
        : c == '\t' || c == '\n' || c == '\r';
  }

  private boolean startsWith(String what, int i) {
    if (ahead.length() - i < what.length()) {
      return false;
    }
    for (int k = 0; k < what.length(); k++) {
      if (ahead.charAt(i + k) != what.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
