package org.fundstelle.web;

import java.util.Locale;
import org.fundstelle.message.MessageBundle;

/** What the server says to people: German for a German locale, else English. */
final class Messages {
  private static final String BUNDLE = "org.fundstelle.web.Messages";

  private final MessageBundle bundle;

  private Messages(MessageBundle bundle) {
    this.bundle = bundle;
  }

  static Messages of(Locale locale) {
    return new Messages(MessageBundle.of(BUNDLE, locale));
  }

  /** The BCP 47 tag of the language. */
  String language() {
    return bundle.language().toLanguageTag();
  }

  /** The text under a key with {@code {0}}, {@code {1}} filled in. */
  String text(String key, String... arguments) {
    return bundle.text(key, arguments);
  }
}
