package org.fundstelle.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A program that makes articles searchable: ours, or the one it is compared with. */
interface Program {

  /**
   * Indexes a file of JSON Lines into an empty folder and makes it durable.
   *
   * @return how many articles
   */
  long index(Path articles, Path folder, int threads) throws IOException;

  /** Opens the index in the folder for searching. */
  Searching open(Path folder) throws IOException;

  /** An open index. */
  interface Searching extends Ranker, Closeable {

    /** The first ten hits, read from what is stored, with so many snippets each, which may be 0. */
    Answer answer(Probe probe, int snippets) throws IOException;

    /** The first ten hits with two snippets each. */
    default Answer answer(Probe probe) throws IOException {
      return answer(probe, 2);
    }
  }

  /**
   * What a search gave.
   *
   * @param hits how many hits it returned
   * @param marks how many snippets it returned with something marked in them
   */
  record Answer(int hits, int marks) {}
}
