package org.fundstelle.query;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this package for people: German for a German locale, else English. */
final class Messages {

  private static final String BUNDLE = "org.fundstelle.query.messages";
  // The root bundle is English; asking for it by name keeps the machine's default locale out.
  private static final Messages ENGLISH = new Messages(Locale.ROOT);
  private static final Messages GERMAN = new Messages(Locale.GERMAN);

  private final ResourceBundle bundle;

  private Messages(Locale locale) {
    bundle = ResourceBundle.getBundle(BUNDLE, locale);
  }

  static Messages of(Locale locale) {
    return locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
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
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }
}
