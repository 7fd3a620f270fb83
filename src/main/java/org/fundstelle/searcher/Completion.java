package org.fundstelle.searcher;

/**
 * What a person may be about to type.
 *
 * @param text what was typed, completed; of a title, all of it
 * @param kind what it is
 * @param articles how many articles have it
 */
public record Completion(String text, Kind kind, int articles) {

  /** What is completed. */
  public enum Kind {
    /** A word that stands in a text. */
    WORD,
    /** The name of an author. */
    NAME,
    /** A headline. */
    TITLE
  }
}
