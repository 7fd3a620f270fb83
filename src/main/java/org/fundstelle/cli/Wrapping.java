package org.fundstelle.cli;

import java.util.ArrayList;
import java.util.List;
import org.fundstelle.highlight.Snippet;
import org.fundstelle.highlight.TerminalRenderer;

/**
 * Fits text into lines of a terminal. Text of articles is foreign: control and direction characters
 * in it can't reach the terminal.
 */
final class Wrapping {
  // Stand for the two ends of a mark while text is being fitted; never part of neutral text.
  private static final char OPEN = '\u0080';
  private static final char CLOSE = '\u0081';

  private static final TerminalRenderer NEUTRAL = TerminalRenderer.bracketed();

  private Wrapping() {}

  /** The text in one line, with every character that could command the terminal replaced. */
  static String neutral(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    NEUTRAL.text(safe, text);
    return safe.toString();
  }

  /** The passage with its marks, ellipses where it was cut, in lines of at most this width. */
  static List<String> lines(Snippet snippet, Style style, int width) {
    String whole =
        snippet.render(
            new Snippet.Renderer() {
              @Override
              public void text(StringBuilder out, String piece) {
                NEUTRAL.text(out, piece);
              }

              @Override
              public void mark(StringBuilder out, String piece) {
                out.append(OPEN);
                NEUTRAL.text(out, piece);
                out.append(CLOSE);
              }

              @Override
              public void cutStart(StringBuilder out) {
                NEUTRAL.cutStart(out);
              }

              @Override
              public void cutEnd(StringBuilder out) {
                NEUTRAL.cutEnd(out);
              }
            });
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
    for (String word : text.strip().split(" +", -1)) {
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
