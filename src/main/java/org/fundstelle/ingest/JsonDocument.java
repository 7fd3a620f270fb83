package org.fundstelle.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file of one object, or of an array of objects, or of several after another (RFC 8259);
 * read as it comes, one object at a time.
 *
 * <p>An object whose values don't fit costs itself; where the JSON itself breaks, the rest can't be
 * told apart and is given up with one rejection.
 */
final class JsonDocument implements EntryReader {

  private final SourceFile file;
  private final JsonEntry entry;
  private final JsonParser parser;
  private boolean inArray;
  private boolean done;

  JsonDocument(SourceFile file, Desk desk, JsonEntry entry) throws IOException {
    this.file = file;
    this.entry = entry;
    this.parser = entry.json().factory().createParser(Encoding.utf8(file, desk.findings()));
  }

  @Override
  public @Nullable Batch next() throws IOException, Refused {
    if (done) {
      return null;
    }
    long line = 0;
    try {
      JsonToken token = parser.nextToken();
      line = parser.currentTokenLocation().getLineNr();
      if (token == JsonToken.START_ARRAY && !inArray) {
        inArray = true;
        return Batch.of();
      }
      if (token == JsonToken.END_ARRAY) {
        inArray = false;
        return Batch.of();
      }
      if (token == null) {
        done = true;
        file.checkWhole();
        return null;
      }
      if (token != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return rejected(
            line, Rejection.of(Rejection.Code.MALFORMED, "JSON", "an object {…} was expected"));
      }
      return object(line);
    } catch (IOException broken) {
      done = true;
      file.checkWhole();
      long at = parser.currentLocation().getLineNr();
      return rejected(Math.max(line, at), entry.json().rejection(broken));
    }
  }

  private Batch object(long line) throws IOException {
    int outside = depth() - 1;
    Rejection why;
    try {
      return Batch.of(new Ingested.Accepted(entry.article(parser), file.at(line)));
    } catch (Refused refused) {
      why = refused.rejection();
    }
    while (depth() > outside) {
      parser.nextToken();
    }
    return rejected(line, why);
  }

  /** How many objects and arrays are open. */
  private int depth() {
    return parser.getParsingContext().getNestingDepth();
  }

  private Batch rejected(long line, Rejection why) {
    return Batch.of(new Ingested.Rejected(file.at(line), why));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
