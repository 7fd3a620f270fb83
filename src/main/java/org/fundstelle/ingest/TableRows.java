package org.fundstelle.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.Serial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table (RFC 4180), also where quotes stand as people leave them.
 *
 * <p>A cell that begins with a quote goes on to the quote that ends it, over several lines if need
 * be. A quote in the middle of a cell is a quote. One that is never closed, or not before another
 * cell begins with one, costs the line it opened on: reading goes on with the next. Not
 * thread-safe.
 */
final class TableRows implements Closeable {

  private static final int SHORTEST_LIMIT = 64 << 10;

  private final Reader in;
  private final char separator;
  private final int longestLine;
  private final Deque<String> ahead = new ArrayDeque<>();
  private final char[] buffer = new char[8192];
  private int at;
  private int filled;
  private boolean afterReturn;
  private long line;
  private int longestRow;

  // The row being read.
  private String text = "";
  private int position;
  private final List<String> furtherLines = new ArrayList<>();
  private int size;

  /** Rows of at most so many characters. */
  TableRows(Reader in, char separator, int longest) {
    this.in = in;
    this.separator = separator;
    this.longestLine = longest;
    this.longestRow = longest;
  }

  /**
   * A row.
   *
   * @param line where it begins
   */
  record Row(long line, List<String> cells) {}

  /** A row that can't be told apart from what follows; the next one can be asked for. */
  static final class BrokenRowException extends Exception {
    @Serial private static final long serialVersionUID = 1L;
    private final long line;
    private final boolean tooLong;

    BrokenRowException(long line, boolean tooLong) {
      super("line " + line, null, false, false);
      this.line = line;
      this.tooLong = tooLong;
    }

    long line() {
      return line;
    }

    /** Whether it is too long; else a quote is left open. */
    boolean tooLong() {
      return tooLong;
    }
  }

  /** The next row; null at the end. Blank lines are passed over. */
  @Nullable Row next() throws IOException, BrokenRowException {
    String first = nextLine();
    while (first != null && first.isBlank()) {
      first = nextLine();
    }
    if (first == null) {
      return null;
    }
    long start = line;
    furtherLines.clear();
    size = first.length();
    text = first;
    position = 0;
    List<String> cells = new ArrayList<>();
    while (true) {
      boolean quoted = position < text.length() && text.charAt(position) == '"';
      cells.add(quoted ? quotedCell() : plainCell());
      if (position >= text.length()) {
        return new Row(start, cells);
      }
      position++;
    }
  }

  private String plainCell() {
    int end = text.indexOf(separator, position);
    String cell = text.substring(position, end < 0 ? text.length() : end);
    position += cell.length();
    return cell;
  }

  private String quotedCell() throws IOException, BrokenRowException {
    long opened = line;
    int before = furtherLines.size();
    int start = position++;
    boolean odd = false;
    StringBuilder cell = new StringBuilder();
    while (true) {
      if (position == text.length()) {
        boolean sameLine = line == opened;
        if (sameLine && odd) {
          // "Moin", sagte sie: quotes that part nothing.
          position = start;
          return plainCell();
        }
        String more = nextLine();
        if (more == null) {
          throw leftOpen(opened, before);
        }
        furtherLines.add(more);
        size += more.length() + 1;
        if (size > longestRow) {
          throw leftOpen(opened, before);
        }
        cell.append('\n');
        text = more;
        position = 0;
        continue;
      }
      char c = text.charAt(position++);
      if (c != '"') {
        cell.append(c);
      } else if (position < text.length() && text.charAt(position) == '"') {
        cell.append(c);
        position++;
      } else if (endsCell()) {
        return cell.toString();
      } else {
        boolean beginsCell = position == 1 || text.charAt(position - 2) == separator;
        if (line > opened && beginsCell) {
          throw leftOpen(opened, before);
        }
        odd = true;
        cell.append(c);
      }
    }
  }

  /** Whether nothing but blanks stands before the separator or the end; steps over them. */
  private boolean endsCell() {
    int i = position;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    boolean ends = i == text.length() || text.charAt(i) == separator;
    if (ends) {
      position = i;
    }
    return ends;
  }

  private BrokenRowException leftOpen(long opened, int linesBefore) {
    List<String> after = furtherLines.subList(linesBefore, furtherLines.size());
    for (String one : after.reversed()) {
      ahead.addFirst(one);
    }
    line -= after.size();
    // A file full of them must not be read to its end for each.
    longestRow = Math.max(longestRow / 2, SHORTEST_LIMIT);
    return new BrokenRowException(opened, false);
  }

  /** The next line without its end; null at the end of the table. */
  private @Nullable String nextLine() throws IOException, BrokenRowException {
    if (!ahead.isEmpty()) {
      line++;
      return ahead.removeFirst();
    }
    StringBuilder read = new StringBuilder();
    boolean any = false;
    boolean tooLong = false;
    while (at < filled || fill()) {
      char c = buffer[at++];
      if (c == '\n' && afterReturn) {
        afterReturn = false;
        continue;
      }
      any = true;
      afterReturn = c == '\r';
      if (c == '\n' || c == '\r') {
        break;
      }
      if (read.length() < longestLine) {
        read.append(c);
      } else {
        tooLong = true;
      }
    }
    if (!any) {
      return null;
    }
    line++;
    if (tooLong) {
      throw new BrokenRowException(line, true);
    }
    return read.toString();
  }

  /** Whether nothing follows. */
  boolean atEnd() throws IOException {
    return ahead.isEmpty() && at >= filled && !fill();
  }

  private boolean fill() throws IOException {
    filled = in.read(buffer, 0, buffer.length);
    at = 0;
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
