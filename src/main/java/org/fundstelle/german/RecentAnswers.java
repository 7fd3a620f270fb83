package org.fundstelle.german;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers answers to questions that come again, such as the words of queries. Bounded: when it is
 * full, it begins anew. Safe for use by several threads; the same question may be answered twice at
 * the same time.
 *
 * @param <K> questions; immutable
 * @param <V> answers; immutable
 */
final class RecentAnswers<K, V> {
  private final Map<K, V> answers = new ConcurrentHashMap<>();
  private final int most;

  /** Remembers at most so many. */
  RecentAnswers(int most) {
    this.most = most;
  }

  /** The answer, from {@code search} if it is new. */
  V get(K question, Function<K, V> search) {
    V known = answers.get(question);
    if (known == null) {
      known = search.apply(question);
      if (answers.size() >= most) {
        answers.clear();
      }
      answers.put(question, known);
    }
    return known;
  }
}
