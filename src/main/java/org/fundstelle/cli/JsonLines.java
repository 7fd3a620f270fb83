package org.fundstelle.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes one JSON object a line. */
final class JsonLines {
  private static final JsonFactory JSON = new JsonFactory();

  private final Output out;

  JsonLines(Output out) {
    this.out = out;
  }

  /** Writes an object whose members {@code body} writes. */
  void object(Body body) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string can be written to", e);
    }
    out.line(line.toString());
  }

  /** Writes the members of an object. */
  @FunctionalInterface
  interface Body {
    /** Writes them. */
    void write(JsonGenerator json) throws IOException;
  }
}
