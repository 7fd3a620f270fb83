package org.fundstelle.cluster;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The lines of one bulk request. Belongs to one thread. */
final class BulkLines {
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 16);
  private final JsonGenerator json = generator(lines);

  BulkLines() throws IOException {}

  private static JsonGenerator generator(ByteArrayOutputStream to) throws IOException {
    return Cluster.JSON.getFactory().createGenerator(to).setRootValueSeparator(null);
  }

  int size() {
    return lines.size();
  }

  byte[] bytes() {
    return lines.toByteArray();
  }

  /** Writes a string. Half a pair of surrogates, which UTF-8 can't say, becomes a question mark. */
  static void writeString(JsonGenerator json, String text) throws IOException {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    json.writeUTF8String(encoded, 0, encoded.length);
  }

  /** Puts the article where no other one is, or, if it is known what is there, in its place. */
  void article(String index, String id, SentArticle article, Found existing) throws IOException {
    startAction(existing.exists() ? "index" : "create", index, id);
    if (existing.exists()) {
      json.writeNumberField("if_seq_no", existing.sequence());
      json.writeNumberField("if_primary_term", existing.term());
    }
    endAction();
    article.write(json);
    endLine();
  }

  /**
   * Adds an entry to a vocabulary. Its id is made of what it holds, so that it is there once though
   * it may be sent twice.
   */
  void forms(String index, Vocabulary.Block block) throws IOException {
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    try (JsonGenerator source = generator(entry)) {
      source.writeStartObject();
      source.writeArrayFieldStart(IndexDefinition.FORM);
      for (String form : block.forms()) {
        writeString(source, form);
      }
      source.writeEndArray();
      source.writeNumberField(IndexDefinition.SEEN, block.seen());
      source.writeEndObject();
    }
    startAction("index", index, digest(entry.toByteArray()));
    endAction();
    entry.writeTo(lines);
    endLine();
  }

  private void startAction(String action, String index, String id) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart(action);
    json.writeStringField("_index", index);
    json.writeFieldName("_id");
    writeString(json, id);
  }

  private void endAction() throws IOException {
    json.writeEndObject();
    json.writeEndObject();
    endLine();
  }

  /** What was written is in {@link #lines} from here on. */
  private void endLine() throws IOException {
    json.writeRaw('\n');
    json.flush();
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What is under an id at the moment.
   *
   * @param sequence the number of the change that put it there; with {@code term} it is refused to
   *     replace anything else
   */
  record Found(boolean exists, long sequence, long term) {
    static final Found NOTHING = new Found(false, 0, 0);
  }
}
