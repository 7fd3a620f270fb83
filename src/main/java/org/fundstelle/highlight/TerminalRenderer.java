package org.fundstelle.highlight;

/**
 * Writes a passage in one line for a terminal. Nothing in the passage can command the terminal or
 * turn the reading order: control characters are shown as signs ({@code ␛}), overrides of the
 * writing direction as {@code �}, and line ends as blanks. Stateless and safe for use by several
 * threads.
 */
public final class TerminalRenderer implements Snippet.Renderer {

  private static final String ESCAPE = "\u001B[";

  private final String open;
  private final String close;

  private TerminalRenderer(String open, String close) {
    this.open = open;
    this.close = close;
  }

  /** Marks in bold and yellow. */
  public static TerminalRenderer coloured() {
    return new TerminalRenderer(ESCAPE + "1;33m", ESCAPE + "0m");
  }

  /** Marks in bold. */
  public static TerminalRenderer bold() {
    return new TerminalRenderer(ESCAPE + "1m", ESCAPE + "0m");
  }

  /** Marks in square brackets, for terminals without colour and for pipes. */
  public static TerminalRenderer bracketed() {
    return new TerminalRenderer("[", "]");
  }

  @Override
  public void text(StringBuilder out, String piece) {
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c >= ' ' && c < '\u007F') {
        out.append(c);
      } else if (!beginsLineEnd(piece, i)) {
        i += appendVisible(out, piece, i);
      }
    }
  }

  /** The line feed after a carriage return becomes the blank for both. */
  private static boolean beginsLineEnd(String piece, int i) {
    return piece.charAt(i) == '\r' && i + 1 < piece.length() && piece.charAt(i + 1) == '\n';
  }

  /** Appends the code point at {@code i} or what stands for it; returns its extra code units. */
  private static int appendVisible(StringBuilder out, String piece, int i) {
    int codePoint = piece.codePointAt(i);
    if (codePoint == '\t' || (codePoint < 0x10000 && Characters.isLineEnd((char) codePoint))) {
      out.append(' ');
    } else if (codePoint < ' ') {
      out.append((char) ('\u2400' + codePoint));
    } else if (codePoint == 0x7F) {
      out.append('\u2421');
    } else if (isDangerous(codePoint)) {
      out.append('\uFFFD');
    } else {
      out.appendCodePoint(codePoint);
    }
    return Character.charCount(codePoint) - 1;
  }

  /** C1 controls, direction marks and overrides, language tags, half surrogate pairs. */
  private static boolean isDangerous(int c) {
    return (c >= 0x80 && c <= 0x9F)
        || c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x206F)
        || (c >= 0xE0000 && c <= 0xE007F)
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c >= 0xFFF9 && c <= 0xFFFB);
  }

  @Override
  public void mark(StringBuilder out, String piece) {
    out.append(open);
    text(out, piece);
    out.append(close);
  }

  @Override
  public void cutStart(StringBuilder out) {
    out.append("… ");
  }

  @Override
  public void cutEnd(StringBuilder out) {
    out.append(" …");
  }
}
