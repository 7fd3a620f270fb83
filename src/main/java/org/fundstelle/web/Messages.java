package org.fundstelle.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the server says to people: German for a German locale, else English. */
final class Messages {
  private static final String BUNDLE = "org.fundstelle.web.Messages";
  // The root bundle is English; asking for it by name keeps the machine's default locale out.
  private static final Messages ENGLISH = new Messages(Locale.ROOT, "en");
  private static final Messages GERMAN = new Messages(Locale.GERMAN, "de");

  private final ResourceBundle bundle;
  private final String language;

  private Messages(Locale locale, String language) {
    bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.language = language;
  }

  static Messages of(Locale locale) {
    return locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
  }

  /** The BCP 47 tag of the language. */
  String language() {
    return language;
  }

  /** The text under a key with {@code {0}}, {@code {1}} filled in. */
  String text(String key, String... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }
}
