package org.fundstelle.highlight;

/**
 * Writes a passage as plain text: marks in brackets, an ellipsis where the sentence is cut; nothing
 * is escaped. Stateless and safe for use by several threads.
 */
public final class PlainRenderer implements Snippet.Renderer {

  private final String open;
  private final String close;

  /** Marks in square brackets. */
  public PlainRenderer() {
    this("[", "]");
  }

  /** Marks between {@code open} and {@code close}. */
  public PlainRenderer(String open, String close) {
    this.open = open;
    this.close = close;
  }

  @Override
  public void text(StringBuilder out, String piece) {
    out.append(piece);
  }

  @Override
  public void mark(StringBuilder out, String piece) {
    out.append(open).append(piece).append(close);
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
