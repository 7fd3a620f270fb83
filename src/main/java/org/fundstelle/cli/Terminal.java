package org.fundstelle.cli;

import java.util.Map;

/**
 * What kind of terminal there is.
 *
 * @param out whether standard output is one
 * @param err whether standard error is one
 * @param width its width in columns
 */
record Terminal(boolean out, boolean err, int width) {
  /** Also the width of text that goes to a file or a pipe. */
  static final int DEFAULT_WIDTH = 80;

  /**
   * The terminal of this process. Java can't say which streams are terminals, so the launcher says
   * it in {@code FUNDSTELLE_TERMINAL}: {@code out}, {@code err} and the number of columns.
   */
  // Null means what it did before Java 22, since fundstelle.cmd starts Java with jdk.console.
  @SuppressWarnings("SystemConsoleNull")
  static Terminal of(Map<String, String> variables) {
    String told = variables.get("FUNDSTELLE_TERMINAL");
    if (told == null) {
      boolean console = System.console() != null;
      return new Terminal(console, console, DEFAULT_WIDTH);
    }
    boolean out = false;
    boolean err = false;
    int width = DEFAULT_WIDTH;
    for (String word : told.split(" ", -1)) {
      switch (word) {
        case "out" -> out = true;
        case "err" -> err = true;
        default -> width = width(word);
      }
    }
    return new Terminal(out, err, width);
  }

  private static int width(String word) {
    return word.matches("[0-9]{2,4}") ? Integer.parseInt(word) : DEFAULT_WIDTH;
  }

  /** Whether standard output takes colours, unless the user says otherwise. */
  boolean colourful(Map<String, String> variables) {
    return out
        && variables.getOrDefault("NO_COLOR", "").isEmpty()
        && !variables.getOrDefault("TERM", "").equals("dumb");
  }
}
