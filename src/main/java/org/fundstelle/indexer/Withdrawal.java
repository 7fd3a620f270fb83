package org.fundstelle.indexer;

import java.time.Instant;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;

/**
 * A notice that an article is withdrawn, without its text: agencies send no more than the id. It
 * changes the state of what the index has, and keeps the rest for editors.
 *
 * @param notice what was sent
 */
public record Withdrawal(Article notice) {

  /** Whether an article is no more than such a notice. */
  public static boolean is(Article article) {
    return article.flag(Field.KILLED) && !article.hasText();
  }

  /**
   * Whether a withdrawal holds for what is added now: unless that says by its version or its date
   * of change that it is later. It may be the old file, read once more.
   */
  public static boolean holds(Existing existing, Article added) {
    return existing.isKilled()
        && !added.flag(Field.KILLED)
        && !Existing.of(added, 0).isNewerThan(existing);
  }

  /** What is added, withdrawn as what is there, with the version and date of the withdrawal. */
  public static Article stillWithdrawn(Existing existing, Article added) {
    Article.Builder withdrawn = added.toBuilder().set(Field.KILLED, true);
    if (added.value(Field.VERSION).isEmpty()) {
      existing.version().ifPresent(version -> withdrawn.set(Field.VERSION, version));
    }
    if (added.value(Field.UPDATED).isEmpty()) {
      existing
          .updated()
          .map(Instant::ofEpochMilli)
          .ifPresent(updated -> withdrawn.set(Field.UPDATED, ArticleDate.of(updated)));
    }
    return withdrawn.build();
  }

  /** What the index has, withdrawn; what the notice says beside that goes before what was said. */
  public Article of(Article stored) {
    Article.Builder withdrawn = stored.toBuilder();
    notice.values().forEach(withdrawn::set);
    notice.fields().forEach(withdrawn::field);
    return withdrawn.build();
  }
}
