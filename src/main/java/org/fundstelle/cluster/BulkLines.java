package org.fundstelle.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The lines of one bulk request. Belongs to one thread. */
final class BulkLines {
  private static final JsonFactory JSON = new JsonFactory();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

  int size() {
    return bytes.size();
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** Puts the article where no other one is, or, if it is known what is there, in its place. */
  void article(String index, String id, SentArticle article, Found existing) throws IOException {
    try (JsonGenerator json = line()) {
      json.writeStartObject();
      json.writeObjectFieldStart(existing.exists() ? "index" : "create");
      json.writeStringField("_index", index);
      json.writeStringField("_id", id);
      if (existing.exists()) {
        json.writeNumberField("if_seq_no", existing.sequence());
        json.writeNumberField("if_primary_term", existing.term());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    bytes.write('\n');
    try (JsonGenerator json = line()) {
      article.write(json);
    }
    bytes.write('\n');
  }

  /** Adds forms to a vocabulary; those that are there already stay. */
  void forms(String index, List<String> forms, Map<String, Integer> seen) throws IOException {
    for (String form : forms) {
      try (JsonGenerator json = line()) {
        json.writeStartObject();
        json.writeObjectFieldStart("create");
        json.writeStringField("_index", index);
        json.writeStringField("_id", Vocabulary.id(form));
        json.writeEndObject();
        json.writeEndObject();
      }
      bytes.write('\n');
      try (JsonGenerator json = line()) {
        json.writeStartObject();
        json.writeStringField(IndexDefinition.FORM, form);
        json.writeNumberField(IndexDefinition.SEEN, seen.getOrDefault(form, 1));
        json.writeEndObject();
      }
      bytes.write('\n');
    }
  }

  /** Removes forms from a vocabulary. */
  void withoutForms(String index, List<String> forms) throws IOException {
    for (String form : forms) {
      try (JsonGenerator json = line()) {
        json.writeStartObject();
        json.writeObjectFieldStart("delete");
        json.writeStringField("_index", index);
        json.writeStringField("_id", Vocabulary.id(form));
        json.writeEndObject();
        json.writeEndObject();
      }
      bytes.write('\n');
    }
  }

  private JsonGenerator line() throws IOException {
    JsonGenerator json =
        JSON.createGenerator(new java.io.OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    return json;
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
