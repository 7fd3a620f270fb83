package org.fundstelle.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one file. Used by one thread; its batches by any. */
interface EntryReader extends Closeable {

  /**
   * The next entries; null at the end.
   *
   * @throws IOException if the rest can't be read
   * @throws Refused if the rest can't be used
   */
  @Nullable Batch next() throws IOException, Refused;

  @Override
  default void close() throws IOException {}

  /** A reader of one batch. */
  static EntryReader of(Batch batch) {
    return new EntryReader() {
      private @Nullable Batch left = batch;

      @Override
      public @Nullable Batch next() {
        Batch now = left;
        left = null;
        return now;
      }
    };
  }
}
