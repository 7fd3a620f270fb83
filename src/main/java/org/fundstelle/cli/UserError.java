package org.fundstelle.cli;

import java.io.Serial;
import java.util.List;

/** Something the user can put right: becomes one line in his language and exit code 2. */
final class UserError extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> arguments;

  /** An error with the message of this key. */
  UserError(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** Whether the command was typed wrongly, so that its help may help. */
  boolean isUsage() {
    return key.startsWith("usage.");
  }

  /** What is wrong, where, and what to do. */
  String message(Messages messages) {
    return messages.text(key, arguments.toArray());
  }
}
