package org.fundstelle.german;

import java.util.Locale;
import org.fundstelle.german.word.Word;

/**
 * The sections of laws that a paragraph sign stands before, as one word each: {@code §556}. The
 * number alone stays a word, too. Of articles only those that stand behind others are: {@code 12}
 * in <i>Art. 5, 12 und 14</i> is {@code §12§}, as nobody writes it.
 */
final class LawSections {
  private static final int LONGEST = 10;

  private static final char ARTICLE = '§';

  private LawSections() {}

  /** Whether it is a section in this form, as no one but a query in other words asks for it. */
  static boolean isForm(String text) {
    if (text.length() < 2 || text.length() > LONGEST || text.charAt(0) != '§') {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean last = c == ARTICLE || (c >= 'a' && c <= 'z');
      boolean letter = i + 2 == text.length() && text.charAt(i + 1) == ARTICLE;
      if (!digit && (i == 1 || (i + 1 < text.length() && !letter) || !last)) {
        return false;
      }
    }
    return true;
  }

  /** The form of the section with this number. */
  static String form(String number) {
    return "§" + number.toLowerCase(Locale.ROOT);
  }

  /** The form of the article with this number, where it is one of several that are cited. */
  static String articleForm(String number) {
    return form(number) + ARTICLE;
  }

  /** What the section is found by. */
  static Word word(String form) {
    return Word.of(form);
  }
}
