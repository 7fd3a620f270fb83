package org.fundstelle.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fundstelle.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * JSON Lines: one object a line (jsonlines.org).
 *
 * <p>The reading thread only cuts the stream into blocks of whole lines; parsing a block is left to
 * whoever asks for it. A line that is broken, or no UTF-8, or too long costs itself only.
 */
final class JsonLines implements EntryReader {

  private static final int BLOCK = 256 << 10;

  private final SourceFile file;
  private final Desk desk;
  private final JsonEntry entry;
  private final InputStream in;
  private byte[] buffer = new byte[BLOCK];
  private int filled;
  private long line = 1;
  private boolean atEnd;
  private boolean skipping;

  JsonLines(SourceFile file, Desk desk, JsonEntry entry) throws IOException {
    this.file = file;
    this.desk = desk;
    this.entry = entry;
    this.in = Encoding.utf8(file, desk.findings());
  }

  @Override
  public @Nullable Batch next() throws IOException {
    while (true) {
      fill();
      int end = lastLineEnd();
      if (skipping) {
        skip();
      } else if (end > 0) {
        return block(end);
      } else if (atEnd) {
        file.checkWhole();
        return filled == 0 ? null : block(filled);
      } else if (buffer.length > desk.limits().articleBytes()) {
        skipping = true;
        filled = 0;
        return Batch.of(
            new Ingested.Rejected(
                file.at(line),
                Rejection.of(
                    Rejection.Code.TOO_LARGE, Limits.inWords(desk.limits().articleBytes()))));
      } else {
        long larger = Math.min(2L * buffer.length, desk.limits().articleBytes() + 1L);
        buffer = Arrays.copyOf(buffer, (int) larger);
      }
      if (atEnd && filled == 0) {
        file.checkWhole();
        return null;
      }
    }
  }

  private void fill() throws IOException {
    int n = in.readNBytes(buffer, filled, buffer.length - filled);
    atEnd = n < buffer.length - filled;
    filled += n;
  }

  private int lastLineEnd() {
    int i = filled;
    while (i > 0 && buffer[i - 1] != '\n') {
      i--;
    }
    return i;
  }

  /** Drops what belongs to a line that is too long. */
  private void skip() {
    int i = 0;
    while (i < filled && buffer[i] != '\n') {
      i++;
    }
    if (i < filled) {
      skipping = false;
      line++;
      i++;
    }
    keepFrom(i);
  }

  private Batch block(int end) {
    byte[] lines = Arrays.copyOf(buffer, end);
    long first = line;
    for (byte b : lines) {
      line += b == '\n' ? 1 : 0;
    }
    keepFrom(end);
    return () -> parse(lines, first);
  }

  private void keepFrom(int from) {
    filled -= from;
    if (filled < BLOCK && buffer.length > BLOCK) {
      buffer = Arrays.copyOf(Arrays.copyOfRange(buffer, from, from + filled), BLOCK);
    } else {
      System.arraycopy(buffer, from, buffer, 0, filled);
    }
  }

  private List<Ingested> parse(byte[] lines, long first) {
    List<Ingested> entries = new ArrayList<>();
    long number = first;
    int start = 0;
    for (int i = 0; i <= lines.length; i++) {
      if (i == lines.length || lines[i] == '\n') {
        if (!isBlank(lines, start, i)) {
          entries.add(parseLine(lines, start, i, file.at(number)));
        }
        number++;
        start = i + 1;
      }
    }
    return entries;
  }

  private static boolean isBlank(byte[] lines, int from, int to) {
    for (int i = from; i < to; i++) {
      if (lines[i] != ' ' && lines[i] != '\t' && lines[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  private Ingested parseLine(byte[] lines, int from, int to, Ingested.Origin where) {
    if (to - from > desk.limits().articleBytes()) {
      return new Ingested.Rejected(
          where,
          Rejection.of(Rejection.Code.TOO_LARGE, Limits.inWords(desk.limits().articleBytes())));
    }
    if (!Utf8.isValid(lines, from, to)) {
      return new Ingested.Rejected(where, Rejection.of(Rejection.Code.NOT_UTF8));
    }
    try (JsonParser parser = entry.json().factory().createParser(lines, from, to - from)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new Ingested.Rejected(
            where, Rejection.of(Rejection.Code.MALFORMED, "JSON", "a line is an object {…}"));
      }
      Article article = entry.article(parser);
      if (parser.nextToken() != null) {
        return new Ingested.Rejected(
            where,
            Rejection.of(Rejection.Code.MALFORMED, "JSON", "a line holds one object, not more"));
      }
      return new Ingested.Accepted(article, where);
    } catch (Refused refused) {
      return new Ingested.Rejected(where, refused.rejection());
    } catch (IOException broken) {
      return new Ingested.Rejected(where, entry.json().rejection(broken));
    }
  }
}
