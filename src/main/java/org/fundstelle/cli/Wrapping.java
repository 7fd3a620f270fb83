package org.fundstelle.cli;

import java.util.ArrayList;
import java.util.List;
import org.fundstelle.highlight.Snippet;

/**
 * Fits text into lines of a terminal. Text of articles is foreign: control and direction characters
 * in it can't reach the terminal.
 */
final class Wrapping {
  // Stand for the two ends of a mark while text is being fitted; neutralised in the text itself.
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';

  private Wrapping() {}

  /** The text with every character that could move the cursor or turn the direction replaced. */
  static String neutral(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char replaced = neutral(c);
      if (replaced != c && safe == null) {
        safe = new StringBuilder(text);
      }
      if (safe != null) {
        safe.setCharAt(i, replaced);
      }
    }
    return safe == null ? text : safe.toString();
  }

  private static char neutral(char c) {
    boolean direction =
        (c >= '\u202A' && c <= '\u202E')
            || (c >= '\u2066' && c <= '\u2069')
            || c == '\u200E'
            || c == '\u200F';
    if (c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029') {
      return ' ';
    }
    if (Character.isISOControl(c) || direction || c == OPEN || c == CLOSE) {
      return '\uFFFD';
    }
    return c;
  }

  /** The passage with its marks, ellipses where it was cut, in lines of at most this width. */
  static List<String> lines(Snippet snippet, Style style, int width) {
    String marked =
        snippet.render(
            new Snippet.Renderer() {
              @Override
              public void text(StringBuilder out, String piece) {
                out.append(neutral(piece));
              }

              @Override
              public void mark(StringBuilder out, String piece) {
                out.append(OPEN).append(neutral(piece)).append(CLOSE);
              }
            });
    String whole =
        (snippet.cutStart() ? "… " : "") + marked.strip() + (snippet.cutEnd() ? " …" : "");
    return lines(whole, width, style.markWidth()).stream()
        .map(line -> styled(line, style))
        .toList();
  }

  /** The text in lines of at most this width; longer words get a line of their own. */
  static List<String> lines(String text, int width) {
    return lines(neutral(text), width, 0);
  }

  private static List<String> lines(String text, int width, int markWidth) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int filled = 0;
    for (String word : text.split(" +", -1)) {
      int wide = columns(word, markWidth);
      if (filled > 0 && filled + 1 + wide > width) {
        lines.add(line.toString());
        line.setLength(0);
        filled = 0;
      }
      if (filled > 0) {
        line.append(' ');
        filled++;
      }
      line.append(word);
      filled += wide;
    }
    if (filled > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static int columns(String word, int markWidth) {
    int columns = 0;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      i += Character.charCount(c);
      if (c == OPEN || c == CLOSE) {
        columns += markWidth;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        columns++;
      }
    }
    return columns;
  }

  private static String styled(String line, Style style) {
    return line.replace(String.valueOf(OPEN), style.markOpen())
        .replace(String.valueOf(CLOSE), style.markClose());
  }
}
