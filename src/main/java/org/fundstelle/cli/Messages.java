package org.fundstelle.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import org.fundstelle.message.MessageBundle;
import org.fundstelle.message.Wording;

/** The texts of the command line: German for German locales, else English. */
final class Messages {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Messages(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** The texts for readers in this locale. */
  static Messages in(Locale locale) {
    return new Messages(
        MessageBundle.resources("org.fundstelle.cli.Messages", locale), Wording.language(locale));
  }

  /** The text with its arguments filled in, as {@link String#format}. */
  String text(String key, Object... arguments) {
    return String.format(locale, bundle.getString(key), arguments);
  }

  /** Whether there is such a text. */
  boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** A text that differs for one and for many: {@code key.one} or {@code key.many}. */
  String count(String key, long count, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = count;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return text(key + (count == 1 ? ".one" : ".many"), all);
  }

  /** German or English. */
  Locale locale() {
    return locale;
  }

  /** The bundle, for the command line library's own texts. */
  ResourceBundle bundle() {
    return bundle;
  }
}
