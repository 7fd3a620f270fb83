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
 * @param fields the values and texts that are searched, by Lucene field
 * @param texts those of {@code fields} that hold word forms
 * @param forms the word forms that stand in it
 */
record SentArticle(
    Map<String, List<Object>> stored,
    Map<String, List<Object>> fields,
    Set<String> texts,
    Set<String> forms) {

  /** What is sent for a Lucene document; reads its token streams. */
  static SentArticle of(Iterable<IndexableField> document) throws IOException {
    SentArticle sent =
        new SentArticle(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>());
    for (IndexableField field : document) {
      IndexOptions options = field.fieldType().indexOptions();
      if (field.fieldType().stored()) {
        add(sent.stored, field.name(), stored(field));
      } else if (options == IndexOptions.NONE || !field.fieldType().tokenized()) {
        add(sent.fields, field.name(), value(field));
      }
    }
    TokenNotation.of(document)
        .forEach((name, text) -> {
          add(sent.fields, name, text);
          if (IndexDefinition.holdsForms(name)) {
            sent.texts.add(name);
            addForms(text, sent.forms);
          }
        });
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

  private static void addForms(String text, Set<String> forms) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length()
          || text.charAt(i) == TokenNotation.NEXT
          || text.charAt(i) == TokenNotation.STACKED) {
        if (i > start) {
          forms.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    forms.remove(TokenNotation.GAP);
  }

  /** Its word forms, each with the Lucene field it stands in. */
  Set<Term> formsByField() {
    Set<Term> all = new LinkedHashSet<>();
    for (String name : texts) {
      Set<String> here = new LinkedHashSet<>();
      fields.getOrDefault(name, List.of()).forEach(text -> addForms(text.toString(), here));
      here.forEach(form -> all.add(new Term(name, form)));
    }
    return all;
  }

  /** Writes it as one object. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart(IndexDefinition.STORED);
    for (Map.Entry<String, List<Object>> entry : stored.entrySet()) {
      writeAll(json, IndexDefinition.name(entry.getKey()), entry.getValue(), true);
    }
    json.writeEndObject();
    for (Map.Entry<String, List<Object>> entry : fields.entrySet()) {
      writeAll(json, IndexDefinition.name(entry.getKey()), entry.getValue(), false);
    }
    json.writeEndObject();
  }

  private static void writeAll(JsonGenerator json, String name, List<Object> values, boolean asList)
      throws IOException {
    json.writeFieldName(name);
    if (asList || values.size() > 1) {
      json.writeStartArray();
    }
    for (Object value : values) {
      switch (value) {
        case Long number -> json.writeNumber(number);
        case Integer number -> json.writeNumber(number);
        case Double number -> json.writeNumber(number);
        default -> json.writeString(value.toString());
      }
    }
    if (asList || values.size() > 1) {
      json.writeEndArray();
    }
  }
}
