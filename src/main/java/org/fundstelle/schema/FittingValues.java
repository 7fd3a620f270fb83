package org.fundstelle.schema;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;

/** Whether the values of an article can be written so that they are found and read back. */
final class FittingValues {
  private static final int LAST_YEAR = 9999;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse(LAST_YEAR + "-12-31T23:59:59.999999999Z");

  private FittingValues() {}

  /** Why not; empty if they can. */
  static Optional<String> reason(Article article, Map<String, FurtherField> declared) {
    if (article.id().length() > DocumentMapper.LONGEST_KEY) {
      return Optional.of(
          "has an id of %d characters; %d are allowed"
              .formatted(article.id().length(), DocumentMapper.LONGEST_KEY));
    }
    for (var entry : article.values().entrySet()) {
      if (entry.getValue() instanceof ArticleDate date && isBeyondCalendars(date)) {
        return Optional.of(beyondCalendars(entry.getKey().json()));
      }
    }
    for (var entry : article.fields().entrySet()) {
      FurtherField field = declared.get(entry.getKey());
      String given = type(entry.getValue());
      if (field != null && !given.equals(type(field.type()))) {
        return Optional.of(
            "has %s in the further field \"%s\", which takes %s"
                .formatted(given, field.name(), type(field.type())));
      }
      if (entry.getValue() instanceof FieldValue.Date date && isBeyondCalendars(date.date())) {
        return Optional.of(beyondCalendars(entry.getKey()));
      }
    }
    return Optional.empty();
  }

  private static String beyondCalendars(String field) {
    return "has a date outside of the years 1 to %d in \"%s\"".formatted(LAST_YEAR, field);
  }

  private static boolean isBeyondCalendars(ArticleDate date) {
    Instant start = date.start(ZoneOffset.UTC);
    return start.isBefore(FIRST) || start.isAfter(LAST);
  }

  private static String type(FieldValue value) {
    return switch (value) {
      case FieldValue.Text text -> type(FurtherField.Type.TEXT);
      case FieldValue.Keywords keywords -> type(FurtherField.Type.KEYWORD);
      case FieldValue.Numeric number -> type(FurtherField.Type.NUMBER);
      case FieldValue.Date date -> type(FurtherField.Type.DATE);
    };
  }

  private static String type(FurtherField.Type type) {
    return switch (type) {
      case TEXT -> "text";
      case KEYWORD -> "keywords";
      case NUMBER -> "a number";
      case DATE -> "a date";
    };
  }
}
