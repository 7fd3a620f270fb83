package org.fundstelle.ingest;

import org.fundstelle.article.Article;

/** What one entry of a source became. */
public sealed interface Ingested {

  /** Where it stood. */
  Origin where();

  /** An article. */
  record Accepted(Article article, Origin where) implements Ingested {}

  /** Nothing that could be used: the reason, in words for the person who owns the file. */
  record Rejected(Origin where, Rejection reason) implements Ingested {}

  /**
   * A place in a source.
   *
   * @param source the file, or {@code -} for standard input, with {@code !name} for an entry of an
   *     archive
   * @param line the line, from 1; 0 where lines mean nothing
   */
  record Origin(String source, long line) {
    @Override
    public String toString() {
      return line > 0 ? source + ":" + line : source;
    }
  }
}
