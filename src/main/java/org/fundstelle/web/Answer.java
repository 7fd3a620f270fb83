package org.fundstelle.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back to the caller. Whole in memory, so that nothing half written is ever sent.
 *
 * @param status the HTTP status
 * @param headers by name, Content-Type among them
 * @param body not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Written once, compared never.
record Answer(int status, Map<String, String> headers, byte[] body) {
  private static final JsonFactory JSON = new JsonFactory();

  static Answer of(int status, String type, byte[] body) {
    return new Answer(status, Map.of("Content-Type", type), body);
  }

  /** An answer without a body. */
  static Answer empty(int status) {
    return new Answer(status, Map.of(), new byte[0]);
  }

  /** A JSON object whose members {@code body} writes. */
  static Answer json(int status, Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written to", e);
    }
    return of(status, "application/json", bytes.toByteArray());
  }

  Answer withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  /** Writes the members of an object. */
  @FunctionalInterface
  interface Body {
    /** Writes them. */
    void write(JsonGenerator json) throws IOException;
  }
}
