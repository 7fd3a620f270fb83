package org.fundstelle.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.fundstelle.message.Wording;

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

  /** Why a file could not be read to its end. */
  static Rejection of(IOException broken) {
    String said = String.valueOf(broken.getMessage());
    return switch (broken) {
      case PackedStream.UnsafeContentException unsafe -> of(Code.UNSAFE, said);
      case NoSuchFileException missing -> of(Code.NOT_FOUND);
      case AccessDeniedException denied -> of(Code.NO_ACCESS);
      case EOFException cut -> of(Code.TRUNCATED);
      case ZipException damaged -> of(Code.MALFORMED, "ZIP/gzip", said);
      default -> of(Code.UNREADABLE, said);
    };
  }

  /** The libraries of single formats are optional. */
  static Rejection of(NoClassDefFoundError missing) {
    return of(Code.LIBRARY_MISSING, String.valueOf(missing.getMessage()));
  }

  /** What nobody thought of: it is said as it is, for whoever has to look into it. */
  static Rejection unforeseen(RuntimeException thrown) {
    return of(Code.UNREADABLE, thrown.toString());
  }

  /** The reason in words, with what to do; German for German locales, else English. */
  public String message(Locale locale) {
    return code.message(locale, arguments);
  }

  /** What can be wrong with an entry. */
  public enum Code {
    /** No such file. */
    NOT_FOUND("doesn't exist; check the path", "gibt es nicht; prüfen Sie den Pfad"),
    /** Not readable by this user. */
    NO_ACCESS(
        "may not be read; check its permissions",
        "darf nicht gelesen werden; prüfen Sie die Rechte der Datei"),
    /** An archive that ends too early. */
    TRUNCATED(
        "ends in the middle; what came before was read; fetch the file again",
        "bricht mittendrin ab; was davor stand, wurde gelesen; holen Sie die Datei noch einmal"),
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
    /** An id that no index takes: its length, what is allowed. */
    ID_TOO_LONG(
        "has an \"id\" of %s characters; %s are allowed",
        "hat eine \"id\" von %s Zeichen; erlaubt sind %s"),
    /** No article, but an object around a list of them: its key, twice. */
    LISTED(
        "is no article but has a list \"%s\"; take the list out, for example with jq '.%s'",
        "ist kein Artikel, hat aber eine Liste \"%s\"; nehmen Sie die Liste heraus, etwa mit jq"
            + " '.%s'"),
    /** Called by its path, as another file of the run is: id, the other file. */
    ID_TAKEN(
        "would get the id \"%s\" like %s; give one of them an \"id\" or another name",
        "bekäme die id \"%s\" wie %s; geben Sie einer Datei eine \"id\" oder einen anderen Namen"),
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
    /** A key or a column that stands twice and says different things: the key. */
    TWICE(
        "has \"%s\" twice, with different values; leave one",
        "hat \"%s\" zweimal, mit verschiedenen Werten; lassen Sie eines stehen"),
    /** A format nobody knows. */
    UNKNOWN_FORMAT(
        "has no format that can be read; name one with --format",
        "hat kein lesbares Format; nennen Sie eines mit --format"),
    /** A document that has to become text first: its kind, what does it. */
    NEEDS_CONVERSION(
        "is a %s; make it text first, for example with %s",
        "ist ein %s; machen Sie erst Text daraus, etwa mit %s"),
    /** An archive of a kind that is not unpacked here: its kind, what does it. */
    NEEDS_UNPACKING(
        "is packed with %s; unpack it first, for example with %s",
        "ist mit %s gepackt; entpacken Sie die Datei zuvor, etwa mit %s"),
    /** A library that only this format needs is not there: what was missed. */
    LIBRARY_MISSING(
        "needs a library that is not on the class path (%s); add it or leave out such files",
        "braucht eine Bibliothek, die nicht im Klassenpfad steht (%s); nehmen Sie sie auf oder"
            + " lassen Sie solche Dateien weg"),
    /** Larger than allowed: limit. */
    TOO_LARGE("is larger than %s", "ist größer als %s"),
    /** Refused for safety: why. */
    UNSAFE("was refused: %s", "wurde abgelehnt: %s");

    private final Wording wording;

    Code(String english, String german) {
      this.wording = new Wording(english, german);
    }

    String message(Locale locale, List<String> arguments) {
      return wording.in(
          locale,
          Wording.isGerman(locale)
              ? arguments.stream().map(GermanDetails::of).toList()
              : arguments);
    }
  }
}
