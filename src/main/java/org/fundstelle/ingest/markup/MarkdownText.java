package org.fundstelle.ingest.markup;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * What a reader sees of a Markdown text: no stars, no brackets, no addresses of links; paragraphs
 * parted by an empty line, entries of a list by a line end.
 *
 * @param title the text of the first heading of the first level; empty if there is none
 * @param body everything else
 */
public record MarkdownText(String title, String body) {

  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(100).build();

  /** Reads Markdown as CommonMark defines it. Thread-safe. */
  public static MarkdownText of(String markdown) {
    Node document = PARSER.parse(markdown);
    String title = "";
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 1) {
        title = textOf(heading);
        heading.unlink();
        break;
      }
    }
    return new MarkdownText(title, textOf(document));
  }

  private static String textOf(Node node) {
    Writer writer = new Writer();
    node.accept(writer);
    return writer.out.toString().strip();
  }

  /** Writes the text of what it visits. */
  private static final class Writer extends AbstractVisitor {
    private final StringBuilder out = new StringBuilder();

    @Override
    protected void visitChildren(Node parent) {
      if (parent instanceof Block && !(parent instanceof Document)) {
        part(parent);
      }
      super.visitChildren(parent);
    }

    /** Starts a new paragraph, or a new line within a list. */
    private void part(Node block) {
      if (out.isEmpty()) {
        return;
      }
      boolean listed = block instanceof ListItem || block.getParent() instanceof ListItem;
      String gap = listed ? "\n" : "\n\n";
      for (int i = trailingNewlines(); i < gap.length(); i++) {
        out.append('\n');
      }
    }

    private int trailingNewlines() {
      int n = 0;
      while (n < out.length() && out.charAt(out.length() - 1 - n) == '\n') {
        n++;
      }
      return n;
    }

    @Override
    public void visit(Text text) {
      out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      out.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      out.append('\n');
    }

    @Override
    public void visit(FencedCodeBlock code) {
      part(code);
      out.append(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      part(code);
      out.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      // A tag between words: the words are text nodes of their own.
      if (html.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
        out.append('\n');
      }
    }

    @Override
    public void visit(HtmlBlock html) {
      part(html);
      out.append(HtmlText.ofFragment(html.getLiteral()));
    }
  }
}
