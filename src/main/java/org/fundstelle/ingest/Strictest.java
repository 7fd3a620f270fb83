package org.fundstelle.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;

/** What counts of two things that an entry says of who may see its article. */
final class Strictest {

  private Strictest() {}

  /**
   * Withheld if one says so, until the later moment, up to the earlier one, by none of the names.
   */
  static Object of(Field field, Object one, Object other) {
    return switch (field.type()) {
      case FLAG -> (Boolean) one || (Boolean) other;
      case DATE -> isBefore(one, other) == (field == Field.EXPIRES) ? one : other;
      case KEYWORDS -> both((List<?>) one, (List<?>) other);
      case TEXT, KEYWORD, NAMES, NUMBER -> other;
    };
  }

  private static boolean isBefore(Object one, Object other) {
    return ((ArticleDate) one)
        .start(ArticleDate.EDITORIAL_ZONE)
        .isBefore(((ArticleDate) other).start(ArticleDate.EDITORIAL_ZONE));
  }

  private static List<?> both(List<?> one, List<?> other) {
    Set<Object> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }
}
