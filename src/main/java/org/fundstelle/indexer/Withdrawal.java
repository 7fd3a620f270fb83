package org.fundstelle.indexer;

import org.fundstelle.article.Article;
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
   * Whether it has to be kept where there is nothing to withdraw yet: files are read in the order
   * of their names, and {@code x-v10} comes before {@code x-v9}. Only what says by a version or a
   * date of change that it is the later one can keep the earlier one out.
   */
  public boolean outlastsWhatComes() {
    return notice.value(Field.VERSION).isPresent() || notice.value(Field.UPDATED).isPresent();
  }

  /** What the index has, withdrawn; what the notice says beside that goes before what was said. */
  public Article of(Article stored) {
    Article.Builder withdrawn = stored.toBuilder();
    notice.values().forEach(withdrawn::set);
    notice.fields().forEach(withdrawn::field);
    return withdrawn.build();
  }
}
