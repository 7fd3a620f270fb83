package org.fundstelle.query;

import java.util.Locale;
import org.fundstelle.message.MessageBundle;

/** The words of this package for people: German for a German locale, else English. */
final class Messages {
  private static final String BUNDLE = "org.fundstelle.query.messages";

  private final MessageBundle bundle;

  private Messages(MessageBundle bundle) {
    this.bundle = bundle;
  }

  static Messages of(Locale locale) {
    return new Messages(MessageBundle.of(BUNDLE, locale));
  }

  String warning(Warning warning) {
    return text("warning." + warning.code(), warning.arguments().toArray(String[]::new));
  }

  String expected(Warning warning) {
    return text("expected." + warning.code(), warning.arguments().toArray(String[]::new));
  }

  String refusal(int offset, Warning warning) {
    return text("refusal", String.valueOf(offset), expected(warning));
  }

  /** The text under a key with {@code {0}}, {@code {1}} filled in. */
  String text(String key, String... arguments) {
    return bundle.text(key, arguments);
  }
}
