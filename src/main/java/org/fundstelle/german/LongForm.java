package org.fundstelle.german;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.token.CharacterClass;

/** Tells which of the words before an abbreviation are its long form. */
final class LongForm {

  private static final int SHORTEST_COMPOUND_PART = 3;
  private static final int LONGEST_WORD = 64;
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "der",
          "die",
          "das",
          "des",
          "dem",
          "den",
          "ein",
          "eine",
          "einer",
          "eines",
          "einem",
          "einen",
          "für",
          "und",
          "von",
          "vom",
          "zu",
          "zum",
          "zur",
          "im",
          "in",
          "ins",
          "am",
          "an",
          "auf",
          "aus",
          "bei",
          "beim",
          "mit",
          "nach",
          "über",
          "um",
          "gegen",
          "durch",
          "of",
          "the",
          "for",
          "and",
          "on",
          "to",
          "de",
          "du",
          "la",
          "et",
          "e",
          "v",
          "sowie",
          "oder",
          "zwischen",
          "ohne",
          "unter");
  private static final Pattern ADJECTIVE =
      Pattern.compile(
          ".*(?:sch|lich|ig|isch|al|iv|ell|är|ös|t|nd|bar)e[rnsm]?|(?:Ver|Ge|Zer).+te[rn]?");

  private final String letters;
  private final String abbreviation;
  private final List<Part> words;
  private final BitSet failed = new BitSet();

  /** A word, or a part of one that has hyphens, where it stands in the text. */
  record Part(String text, int start, int end, boolean joined) {}

  LongForm(String abbreviation, List<Part> words) {
    this.abbreviation = abbreviation;
    this.words = List.copyOf(words);
    String bare = abbreviation.replaceAll("[^\\p{L}\\p{Nd}]", "");
    boolean plural = bare.length() > 2 && bare.endsWith("s") && isUpper(bare, bare.length() - 2);
    this.letters = plural ? bare.substring(0, bare.length() - 1) : bare;
  }

  /**
   * The words before {@code end}, at most {@code most} and not beyond the end of a sentence, in
   * order.
   */
  static List<Part> wordsBefore(CharSequence text, int end, int length, int most) {
    List<Part> words = new ArrayList<>();
    int i = end;
    int from = Math.max(0, end - length);
    while (i > from && words.size() < most) {
      int wordEnd = skipBack(text, i, from);
      if (wordEnd < 0) {
        break;
      }
      int start = wordEnd;
      while (start > from && Character.isLetterOrDigit(text.charAt(start - 1))) {
        start--;
      }
      boolean cut = start == from && start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
      if (start == wordEnd || cut) {
        break;
      }
      boolean joined = start > from && CharacterClass.isHyphen(text.charAt(start - 1));
      words.addFirst(new Part(text.subSequence(start, wordEnd).toString(), start, wordEnd, joined));
      i = start;
    }
    return words;
  }

  /** Over blanks, hyphens, quotes and a comma; -1 at whatever ends a phrase. */
  private static int skipBack(CharSequence text, int from, int limit) {
    int i = from;
    int breaks = 0;
    while (i > limit && !Character.isLetterOrDigit(text.charAt(i - 1))) {
      char c = text.charAt(i - 1);
      breaks += c == '\n' ? 1 : 0;
      boolean inside =
          Character.isWhitespace(c) || CharacterClass.isHyphen(c) || "„“”\"»«&,".indexOf(c) >= 0;
      if (!inside || breaks > 1) {
        return -1;
      }
      i--;
    }
    return i > limit ? i : -1;
  }

  /** Whether none of the words says anything of its own. */
  static boolean areFunctionWords(List<Part> words) {
    return words.stream().allMatch(LongForm::isFunctionWord);
  }

  /** The index of the first word of the long form, the shortest that fits; -1 if none does. */
  int start() {
    if (letters.length() < 2) {
      return -1;
    }
    for (int first = words.size() - 1; first >= 0; first--) {
      Part word = words.get(first);
      boolean begins = sameLetter(0, word.text, 0) && !word.joined;
      failed.clear();
      if (begins && fits(0, first, 0) && isPhrase(first)) {
        return first;
      }
    }
    return -1;
  }

  /** Whether the letters from {@code letter} on fit when it stands at {@code at} of a word. */
  private boolean fits(int letter, int word, int at) {
    int state = (letter * words.size() + word) * LONGEST_WORD + at;
    if (failed.get(state)) {
      return false;
    }
    if (letter == letters.length() - 1 ? restSaysNothing(word) : goesOn(letter + 1, word, at)) {
      return true;
    }
    failed.set(state);
    return false;
  }

  private boolean goesOn(int letter, int word, int at) {
    for (int next = word + 1; next < words.size(); next++) {
      if (sameLetter(letter, words.get(next).text, 0) && fits(letter, next, 0)) {
        return true;
      }
      if (!isFunctionWord(words.get(next))) {
        break;
      }
    }
    String text = words.get(word).text;
    for (int i = at + 1; i < Math.min(text.length(), LONGEST_WORD); i++) {
      if (sameLetter(letter, text, i) && mayBegin(letter, text, at, i) && fits(letter, word, i)) {
        return true;
      }
    }
    return false;
  }

  /** A capital stands where a part of a compound may begin, a small letter anywhere. */
  private boolean mayBegin(int letter, String word, int at, int i) {
    if (Character.isLowerCase(letters.charAt(letter))) {
      return !isLowerCase();
    }
    return i - at >= SHORTEST_COMPOUND_PART
        && word.length() - i >= SHORTEST_COMPOUND_PART
        && !isVowelBefore(word, i);
  }

  /** Parts begin after a consonant or a linking element, seldom in the middle of a syllable. */
  private static boolean isVowelBefore(String word, int i) {
    boolean vowel = "aeiouäöü".indexOf(Character.toLowerCase(word.charAt(i))) >= 0;
    char before = Character.toLowerCase(word.charAt(i - 1));
    return vowel && "aiouäöü".indexOf(before) >= 0;
  }

  private boolean restSaysNothing(int word) {
    return areFunctionWords(words.subList(word + 1, words.size()));
  }

  /**
   * A name with a party behind it looks like a long form when a letter happens to stand inside the
   * surname. A long form that needs letters inside its last word therefore begins with an article,
   * a preposition or an adjective, or is one word.
   */
  private boolean isPhrase(int first) {
    List<Part> form = words.subList(first, words.size());
    long initials = form.stream().filter(w -> !isFunctionWord(w)).count();
    if (form.size() == 1) {
      return words.get(first).text.length() >= 4 * letters.length();
    }
    if (initials >= letters.length()) {
      return true;
    }
    boolean article = first > 0 && isFunctionWord(words.get(first - 1));
    boolean inner = form.stream().anyMatch(LongForm::isFunctionWord);
    return article || inner || ADJECTIVE.matcher(words.get(first).text).matches();
  }

  private boolean sameLetter(int letter, String word, int i) {
    return Character.toLowerCase(letters.charAt(letter)) == Character.toLowerCase(word.charAt(i));
  }

  private boolean isLowerCase() {
    return abbreviation.equals(abbreviation.toLowerCase(Locale.ROOT));
  }

  private static boolean isFunctionWord(Part word) {
    return FUNCTION_WORDS.contains(word.text.toLowerCase(Locale.ROOT));
  }

  private static boolean isUpper(String word, int i) {
    return Character.isUpperCase(word.charAt(i));
  }
}
