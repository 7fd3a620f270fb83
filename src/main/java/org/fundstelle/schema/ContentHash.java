package org.fundstelle.schema;

import java.util.Map;
import org.fundstelle.article.Article;

/** Tells whether two articles with the same id say the same. */
public final class ContentHash {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private ContentHash() {}

  /** 64 bits over all values; different for different articles but for one chance in 2^64. */
  public static long of(Article article) {
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
