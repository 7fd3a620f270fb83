package org.fundstelle.highlight;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.german.lexicon.WordSections;

/** Tells the period of an ordinal number from the end of a sentence. */
final class Ordinals {

  private static final int LONGEST_NUMBER = 20;

  private static final Pattern ROMAN =
      Pattern.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");

  private static final Set<String> MONTHS;
  private static final Set<String> COUNTED;
  private static final Set<String> BEFORE;
  private static final Set<String> NUMBERED;

  static {
    Map<String, Set<String>> table = WordSections.read(Ordinals.class, "ordinals.txt", "\\s+");
    MONTHS = table.getOrDefault("months", Set.of());
    COUNTED = table.getOrDefault("counted", Set.of());
    BEFORE = table.getOrDefault("before", Set.of());
    NUMBERED = table.getOrDefault("numbered", Set.of());
  }

  private Ordinals() {}

  /** Whether {@code noun} is numbered by what follows it: {@code Vitamin C}, {@code Kapitel II}. */
  static boolean isNumberedNoun(String noun) {
    return NUMBERED.contains(noun);
  }

  /** Whether the word that ends at {@code end} calls for an ordinal. */
  static boolean belongsToWordBefore(CharSequence text, int end) {
    return BEFORE.contains(Preceding.word(text, end).toLowerCase(Locale.ROOT));
  }

  /** Whether a sentence ends at the period after a number. */
  static boolean endsAfterNumber(CharSequence text, int period, Following following, int next) {
    int start = numberStart(text, period);
    int digits = period - start;
    if (start > 0 && isPartOfLargerNumber(text.charAt(start - 1))) {
      return following != Following.NUMBER;
    }
    if (following == Following.NUMBER) {
      return !isDate(text, start, digits, next) && !belongsToWordBefore(text, start);
    }
    String word =
        text.subSequence(next, Characters.wordEnd(text, next, Characters.LONGEST_WORD)).toString();
    if (digits <= 2 && MONTHS.contains(word)) {
      return false;
    }
    if (isListNumber(text, start, digits)) {
      return false;
    }
    if (following == Following.OPENER) {
      return true;
    }
    return (!isCounted(word, digits) || continuesCardinals(text, start))
        && !belongsToWordBefore(text, start)
        && !continuesOrdinals(text, start);
  }

  /** {@code Teile 1 und 2.}: were they ordinals, the first would have its period too. */
  private static boolean continuesCardinals(CharSequence text, int start) {
    String word = Preceding.word(text, start);
    if (!word.equals("und") && !word.equals("oder")) {
      return false;
    }
    int end = Preceding.end(text, Preceding.end(text, start) - word.length());
    return end > 0 && Character.isDigit(text.charAt(end - 1));
  }

  /** Where a number begins that ends at {@code end}; groups of thousands included. */
  private static int numberStart(CharSequence text, int end) {
    int start = end;
    int floor = Math.max(0, end - LONGEST_NUMBER);
    while (start > floor && Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    boolean group = end - start == 3 && start > 1 && text.charAt(start - 1) == '.';
    return group && Character.isDigit(text.charAt(start - 2))
        ? numberStart(text, start - 1)
        : start;
  }

  /** Decimals, times, file numbers: {@code 3,5.}, {@code 12:30.}, {@code 7/13.}. */
  private static boolean isPartOfLargerNumber(char before) {
    return before == ',' || before == ':' || before == '.' || Character.isLetter(before);
  }

  /** {@code 3. 10. 2023}. */
  private static boolean isDate(CharSequence text, int start, int digits, int next) {
    int end = next;
    while (end < text.length() && end - next < 5 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean dayBeforeMonth = end - next <= 2 && end < text.length() && text.charAt(end) == '.';
    int before = Preceding.end(text, start);
    boolean monthAfterDay =
        before > 1 && text.charAt(before - 1) == '.' && Character.isDigit(text.charAt(before - 2));
    return digits <= 2 && (dayBeforeMonth || monthAfterDay);
  }

  /** {@code 1. Die Behörde …} at the start of a line, after a colon or after another sentence. */
  private static boolean isListNumber(CharSequence text, int start, int digits) {
    if (digits > 3) {
      return false;
    }
    int before = Preceding.end(text, start);
    boolean afterColon = before > 0 && ":;(".indexOf(text.charAt(before - 1)) >= 0;
    return afterColon
        || Preceding.beginsSentence(text, start)
        || (digits <= 2 && Preceding.isMarginNumber(text, start)); // not 22 012
  }

  private static boolean isCounted(String word, int digits) {
    if (digits > 3) {
      return false;
    }
    if (COUNTED.contains(word)) {
      return true;
    }
    for (int cut = 3; cut <= word.length() - 3; cut++) {
      String head = Character.toUpperCase(word.charAt(cut)) + word.substring(cut + 1);
      if (COUNTED.contains(head)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 5. und 6.}, {@code 5., 6.}, {@code 5.–7.}, {@code 3./4.}. */
  private static boolean continuesOrdinals(CharSequence text, int start) {
    int end = Preceding.end(text, start);
    String word = Preceding.word(text, start);
    if (Set.of("und", "oder", "bis", "sowie").contains(word)) {
      end = Preceding.end(text, end - word.length());
    } else if (end > 0
        && (",/".indexOf(text.charAt(end - 1)) >= 0 || Characters.isDash(text.charAt(end - 1)))) {
      end = Preceding.end(text, end - 1);
    } else {
      return false;
    }
    return end > 1 && text.charAt(end - 1) == '.' && Character.isDigit(text.charAt(end - 2));
  }

  /** Whether a sentence ends at the period after a Roman numeral of two letters or more. */
  static boolean endsAfterRoman(CharSequence text, int start, Following following) {
    if (Preceding.beginsSentence(text, start) || Preceding.isMarginNumber(text, start)) {
      return false;
    }
    return following == Following.OPENER || isNumberedNoun(Preceding.word(text, start));
  }

  /** Whether the letters are a Roman numeral below 90, or a longer one. */
  static boolean isRoman(CharSequence text, int start, int end) {
    if (end - start < 1 || end - start > 9) {
      return false;
    }
    boolean large = false;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      large |= "CDM".indexOf(c) >= 0;
      if ("IVXLCDM".indexOf(c) < 0) {
        return false;
      }
    }
    return (!large || end - start >= 3) && ROMAN.matcher(text.subSequence(start, end)).matches();
  }
}
