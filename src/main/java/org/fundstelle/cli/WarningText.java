package org.fundstelle.cli;

import org.fundstelle.query.Warning;

/** Puts warnings about a query into words. */
final class WarningText {
  private final Messages messages;

  WarningText(Messages messages) {
    this.messages = messages;
  }

  /** What was odd and how it was taken. */
  String text(Warning warning) {
    Object[] arguments = warning.arguments().stream().map(Wrapping::neutral).toArray();
    String key = "warning." + warning.code().name();
    return messages.has(key)
        ? messages.text(key, arguments)
        : warning.code().name() + " " + String.join(" ", warning.arguments());
  }
}
