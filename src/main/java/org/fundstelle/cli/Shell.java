package org.fundstelle.cli;

/** Command lines as a user would type them. */
final class Shell {
  private Shell() {}

  /** The word, quoted for a POSIX shell if it has to be. */
  static String quoted(String word) {
    if (word.matches("[\\p{L}\\p{N}_./:=@%+,-][\\p{L}\\p{N}_./:=@%+,~-]*")) {
      return word;
    }
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
