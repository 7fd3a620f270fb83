package org.fundstelle.message;

import java.util.List;
import java.util.Locale;

/**
 * A sentence in both languages.
 *
 * @param english a pattern of {@link String#format}
 * @param german the same in German, with the same arguments
 */
public record Wording(String english, String german) {

  /** Whether readers in this locale are spoken to in German. */
  public static boolean isGerman(Locale reader) {
    return reader.getLanguage().equals("de");
  }

  /** The language that readers in this locale are spoken to in: German or English. */
  public static Locale language(Locale reader) {
    return isGerman(reader) ? Locale.GERMAN : Locale.ENGLISH;
  }

  /** The sentence with its arguments, in the language of this reader. */
  public String in(Locale reader, List<String> arguments) {
    return String.format(reader, isGerman(reader) ? german : english, arguments.toArray());
  }
}
