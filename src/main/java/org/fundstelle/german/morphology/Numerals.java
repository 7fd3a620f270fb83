package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fundstelle.german.lexicon.Lexicon;

/**
 * Words that begin with a number in digits, spelled out: {@code 10jährige} is <i>zehnjährige</i>,
 * {@code 3fach} <i>dreifach</i>. Stateless and safe for use by several threads.
 */
public final class Numerals {
  private static final String[] ONES = {
    "",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn"
  };
  private static final String[] TENS = {
    "", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"
  };

  /** What goes with a number goes with one of these, which are frequent. */
  private static final List<String> EXAMPLES = List.of("drei", "zwei", "zehn", "acht", "fünf");

  private static final int MOST_DIGITS = 4;

  private static final Set<String> BELOW_HUNDRED =
      IntStream.range(1, 100).mapToObj(Numerals::word).collect(Collectors.toUnmodifiableSet());

  private static final int FEWEST_LETTERS = 3;

  private Numerals() {}

  /**
   * The form with its number in letters, if the lexicon has the rest behind another one; a capital
   * after the digits, as in {@code 20Jährige}, becomes that of the word.
   */
  public static Optional<String> spelledOut(String form, Lexicon lexicon) {
    int digits = 0;
    while (digits < form.length() && form.charAt(digits) >= '0' && form.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0
        || digits > MOST_DIGITS
        || form.length() < digits + FEWEST_LETTERS
        || form.charAt(0) == '0') {
      return Optional.empty();
    }
    String rest = form.substring(digits);
    String lower = rest.toLowerCase(Locale.ROOT);
    boolean noun = !lower.equals(rest);
    if (EXAMPLES.stream().noneMatch(number -> lexicon.knows(cased(number + lower, noun)))) {
      return Optional.empty();
    }
    return Optional.of(cased(word(Integer.parseInt(form.substring(0, digits))) + lower, noun));
  }

  private static String cased(String word, boolean noun) {
    return noun ? Lemmatizer.capitalised(word) : word;
  }

  /** Whether the word, in lower case, is a number below a hundred: {@code siebzehn}. */
  static boolean isWord(String word) {
    return BELOW_HUNDRED.contains(word);
  }

  /** A number from 1 to 9,999 as it begins a word: {@code zweihundertfünfzig}. */
  public static String word(int number) {
    if (number >= 1_000) {
      return (number < 2_000 ? "" : ONES[number / 1_000]) + "tausend" + word(number % 1_000);
    }
    if (number >= 100) {
      return (number < 200 ? "" : ONES[number / 100]) + "hundert" + word(number % 100);
    }
    if (number < ONES.length) {
      return ONES[number];
    }
    String ones = ONES[number % 10];
    return (ones.isEmpty() ? "" : ones + "und") + TENS[number / 10];
  }
}
