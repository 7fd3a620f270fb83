package org.fundstelle.highlight;

import java.util.List;
import org.fundstelle.article.Required;

/**
 * A passage of an article with what matched marked in it.
 *
 * @param field the JSON name of the field it was taken from
 * @param text the passage, exactly as it stands in the field
 * @param start where the passage begins in the field, in UTF-16 code units
 * @param spans the marked stretches, as offsets within {@code text}; ascending, disjoint, never
 *     empty
 * @param cutStart whether the passage begins inside a sentence (shown as an ellipsis)
 * @param cutEnd whether the passage ends inside a sentence
 */
public record Snippet(
    String field, String text, int start, List<Span> spans, boolean cutStart, boolean cutEnd) {

  /** Copies the list. */
  public Snippet {
    spans = List.copyOf(spans);
  }

  /**
   * The passage with each marked stretch between {@code open} and {@code close}; nothing is escaped
   * and no ellipsis added.
   */
  public String marked(String open, String close) {
    Required.value(open, "what begins a mark");
    Required.value(close, "what ends a mark");
    return render(
        new Renderer() {
          @Override
          public void text(StringBuilder out, String piece) {
            out.append(piece);
          }

          @Override
          public void mark(StringBuilder out, String piece) {
            out.append(open).append(piece).append(close);
          }
        });
  }

  /** The passage, piece by piece, as {@code renderer} writes it. */
  public String render(Renderer renderer) {
    Required.value(renderer, "the renderer");
    StringBuilder out = new StringBuilder(text.length() + 16 * spans.size());
    if (cutStart) {
      renderer.cutStart(out);
    }
    int at = 0;
    for (Span span : spans) {
      if (span.start() > at) {
        renderer.text(out, text.substring(at, span.start()));
      }
      renderer.mark(out, text.substring(span.start(), span.end()));
      at = span.end();
    }
    if (at < text.length()) {
      renderer.text(out, text.substring(at));
    }
    if (cutEnd) {
      renderer.cutEnd(out);
    }
    return out.toString();
  }

  /** Writes the pieces of a passage; escaping is its business. */
  public interface Renderer {
    /** Writes a piece that did not match. */
    void text(StringBuilder out, String piece);

    /** Writes a piece that matched. */
    void mark(StringBuilder out, String piece);

    /** Writes before the passage that the sentence began earlier; nothing unless overridden. */
    default void cutStart(StringBuilder out) {}

    /** Writes after the passage that the sentence goes on; nothing unless overridden. */
    default void cutEnd(StringBuilder out) {}
  }
}
