package org.fundstelle.highlight;

/**
 * Writes a passage as HTML: marks in {@code <mark>}, everything else as text, an ellipsis where the
 * sentence is cut. Whatever the passage holds, the result is text and {@code <mark>} and nothing
 * else, in element content and in quoted attributes. Stateless and safe for use by several threads.
 */
public final class HtmlRenderer implements Snippet.Renderer {

  /** A renderer for HTML. */
  public HtmlRenderer() {}

  @Override
  public void text(StringBuilder out, String piece) {
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\r' -> out.append("&#13;"); // a bare one would be read as a line feed
        case '\0', '\uFFFE', '\uFFFF' -> out.append('\uFFFD'); // no HTML document can hold them
        default -> out.append(c);
      }
    }
  }

  @Override
  public void mark(StringBuilder out, String piece) {
    out.append("<mark>");
    text(out, piece);
    out.append("</mark>");
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
