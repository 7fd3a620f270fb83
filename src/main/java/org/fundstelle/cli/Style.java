package org.fundstelle.cli;

/** How the parts of a text output stand out: in colour on a terminal, by brackets elsewhere. */
enum Style {
  /** For files and pipes. */
  PLAIN("", "", "", "[", "]", ""),
  /** For terminals. */
  COLOURED("\u001b[1m", "\u001b[2m", "\u001b[36m", "\u001b[1;31m", "\u001b[0m", "\u001b[0m");

  private final String strong;
  private final String faint;
  private final String name;
  private final String markOpen;
  private final String markClose;
  private final String reset;

  Style(String strong, String faint, String name, String markOpen, String markClose, String reset) {
    this.strong = strong;
    this.faint = faint;
    this.name = name;
    this.markOpen = markOpen;
    this.markClose = markClose;
    this.reset = reset;
  }

  /** A title. */
  String strong(String text) {
    return strong + text + reset;
  }

  /** What stands beside the point. */
  String faint(String text) {
    return faint + text + reset;
  }

  /** A name or key. */
  String name(String text) {
    return name + text + reset;
  }

  /** What matched begins. */
  String markOpen() {
    return markOpen;
  }

  /** What matched ends. */
  String markClose() {
    return markClose;
  }

  /** How many columns the beginning or the end of a mark takes. */
  int markWidth() {
    return this == PLAIN ? 1 : 0;
  }
}
