package org.fundstelle.searcher;

import java.util.List;
import java.util.Locale;
import org.fundstelle.message.MessageBundle;
import org.fundstelle.searcher.Explanation.Reason;

/** The words of this package for people: German for a German locale, else English. */
final class Messages {
  private static final String BUNDLE = "org.fundstelle.searcher.messages";

  private final MessageBundle bundle;

  private Messages(MessageBundle bundle) {
    this.bundle = bundle;
  }

  static Messages of(Locale locale) {
    return new Messages(MessageBundle.of(BUNDLE, locale));
  }

  /** A reason in words; the name of a field among its arguments becomes a place or a label. */
  String reason(Reason reason) {
    String key = reason.kind().name();
    boolean twoWays =
        switch (reason.kind()) {
          case ANY_OF, ALL_OF, PATTERN -> true;
          default -> false;
        };
    String met = twoWays && !reason.met() ? key + ".not" : key;
    List<String> words = reason.arguments().stream().map(this::argument).toList();
    return text(met, words.toArray(String[]::new));
  }

  private String argument(String argument) {
    String key = argument.startsWith("in:") ? "in." + argument.substring(3) : "";
    String label = argument.startsWith("field:") ? "field." + argument.substring(6) : "";
    if (!key.isEmpty()) {
      return bundle.has(key) ? text(key) : text("in", argument.substring(3));
    }
    if (!label.isEmpty()) {
      return bundle.has(label) ? text(label) : argument.substring(6);
    }
    return argument;
  }

  /** The text under a key with {@code {0}}, {@code {1}} filled in. */
  String text(String key, String... arguments) {
    return bundle.text(key, arguments);
  }
}
