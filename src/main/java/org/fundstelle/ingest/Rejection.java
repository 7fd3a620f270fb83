package org.fundstelle.ingest;

import java.util.List;
import java.util.Locale;

/**
 * Why an entry could not be used, as a value that becomes words in the reader's language.
 *
 * @param code what is wrong
 * @param arguments what fills the message
 */
public record Rejection(Code code, List<String> arguments) {

  /** Copies the list. */
  public Rejection {
    arguments = List.copyOf(arguments);
  }

  /** A rejection with its arguments. */
  public static Rejection of(Code code, String... arguments) {
    return new Rejection(code, List.of(arguments));
  }

  /** The reason in words, with what to do; German for German locales, else English. */
  public String message(Locale locale) {
    return code.message(locale, arguments);
  }

  /** What can be wrong with an entry. */
  public enum Code {
    /** Not readable at all: reason. */
    UNREADABLE("can't be read: %s", "ist nicht lesbar: %s"),
    /** Not UTF-8. */
    NOT_UTF8(
        "is not UTF-8; convert it, for example with iconv -t UTF-8",
        "ist nicht UTF-8; wandeln Sie die Datei um, etwa mit iconv -t UTF-8"),
    /** Not what the format asks for: format, what is wrong. */
    MALFORMED("is no valid %s: %s", "ist kein gültiges %s: %s"),
    /** No id. */
    NO_ID("has no \"id\"; give every article one", "hat keine \"id\"; jeder Artikel braucht eine"),
    /** No text. */
    NO_TEXT(
        "has no text; one of \"title\", \"lead\" and \"body\" is needed",
        "hat keinen Text; eines von \"title\", \"lead\" und \"body\" ist nötig"),
    /** A date that is none: key, value. */
    NOT_A_DATE(
        "\"%s\" is \"%s\", not a date; write YYYY-MM-DD",
        "\"%s\" ist \"%s\", kein Datum; schreiben Sie JJJJ-MM-TT"),
    /** A number that is none: key, value. */
    NOT_A_NUMBER("\"%s\" is \"%s\", not a number", "\"%s\" ist \"%s\", keine Zahl"),
    /** A value of the wrong kind: key, what was expected. */
    WRONG_TYPE("\"%s\" should be %s", "\"%s\" sollte %s sein"),
    /** A format nobody knows. */
    UNKNOWN_FORMAT(
        "has no format that can be read; name one with --format",
        "hat kein lesbares Format; nennen Sie eines mit --format"),
    /** Larger than allowed: limit. */
    TOO_LARGE("is larger than %s", "ist größer als %s"),
    /** Refused for safety: why. */
    UNSAFE("was refused: %s", "wurde abgelehnt: %s");

    private final String english;
    private final String german;

    Code(String english, String german) {
      this.english = english;
      this.german = german;
    }

    String message(Locale locale, List<String> arguments) {
      String pattern = locale.getLanguage().equals("de") ? german : english;
      return String.format(locale, pattern, arguments.toArray());
    }
  }
}
