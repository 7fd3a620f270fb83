package org.fundstelle.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences that stand in properties files, one of each language. Immutable. */
public final class MessageBundle {
  private final ResourceBundle resources;
  private final Locale language;

  private MessageBundle(ResourceBundle resources, Locale language) {
    this.resources = resources;
    this.language = language;
  }

  /**
   * The sentences for readers in this locale.
   *
   * @param name of the English file on the class path, with dots and without its ending
   * @throws java.util.MissingResourceException if there is no such file
   */
  public static MessageBundle of(String name, Locale reader) {
    return new MessageBundle(resources(name, reader), Wording.language(reader));
  }

  /** What {@link #of} reads, for libraries that want it so. */
  public static ResourceBundle resources(String name, Locale reader) {
    return ResourceBundle.getBundle(
        name,
        Wording.language(reader),
        // Without it, an English reader on a German machine would get German sentences.
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** German or English. */
  public Locale language() {
    return language;
  }

  /** Whether there is a sentence under this key. */
  public boolean has(String key) {
    return resources.containsKey(key);
  }

  /**
   * The sentence under a key with <code>{0}</code>, <code>{1}</code> filled in.
   *
   * @throws java.util.MissingResourceException if there is none
   */
  public String text(String key, String... arguments) {
    return new MessageFormat(resources.getString(key), Locale.ROOT).format(arguments);
  }
}
