package org.fundstelle.web;

import java.io.IOException;

/** Answers one kind of request. Safe for use by any number of threads. */
@FunctionalInterface
interface Endpoint {
  /**
   * Answers.
   *
   * @throws RefusedException if the caller has to change something
   * @throws IOException if the index can't be read or written
   */
  Answer answer(Call call) throws IOException, RefusedException;
}
