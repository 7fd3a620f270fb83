package org.fundstelle.message;

import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Locale;

/** A text file that is not what it should be: names the line, what is wrong, and what to do. */
public abstract class TextFileException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final String place;
  private final transient Wording wording;
  private final transient List<String> arguments;

  /**
   * An exception for a place in a file.
   *
   * @param line from 1; 0 for the file as a whole
   */
  protected TextFileException(String file, int line, Wording wording, List<String> arguments) {
    super(place(file, line) + wording.in(Locale.ENGLISH, arguments));
    this.place = place(file, line);
    this.wording = wording;
    this.arguments = List.copyOf(arguments);
  }

  private static String place(String file, int line) {
    return line > 0 ? file + ":" + line + ": " : file + ": ";
  }

  /** File, line, what is wrong and what to do; German for German locales, else English. */
  public String message(Locale locale) {
    return place + wording.in(locale, arguments);
  }
}
