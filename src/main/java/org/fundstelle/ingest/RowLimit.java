package org.fundstelle.ingest;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops a table whose quote never closes: a row may be as long as an article, not as long as the
 * file. Counts characters outside of quotes up to a line end.
 */
final class RowLimit extends FilterReader {

  private final long longest;
  private long inRow;
  private boolean quoted;

  RowLimit(Reader in, long longest) {
    super(in);
    this.longest = longest;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int n = in.read(into, offset, length);
    for (int i = offset; i < offset + n; i++) {
      quoted ^= into[i] == '"';
      inRow = into[i] == '\n' && !quoted ? 0 : inRow + 1;
    }
    if (inRow > longest) {
      throw new TooLongException();
    }
    return n;
  }

  /** A row that does not end. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
