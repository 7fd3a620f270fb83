package org.fundstelle.searcher;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Points in time that readers are still paging through. */
public interface Snapshots {

  /** Keeps this point in time for further pages; returns what {@link #acquire} takes. */
  long keep(IndexView view) throws IOException;

  /** The point in time, to be released after use; null if it is not kept any more. */
  @Nullable IndexView acquire(long snapshot) throws IOException;

  /** Ends the use of what {@link #acquire} gave. */
  void release(IndexView view) throws IOException;
}
