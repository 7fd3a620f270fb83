package org.fundstelle.cluster;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.schema.TokenNotation;

/**
 * An article as it is sent: its Lucene document in JSON, analysed texts in {@link TokenNotation}.
 *
 * @param stored the values that are given back, by Lucene field
 * @param values the values that are searched, by Lucene field
 * @param texts the texts that are searched, by Lucene field
 */
record SentArticle(
    Map<String, List<Object>> stored, Map<String, List<Object>> values, Map<String, byte[]> texts) {

  private static final BytesRef GAP = new BytesRef(TokenNotation.GAP);

  /** What is sent for a Lucene document; reads its token streams. */
  static SentArticle of(Iterable<IndexableField> document) throws IOException {
    SentArticle sent =
        new SentArticle(new LinkedHashMap<>(), new LinkedHashMap<>(), TokenNotation.of(document));
    for (IndexableField field : document) {
      if (IndexFields.isStretches(field.name())) {
        continue; // texts of hits come from the cluster whole
      }
      IndexOptions options = field.fieldType().indexOptions();
      if (field.fieldType().stored()) {
        add(sent.stored, field.name(), stored(field));
      } else if (options == IndexOptions.NONE || !field.fieldType().tokenized()) {
        add(sent.values, field.name(), value(field));
      }
    }
    return sent;
  }

  private static void add(Map<String, List<Object>> values, String name, Object value) {
    values.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
  }

  private static Object stored(IndexableField field) {
    Number number = field.numericValue();
    return number != null ? number : text(field);
  }

  private static Object value(IndexableField field) {
    if (field instanceof DoubleField) {
      return NumericUtils.sortableLongToDouble(field.numericValue().longValue());
    }
    if (field.fieldType().pointDimensionCount() > 0
        || field.fieldType().docValuesType() == DocValuesType.NUMERIC) {
      return field.numericValue();
    }
    return text(field);
  }

  private static String text(IndexableField field) {
    String text = field.stringValue();
    BytesRef bytes = field.binaryValue();
    if (text != null) {
      return text;
    }
    return field.name().equals(IndexFields.COPIES) ? hex(bytes) : bytes.utf8ToString();
  }

  /** Bytes that are no text, as text. */
  static String hex(BytesRef bytes) {
    return HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
  }

  /** Takes word forms, each of them valid until the next one. */
  @FunctionalInterface
  interface FormReader {
    /** Takes one, as it stands in {@link TokenNotation}. */
    void read(String luceneField, BytesRef form);
  }

  /** Reads every word form that stands in it, as often as it does. */
  void eachForm(FormReader reader) {
    BytesRef form = new BytesRef();
    texts.forEach((name, text) -> {
      if (IndexDefinition.holdsForms(name)) {
        form.bytes = text;
        for (int end = 0; end <= text.length; end++) {
          if (end == text.length
              || text[end] == TokenNotation.NEXT
              || text[end] == TokenNotation.STACKED) {
            form.length = end - form.offset;
            if (form.length > 0 && !form.bytesEquals(GAP)) {
              reader.read(name, form);
            }
            form.offset = end + 1;
          }
        }
        form.offset = 0;
      }
    });
  }

  /** Its word forms, each with the Lucene field it stands in. */
  Set<Term> formsByField() {
    Set<Term> all = new LinkedHashSet<>();
    eachForm((name, form) -> all.add(new Term(name, form.utf8ToString())));
    return all;
  }

  /** Writes it as one object. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart(IndexDefinition.STORED);
    for (Map.Entry<String, List<Object>> entry : stored.entrySet()) {
      json.writeFieldName(IndexDefinition.name(entry.getKey()));
      writeAll(json, entry.getValue(), true);
    }
    json.writeEndObject();
    for (Map.Entry<String, List<Object>> entry : values.entrySet()) {
      json.writeFieldName(IndexDefinition.name(entry.getKey()));
      writeAll(json, entry.getValue(), entry.getValue().size() > 1);
    }
    for (Map.Entry<String, byte[]> entry : texts.entrySet()) {
      json.writeFieldName(IndexDefinition.name(entry.getKey()));
      json.writeUTF8String(entry.getValue(), 0, entry.getValue().length);
    }
    json.writeEndObject();
  }

  private static void writeAll(JsonGenerator json, List<Object> values, boolean asList)
      throws IOException {
    if (asList) {
      json.writeStartArray();
    }
    for (Object value : values) {
      if (value instanceof Number number) {
        json.writeNumber(number.toString());
      } else {
        BulkLines.writeString(json, value.toString());
      }
    }
    if (asList) {
      json.writeEndArray();
    }
  }
}
