package org.fundstelle.indexer;

import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.schema.ContentHash;
import org.fundstelle.schema.DocumentMapper;

/**
 * What is known of an article that is in the index already.
 *
 * @param hash what it says, as 64 bits
 * @param version its version number, if it has one
 * @param updated when it was changed last, in milliseconds, if known
 */
public record Existing(long hash, Optional<Long> version, Optional<Long> updated) {

  /** What will be known of {@code article} once it is in the index. */
  public static Existing of(Article article, long hash) {
    return new Existing(
        hash,
        article.value(Field.VERSION).map(Long.class::cast),
        article
            .date(Field.UPDATED)
            .map(updated -> DocumentMapper.lastChanged(updated, article.flag(Field.KILLED))));
  }

  /** Whether it was withdrawn by its source. */
  public boolean isKilled() {
    return ContentHash.isOfKilled(hash);
  }

  /** Whether this is a later version of the article than {@code other}: by number, else by date. */
  public boolean isNewerThan(Existing other) {
    if (version.isPresent() && other.version.isPresent() && !version.equals(other.version)) {
      return version.get() > other.version.get();
    }
    return updated.isPresent() && other.updated.isPresent() && updated.get() > other.updated.get();
  }
}
