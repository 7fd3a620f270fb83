package org.fundstelle.ingest.markup;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text a reader sees of a piece of HTML: paragraphs parted by an empty line, no markup. */
public final class HtmlText {

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "head", "iframe", "object", "svg", "form");
  private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "option", "figcaption");

  private static final Set<String> CELLS = Set.of("td", "th");

  private HtmlText() {}

  /** The text of an HTML fragment, as feeds and editorial systems put it into fields. */
  public static String ofFragment(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /** The text of an element and all within. */
  public static String of(Element root) {
    Writer writer = new Writer();
    root.traverse(writer);
    return writer.text.toString().strip();
  }

  /** Collects text; remembers the gap before the next word until one comes. */
  private static final class Writer implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private int newlines;
    private boolean blank;
    private int unseen;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        if (UNSEEN.contains(name)) {
          unseen++;
        } else if (name.equals("br")) {
          newlines = Math.max(newlines, 1);
        } else if (CELLS.contains(name)) {
          blank = true;
        } else if (element.isBlock()) {
          gap(element);
        }
      } else if (node instanceof TextNode piece && unseen == 0) {
        append(piece.getWholeText());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (UNSEEN.contains(element.normalName())) {
          unseen--;
        } else if (CELLS.contains(element.normalName())) {
          blank = true;
        } else if (element.isBlock() && !element.normalName().equals("br")) {
          gap(element);
        }
      }
    }

    private void gap(Element element) {
      newlines = Math.max(newlines, LINES.contains(element.normalName()) ? 1 : 2);
    }

    private void append(String piece) {
      for (int i = 0; i < piece.length(); i++) {
        char c = piece.charAt(i);
        boolean first = text.isEmpty() || newlines > 0;
        if (c == '\u00a0' && first) {
          continue; // an indent, or all of an empty paragraph
        }
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
          blank = true;
        } else {
          if (newlines > 0 && !text.isEmpty()) {
            text.append("\n\n", 0, newlines);
          } else if (blank && !text.isEmpty()) {
            text.append(' ');
          }
          newlines = 0;
          blank = false;
          text.append(c);
        }
      }
    }
  }
}
