package org.fundstelle.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A way of searching that can be judged: plain words in, a ranking out. */
public interface Ranker extends Closeable {

  /**
   * The best articles for these words, best first, none twice.
   *
   * @param depth how many at most
   */
  List<Ranked> rank(String words, int depth) throws IOException;

  /**
   * An article in a ranking.
   *
   * @param score greater is better; comparable within one ranking only
   */
  record Ranked(String id, float score) {}
}
