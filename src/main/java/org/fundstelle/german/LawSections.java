package org.fundstelle.german;

import java.util.Locale;
import org.fundstelle.german.word.Word;

/**
 * The sections of laws that a paragraph sign stands before, as one word each: {@code §556}. The
 * number alone stays a word, too.
 */
final class LawSections {
  private static final int LONGEST = 9;

  private LawSections() {}

  /** Whether it is a section in this form, as no one but a query in other words asks for it. */
  static boolean isForm(String text) {
    if (text.length() < 2 || text.length() > LONGEST || text.charAt(0) != '§') {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && (i == 1 || i + 1 < text.length() || c < 'a' || c > 'z')) {
        return false;
      }
    }
    return true;
  }

  /** The form of the section with this number. */
  static String form(String number) {
    return "§" + number.toLowerCase(Locale.ROOT);
  }

  /** What the section is found by. */
  static Word word(String form) {
    return Word.of(form);
  }
}
