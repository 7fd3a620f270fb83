package org.fundstelle.ingest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.ingest.markup.CleanText;

/**
 * Writes articles as JSON objects that read back as the same articles. Stateless; safe for use by
 * any number of threads.
 */
public final class ArticleJson {
  /**
   * The key that says whether the texts hold markup; written as false where something in them looks
   * like it or else would be taken out of them, so that they come back as they are.
   */
  public static final String MARKUP = "markup";

  private static final double MAX_EXACT = 1L << 53;

  private ArticleJson() {}

  /** Writes the whole article as one object. */
  public static void write(JsonGenerator json, Article article) throws IOException {
    json.writeStartObject();
    writeMembers(json, article);
    json.writeEndObject();
  }

  /** Writes every field that has a value, as members of an object that was begun. */
  public static void writeMembers(JsonGenerator json, Article article) throws IOException {
    for (Field field : article.values().keySet()) {
      writeField(json, article, field);
    }
    writeMarkup(json, article);
    writeFurtherFields(json, article);
  }

  /** Writes the member {@link #MARKUP} if readers would else take something out of the texts. */
  public static void writeMarkup(JsonGenerator json, Article article) throws IOException {
    boolean odd =
        article.values().entrySet().stream()
            .filter(value -> value.getKey().use() != Field.Use.STATE)
            .anyMatch(value -> isOdd(value.getKey().type(), value.getValue()));
    if (odd || article.fields().values().stream().anyMatch(ArticleJson::isOdd)) {
      json.writeBooleanField(MARKUP, false);
    }
  }

  private static boolean isOdd(Field.Type type, Object value) {
    return switch (type) {
      case TEXT -> isOddText((String) value);
      case KEYWORD -> isOddKeyword((String) value);
      case KEYWORDS, NAMES ->
          ((List<?>) value).stream().anyMatch(one -> isOddKeyword((String) one));
      case DATE, NUMBER, FLAG -> false;
    };
  }

  private static boolean isOdd(FieldValue value) {
    return switch (value) {
      case FieldValue.Text text -> isOddText(text.text());
      case FieldValue.Keywords keywords ->
          keywords.values().stream().anyMatch(ArticleJson::isOddKeyword);
      case FieldValue.Numeric number -> false;
      case FieldValue.Date date -> false;
    };
  }

  private static boolean isOddText(String text) {
    return text.isBlank() || CleanText.hasMarkup(text) || !CleanText.of(text).equals(text);
  }

  private static boolean isOddKeyword(String keyword) {
    return keyword.isBlank()
        || Values.isNone(keyword)
        || CleanText.hasMarkup(keyword)
        || !CleanText.of(keyword).strip().equals(keyword);
  }

  /** Writes one field as a member of an object that was begun; nothing if it has no value. */
  public static void writeField(JsonGenerator json, Article article, Field field)
      throws IOException {
    Object value = article.values().get(field);
    if (value == null) {
      return;
    }
    json.writeFieldName(field.json());
    switch (field.type()) {
      case TEXT, KEYWORD, DATE -> json.writeString(value.toString());
      case KEYWORDS, NAMES -> writeList(json, article.list(field));
      case NUMBER -> json.writeNumber((Long) value);
      case FLAG -> json.writeBoolean((Boolean) value);
    }
  }

  /** Writes the further fields as the member {@code fields}; nothing if there are none. */
  public static void writeFurtherFields(JsonGenerator json, Article article) throws IOException {
    if (article.fields().isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("fields");
    for (var entry : article.fields().entrySet()) {
      json.writeFieldName(entry.getKey());
      switch (entry.getValue()) {
        case FieldValue.Text text -> json.writeString(text.text());
        case FieldValue.Keywords keywords -> writeList(json, keywords.values());
        case FieldValue.Numeric number -> writeNumber(json, number.value());
        case FieldValue.Date date -> json.writeString(date.date().toString());
      }
    }
    json.writeEndObject();
  }

  private static void writeNumber(JsonGenerator json, double value) throws IOException {
    if (value == Math.rint(value) && Math.abs(value) <= MAX_EXACT) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }

  private static void writeList(JsonGenerator json, List<String> values) throws IOException {
    json.writeStartArray();
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
