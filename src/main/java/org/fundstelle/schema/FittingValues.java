package org.fundstelle.schema;

import java.util.Map;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;

/** Whether the values of an article can be written so that they are found and read back. */
final class FittingValues {
  private FittingValues() {}

  /** Why not; empty if they can. */
  static Optional<String> reason(Article article, Map<String, FurtherField> declared) {
    if (article.id().length() > Article.LONGEST_ID) {
      return Optional.of(
          "has an id of "
              + article.id().length()
              + " characters; "
              + Article.LONGEST_ID
              + " are allowed");
    }
    for (var entry : article.values().entrySet()) {
      if (entry.getValue() instanceof ArticleDate date && !date.isInCalendar()) {
        return Optional.of(beyondCalendars(entry.getKey().json()));
      }
      if (entry.getKey() != Field.PUBLISHED
          && entry.getValue() instanceof ArticleDate date
          && !date.isDayKnown()) {
        return Optional.of(
            "has a date without a day in \"" + entry.getKey().json() + "\", which needs one");
      }
    }
    for (var entry : article.fields().entrySet()) {
      FurtherField field = declared.get(entry.getKey());
      String given = type(entry.getValue());
      if (field != null && !given.equals(type(field.type()))) {
        return Optional.of(
            "has "
                + given
                + " in the further field \""
                + field.name()
                + "\", which takes "
                + type(field.type()));
      }
      if (entry.getValue() instanceof FieldValue.Numeric number
          && !Double.isFinite(number.value())) {
        return Optional.of(
            "has "
                + number.value()
                + " in the further field \""
                + entry.getKey()
                + "\", which takes finite numbers");
      }
      if (entry.getValue() instanceof FieldValue.Date date && !date.date().isInCalendar()) {
        return Optional.of(beyondCalendars(entry.getKey()));
      }
    }
    return Optional.empty();
  }

  private static String beyondCalendars(String field) {
    return "has a date beyond the calendar in \"" + field + '"';
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
