package org.fundstelle.searcher.answer;

import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.article.FieldValue;
import org.fundstelle.query.FieldName;
import org.fundstelle.searcher.Countable;

/** The values of an article as a reader is shown them, and may search for them. */
final class ArticleValues {
  private ArticleValues() {}

  /** Those of one field, in their order; empty if it has none. */
  static List<String> of(Article article, FieldName name) {
    return name.field()
        .map(field -> article.value(field).map(ArticleValues::shown).orElse(List.of()))
        .orElseGet(() ->
            switch (article.fields().get(name.name())) {
              case null -> List.of();
              case FieldValue.Keywords keywords -> keywords.values();
              case FieldValue.Text text -> List.of(text.text());
              case FieldValue.Numeric number -> List.of(Countable.Numbers.text(number.value()));
              case FieldValue.Date date -> List.of(date.date().toString());
            });
  }

  private static List<String> shown(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of(value.toString());
  }
}
