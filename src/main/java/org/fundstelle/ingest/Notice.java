package org.fundstelle.ingest;

import java.util.List;
import java.util.Locale;
import org.fundstelle.message.Wording;

/**
 * Something the owner of a file should know though it was read.
 *
 * @param where the file
 * @param code what was noticed
 * @param arguments what fills the message
 */
public record Notice(Ingested.Origin where, Code code, List<String> arguments) {

  /** Copies the list. */
  public Notice {
    arguments = List.copyOf(arguments);
  }

  /** The notice in words; German for German locales, else English. */
  public String message(Locale locale) {
    return code.wording.in(locale, arguments);
  }

  /** What can be noticed. */
  public enum Code {
    /** Read in another encoding than UTF-8: which. */
    ENCODING("is not UTF-8; read as %s", "ist nicht UTF-8; als %s gelesen"),
    /** UTF-8 for the most part, with bytes of another encoding in between: which. */
    MIXED_ENCODING(
        "is UTF-8 with bytes that are not; these were read as %s",
        "ist UTF-8 mit fremden Bytes; diese wurden als %s gelesen"),
    /** XML with faults that were passed over. */
    MENDED(
        "is no well-formed XML; a lone & was read as such, other odd characters were left out",
        "ist kein wohlgeformtes XML; ein einzelnes & wurde als solches gelesen, andere seltsame"
            + " Zeichen wurden weggelassen"),
    /** An entry that holds no article by its kind: which. */
    NO_ARTICLE("%s holds no article; passed over", "%s enthält keinen Artikel; übergangen"),
    /** Something in a folder that is read without end, or not at all. */
    NO_FILE("is a pipe, socket or device; passed over", "ist Pipe, Socket oder Gerät; übergangen"),
    /** A file that holds no text by its kind. */
    NO_TEXT("is a picture, sound or film; passed over", "ist Bild, Ton oder Film; übergangen");

    private final Wording wording;

    Code(String english, String german) {
      this.wording = new Wording(english, german);
    }
  }
}
