package org.fundstelle;

import java.util.List;

/**
 * What became of articles that were to be forgotten.
 *
 * @param ids the articles that were in the index and are no longer in it
 * @param missing the ids under which there was none
 * @param traces what of their text is still in files of the index, and where; empty if it is gone
 * @param backups the backups of this index that still hold one of the articles, or that can't be
 *     read from here so that nobody knows
 */
public record Forgotten(
    List<String> ids, List<String> missing, List<String> traces, List<Held> backups) {

  /** Copies the lists. */
  public Forgotten {
    ids = List.copyOf(ids);
    missing = List.copyOf(missing);
    traces = List.copyOf(traces);
    backups = List.copyOf(backups);
  }

  /**
   * A backup to see to.
   *
   * @param ids the articles it holds; empty if it can't be read
   */
  public record Held(Backup backup, List<String> ids) {
    /** Copies the list. */
    public Held {
      ids = List.copyOf(ids);
    }
  }
}
