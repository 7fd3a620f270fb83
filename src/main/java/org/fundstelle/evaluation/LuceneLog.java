package org.fundstelle.evaluation;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What Lucene would say on standard error. A class of its own, since commands that open no index
 * start faster without Java's logging.
 */
public final class LuceneLog {
  // Held, since the logging system forgets levels of loggers nobody holds.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private LuceneLog() {}

  /** No warning about the module for vectors, which short commands leave out on purpose. */
  public static void silence() {
    VECTORS.setLevel(Level.OFF);
  }
}
