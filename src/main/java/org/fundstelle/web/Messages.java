package org.fundstelle.web;

import java.util.Locale;
import org.fundstelle.message.MessageBundle;

/** What the server says to people: German for a German locale, else English. */
final class Messages {
  private Messages() {}

  static MessageBundle of(Locale locale) {
    return MessageBundle.of("org.fundstelle.web.Messages", locale);
  }
}
