package org.fundstelle.query;

import java.io.Serial;
import java.util.Locale;

/** Text that strict parsing refuses: where it went wrong, and what was expected there. */
public final class QuerySyntaxException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final int offset;
  private final transient Warning oddity;

  QuerySyntaxException(int offset, Warning oddity) {
    super(text(offset, oddity, Locale.ENGLISH));
    this.offset = offset;
    this.oddity = oddity;
  }

  /** Where it went wrong: UTF-16 code units from the start of the text. */
  public int offset() {
    return offset;
  }

  /** What was expected there, in English. */
  public String expected() {
    return expected(Locale.ENGLISH);
  }

  /** What was expected there: in German for a German locale, else in English. */
  public String expected(Locale locale) {
    return Messages.of(locale).expected(oddity);
  }

  /** What the lenient parser would have warned of. */
  public Warning oddity() {
    return oddity;
  }

  /** The whole message: in German for a German locale, else in English. */
  public String message(Locale locale) {
    return text(offset, oddity, locale);
  }

  private static String text(int offset, Warning oddity, Locale locale) {
    return Messages.of(locale).refusal(offset, oddity);
  }
}
