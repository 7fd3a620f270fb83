package org.fundstelle.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.jspecify.annotations.Nullable;

/** Reads JSON, token by token, into articles or into raw values. Thread-safe. */
final class JsonValues {

  private static final int DEEPEST = 200;

  private final JsonFactory factory;
  private final Desk desk;

  JsonValues(Desk desk) {
    this.desk = desk;
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(desk.limits().articleBytes())
                    .maxNestingDepth(DEEPEST)
                    .build())
            // A raw tab or line end in a text is a fault that leaves no doubt what is meant.
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();
  }

  JsonFactory factory() {
    return factory;
  }

  /** The article in our own keys whose opening brace the parser stands on; stops at its end. */
  Article article(JsonParser parser) throws IOException, Refused {
    if (!desk.mappings().isEmpty()) {
      Map<String, Object> entry = object(parser);
      return ArticleMaker.orRefused(() -> article(entry));
    }
    Draft draft = new Draft(desk);
    long start = offset(parser);
    @Nullable Refused first = null;
    String listed = "";
    Map<String, Object> before = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      JsonToken token = parser.nextToken();
      boolean known = desk.field(key) != null || isKept(key);
      boolean used = known || ForeignState.isSaidBy(key);
      boolean means = used || ColumnNames.field(key, desk).isPresent();
      if (!means && !token.isScalarValue()) {
        boolean objects = token == JsonToken.START_ARRAY && startsWithObject(parser);
        listed = objects ? key : listed;
        skipRest(parser, token);
        desk.findings().unknownKey(key);
        continue;
      }
      Object value = value(parser, start);
      try {
        if (means) {
          checkTwice(before, key, value);
        }
        take(draft, key, value);
      } catch (Refused refused) {
        // The rest is read all the same, so that the next article can be.
        first = first == null ? refused : first;
      } catch (NoClassDefFoundError missing) {
        first = first == null ? new Refused(Rejection.of(missing)) : first;
      } catch (RuntimeException unforeseen) {
        first = first == null ? new Refused(Rejection.unforeseen(unforeseen)) : first;
      }
    }
    if (first != null) {
      throw first;
    }
    if (!listed.isEmpty() && !draft.has(Field.ID)) {
      throw new Refused(Rejection.Code.LISTED, listed, listed);
    }
    return ArticleMaker.orRefused(draft::finish);
  }

  /**
   * Keeps what a key says, and refuses one that says something else further down: which of both was
   * meant nobody knows, and it may be who may see the article.
   */
  private static void checkTwice(Map<String, Object> before, String key, @Nullable Object value)
      throws Refused {
    Object first = value == null ? null : before.putIfAbsent(key, value);
    if (first != null && !first.equals(value)) {
      throw new Refused(Rejection.Code.TWICE, key);
    }
  }

  /** Steps into an array; whether its first element is an object. */
  private static boolean startsWithObject(JsonParser parser) throws IOException {
    return parser.nextToken() == JsonToken.START_OBJECT;
  }

  /** Goes to the end of the array or object that began with this token. */
  private static void skipRest(JsonParser parser, JsonToken began) throws IOException {
    if (began != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      parser.skipChildren();
      parser.nextToken();
    }
  }

  /**
   * Takes a value under our key, or under another name for one of our fields: not instead of our
   * own, and not if it can't be read, since it may mean something else there. What decides who may
   * see the article is never left aside.
   */
  private void take(Draft draft, String key, @Nullable Object value) throws Refused {
    Optional<Field> field =
        desk.field(key) == null && !isKept(key) ? ColumnNames.field(key, desk) : Optional.empty();
    if (field.isEmpty()) {
      draft.key(key, value);
      return;
    }
    try {
      if (draft.has(field.get()) && field.get().use() != Field.Use.STATE) {
        desk.findings().unknownKey(key);
      } else {
        draft.put(field.get(), value);
      }
    } catch (Refused unreadable) {
      if (field.get().use() == Field.Use.STATE) {
        throw unreadable;
      }
      desk.findings().unknownKey(key);
    }
  }

  private boolean isKept(String key) {
    return key.equals("fields") || key.equals(ArticleJson.MARKUP) || desk.declared(key) != null;
  }

  /** The article that an entry in our own keys holds, once the mappings are applied. */
  Article article(Map<String, Object> entry) throws Refused {
    Draft draft = new Draft(desk);
    draft.map(entry);
    for (Map.Entry<String, Object> pair : entry.entrySet()) {
      if (desk.field(pair.getKey()) != null) {
        draft.key(pair.getKey(), pair.getValue());
      }
    }
    for (Map.Entry<String, Object> pair : entry.entrySet()) {
      if (desk.field(pair.getKey()) == null) {
        take(draft, pair.getKey(), pair.getValue());
      }
    }
    return draft.finish();
  }

  /**
   * The object whose opening brace the parser stands on, as a map; without the keys that are null.
   */
  Map<String, Object> object(JsonParser parser) throws IOException, Refused {
    return members(parser, offset(parser));
  }

  private Map<String, Object> members(JsonParser parser, long start) throws IOException, Refused {
    Map<String, Object> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      Object value = value(parser, start);
      checkTwice(map, key, value);
    }
    return map;
  }

  private @Nullable Object value(JsonParser parser, long start) throws IOException, Refused {
    return switch (parser.currentToken()) {
      case START_OBJECT -> members(parser, start);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          Object value = value(parser, start);
          if (value != null) {
            list.add(value);
          }
        }
        yield list;
      }
      case VALUE_STRING -> {
        checkSize(parser, start);
        yield parser.getText();
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        checkSize(parser, start);
        yield parser.currentToken() == JsonToken.VALUE_NUMBER_INT
            ? parser.getNumberValue()
            : parser.getDecimalValue();
      }
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  /**
   * Where the parser is in a stream; -1 if it parses bytes in memory, which are no more than they
   * are.
   */
  private static long offset(JsonParser parser) {
    if (parser.getInputSource() == null) {
      return -1;
    }
    JsonLocation location = parser.currentTokenLocation();
    return Math.max(location.getByteOffset(), location.getCharOffset());
  }

  private void checkSize(JsonParser parser, long start) throws Refused {
    if (start >= 0 && offset(parser) - start > desk.limits().articleBytes()) {
      throw new Refused(Rejection.Code.TOO_LARGE, Limits.inWords(desk.limits().articleBytes()));
    }
  }

  /** What to tell the owner of a file about a parser's complaint. */
  Rejection rejection(IOException broken) {
    return switch (broken) {
      case StreamConstraintsException tooMuch -> tooMuch(String.valueOf(tooMuch.getMessage()));
      case JsonEOFException cut ->
          Rejection.of(Rejection.Code.MALFORMED, "JSON", "it ends in the middle");
      case CharConversionException encoding -> Rejection.of(Rejection.Code.NOT_UTF8);
      case JsonParseException encoding
          when encoding.getOriginalMessage().startsWith("Invalid UTF-8") ->
          Rejection.of(Rejection.Code.NOT_UTF8);
      case JsonParseException wrong ->
          Rejection.of(
              Rejection.Code.MALFORMED,
              "JSON",
              "column " + wrong.getLocation().getColumnNr() + ": " + wrong.getOriginalMessage());
      default -> Rejection.of(Rejection.Code.UNREADABLE, String.valueOf(broken.getMessage()));
    };
  }

  /** The library says which of its settings it was that something exceeds. */
  private Rejection tooMuch(String complaint) {
    String what =
        complaint.contains("getMaxNestingDepth")
            ? "it is nested too deeply"
            : complaint.contains("getMaxNumberLength")
                ? "a number has too many digits"
                : complaint.contains("getMaxNameLength") ? "a name is too long" : "";
    return what.isEmpty()
        ? Rejection.of(Rejection.Code.TOO_LARGE, Limits.inWords(desk.limits().articleBytes()))
        : Rejection.of(Rejection.Code.MALFORMED, "JSON", what);
  }
}
