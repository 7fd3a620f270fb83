package org.fundstelle.schema;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;

/** Reads an article back from what Lucene stored of it. */
public final class StoredArticle {
  private StoredArticle() {}

  /**
   * The article as it was added.
   *
   * @param furtherFields the fields that were declared for the index
   */
  public static Article read(Document document, List<FurtherField> furtherFields) {
    Map<Field, List<String>> lists = new EnumMap<>(Field.class);
    Article.Builder builder = Article.builder(document.get(IndexFields.stored(Field.ID)));
    for (Field field : Field.values()) {
      for (IndexableField stored : document.getFields(IndexFields.stored(field))) {
        switch (field.type()) {
          case TEXT, KEYWORD -> builder.set(field, stored.stringValue());
          case KEYWORDS, NAMES ->
              lists.computeIfAbsent(field, f -> new ArrayList<>()).add(stored.stringValue());
          case DATE -> builder.set(field, ArticleDate.parse(stored.stringValue()));
          case NUMBER -> builder.set(field, stored.numericValue().longValue());
          case FLAG -> builder.set(field, true);
        }
      }
    }
    lists.forEach(builder::set);
    readFurther(document, furtherFields).forEach(builder::field);
    return builder.build();
  }

  private static Map<String, FieldValue> readFurther(
      Document document, List<FurtherField> declared) {
    Map<String, FieldValue> values = new TreeMap<>();
    for (FurtherField field : declared) {
      IndexableField[] stored = document.getFields(IndexFields.further(field));
      if (stored.length > 0) {
        values.put(
            field.name(),
            switch (field.type()) {
              case TEXT -> new FieldValue.Text(stored[0].stringValue());
              case KEYWORD -> {
                List<String> all = new ArrayList<>();
                for (IndexableField one : stored) {
                  all.add(one.stringValue());
                }
                yield new FieldValue.Keywords(all);
              }
              case NUMBER -> new FieldValue.Numeric(stored[0].numericValue().doubleValue());
              case DATE -> new FieldValue.Date(ArticleDate.parse(stored[0].stringValue()));
            });
      }
    }
    return values;
  }
}
