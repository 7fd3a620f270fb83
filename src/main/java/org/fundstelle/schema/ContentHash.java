package org.fundstelle.schema;

import java.util.List;
import java.util.Map;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;

/**
 * Tells whether two articles with the same id say the same.
 *
 * <p>Before 2026-11-26 the hashes had no {@link #MARK}, and were made of lists as they print, so
 * that two authors could be taken for one with a comma in the name. An article with such a hash is
 * written again when it is added again.
 */
public final class ContentHash {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** Where every hash has the same bits, by which earlier ones are told apart. */
  private static final long MARKED = 0xffff;

  private static final long MARK = 0x5e7f;

  /** The same for an article that is withdrawn, which has to be known before it is replaced. */
  private static final long MARK_OF_KILLED = 0x5e7e;

  private ContentHash() {}

  /** A number over all values; different for different articles but for one chance in 2^48. */
  public static long of(Article article) {
    long hash = 1;
    for (Map.Entry<?, ?> entry : article.values().entrySet()) {
      hash = addValue(add(hash, entry.getKey().toString()), entry.getValue());
    }
    for (Map.Entry<String, FieldValue> entry : article.fields().entrySet()) {
      hash = add(hash, entry.getKey());
      hash =
          switch (entry.getValue()) {
            case FieldValue.Text text -> addValue(add(hash, "text"), text.text());
            case FieldValue.Keywords all -> addValue(add(hash, "keywords"), all.values());
            case FieldValue.Numeric number -> addValue(add(hash, "number"), number.value());
            case FieldValue.Date date -> addValue(add(hash, "date"), date.date());
          };
    }
    return hash & ~MARKED | (article.flag(Field.KILLED) ? MARK_OF_KILLED : MARK);
  }

  /** Whether it is that of an article that was withdrawn by its source. */
  public static boolean isOfKilled(long hash) {
    return (hash & MARKED) == MARK_OF_KILLED;
  }

  /** Whether {@code stored} may be that of the article; of an earlier one that can't be told. */
  public static boolean fits(long stored, Article article) {
    long mark = stored & MARKED;
    boolean known = mark == MARK || mark == MARK_OF_KILLED;
    return !known || (stored & ~MARKED) == (of(article) & ~MARKED) || stored == ofEarlier(article);
  }

  private static long addValue(long seed, Object value) {
    if (!(value instanceof List<?> list)) {
      return add(seed, value.toString());
    }
    long hash = (seed ^ list.size()) * PRIME;
    for (Object one : list) {
      hash = add(hash, one.toString());
    }
    return hash;
  }

  /** As it was made before there was a mark, which it may have by chance. */
  private static long ofEarlier(Article article) {
    long hash = 1;
    for (Map.Entry<?, ?> entry : article.values().entrySet()) {
      hash = add(add(hash, entry.getKey().toString()), entry.getValue().toString());
    }
    for (Map.Entry<?, ?> entry : article.fields().entrySet()) {
      hash = add(add(hash, entry.getKey().toString()), entry.getValue().toString());
    }
    return hash;
  }

  private static long add(long seed, String text) {
    long hash = (seed ^ text.length()) * PRIME;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
