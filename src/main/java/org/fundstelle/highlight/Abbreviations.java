package org.fundstelle.highlight;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fundstelle.german.token.FullStopWords;
import org.jspecify.annotations.Nullable;

/** The abbreviations of {@code abbreviations.txt}, found by the text before their last period. */
final class Abbreviations {

  /** What a period after an abbreviation says about the sentence. */
  enum Kind {
    /** It always goes on. */
    GOES_ON,
    /** It is over only if the next word can do nothing but begin a sentence. */
    RARELY_ENDS,
    /** It is over if a capital follows. */
    MAY_END,
    /** It goes on if a number follows. */
    BEFORE_NUMBER
  }

  /** How many pieces an abbreviation has at most: {@code u. v. a. m.}. */
  private static final int MOST_PIECES = 4;

  /** Longer words are no pieces of an abbreviation. */
  private static final int LONGEST_PIECE = 14;

  private static final Map<String, Kind> KINDS = new HashMap<>();

  static {
    Map<String, Set<String>> table = FullStopWords.abbreviations();
    // A later line wins: what is listed as more than one kind is judged more strictly.
    enter(table, "goes on", Kind.GOES_ON);
    enter(table, "may end", Kind.MAY_END);
    enter(table, "rarely ends", Kind.RARELY_ENDS);
    enter(table, "before a number", Kind.BEFORE_NUMBER);
  }

  /** Where in a text something stands; with a number after it, no sentence begins so. */
  private static final Set<String> PLACES = Set.of("Rn", "Rdn", "Rdnr", "Rz", "Tz", "Fn", "Sp");

  private Abbreviations() {}

  private static void enter(Map<String, Set<String>> table, String section, Kind kind) {
    for (String entry : table.getOrDefault(section, Set.of())) {
      String key = entry.replace(" ", "");
      key = key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
      boolean exact = key.startsWith("=");
      key = exact ? key.substring(1) : key;
      KINDS.put(key, kind);
      if (!exact && Character.isLowerCase(key.charAt(0))) {
        KINDS.putIfAbsent(Character.toUpperCase(key.charAt(0)) + key.substring(1), kind);
      }
    }
  }

  /**
   * The kind of the longest abbreviation whose last period stands at {@code period}; null if there
   * is none.
   */
  static @Nullable Kind endingAt(CharSequence text, int period) {
    Kind longest = null;
    StringBuilder key = new StringBuilder();
    int end = period;
    for (int pieces = 0; pieces < MOST_PIECES; pieces++) {
      int start = Characters.wordStart(text, end, LONGEST_PIECE);
      if (start == end) {
        break;
      }
      key.insert(0, text.subSequence(start, end));
      Kind kind = standsAlone(text, start) ? KINDS.get(key.toString()) : null;
      longest = kind == null ? longest : kind;
      int before = start;
      if (before > 0 && Characters.isBlank(text.charAt(before - 1))) {
        before--;
      }
      if (before == 0 || text.charAt(before - 1) != '.') {
        break;
      }
      key.insert(0, '.');
      end = before - 1;
    }
    return longest == null ? kindOfHyphenated(text, period) : longest;
  }

  /**
   * Whether the word before {@code period} and the one at {@code next} are pieces of one
   * abbreviation: {@code n.} in <i>100 n. Chr.</i>
   */
  static boolean goesOn(CharSequence text, int period, int next) {
    int nextEnd = Characters.wordEnd(text, next, LONGEST_PIECE);
    if (nextEnd == next || nextEnd == text.length() || text.charAt(nextEnd) != '.') {
      return false;
    }
    int start = Characters.wordStart(text, period, LONGEST_PIECE);
    String pieces = text.subSequence(start, period) + "." + text.subSequence(next, nextEnd);
    return KINDS.containsKey(pieces);
  }

  /** {@code Dipl.-Ing.} and {@code Min.-Dir.}: the piece after the hyphen decides. */
  private static @Nullable Kind kindOfHyphenated(CharSequence text, int period) {
    int start = Characters.wordStart(text, period, LONGEST_PIECE);
    int hyphen = period;
    while (hyphen > start && text.charAt(hyphen - 1) != '-') {
      hyphen--;
    }
    Kind kind = hyphen > start ? KINDS.get(text.subSequence(hyphen, period).toString()) : null;
    return kind == Kind.MAY_END ? Kind.RARELY_ENDS : kind; // Marie-Chr. Vogt
  }

  private static boolean standsAlone(CharSequence text, int start) {
    return start == 0 || !Characters.isWordPart(text.charAt(start - 1));
  }

  /** {@code ff. BGB}, {@code Co. KG}: such a word goes with what stands before it. */
  static boolean isInitialism(CharSequence text, int next) {
    int end = Characters.wordEnd(text, next, Characters.LONGEST_WORD);
    return end - next >= 2 && Character.isUpperCase(text.charAt(end - 1));
  }

  /** {@code Rn. 44} after {@code s. u.} */
  static boolean isPlace(CharSequence text, int next) {
    int end = Characters.wordEnd(text, next, Characters.LONGEST_WORD);
    return end + 2 < text.length()
        && text.charAt(end) == '.'
        && (Character.isDigit(text.charAt(end + 1)) || Character.isDigit(text.charAt(end + 2)))
        && PLACES.contains(text.subSequence(next, end).toString());
  }
}
