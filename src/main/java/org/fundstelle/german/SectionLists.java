package org.fundstelle.german;

import java.util.Set;
import org.fundstelle.german.token.WordTokenizer;

/**
 * The sections of laws that stand behind two paragraph signs, with what of them is cited: {@code §§
 * 5, 7a und 20 bis 25}, {@code §§ 437 Nr. 3, 280 Abs. 1, 281}; and articles likewise: {@code Art.
 * 5, 12 und 14}. Most numbers of such a list are sections, but not those of a paragraph or a
 * sentence.
 */
final class SectionLists {
  /** Between two sections. */
  private static final Set<String> JOINTS = Set.of("und", "oder", "bis", "sowie");

  /** What has a number or a letter of its own inside a section. */
  private static final Set<String> PLACES =
      Set.of(
          "Abs",
          "Absatz",
          "UAbs",
          "S",
          "Satz",
          "Hs",
          "Halbs",
          "Halbsatz",
          "Nr",
          "Nrn",
          "Nummer",
          "Ziff",
          "Ziffer",
          "lit",
          "Buchst",
          "Buchstabe",
          "Alt",
          "Alternative",
          "Var",
          "Variante");

  private static final int LONGEST_WORD = 11;

  private static final Set<String> ARTICLES = Set.of("Art", "Artt", "Artikel", "Artikeln");

  /** Tells most words before numbers from those. */
  private static final char ARTICLE = 'A';

  private static final Set<String> UNTIL = Set.of("bis");

  /** Who cites more at once means a whole part of the law. */
  private static final int MOST_IN_RANGE = 20;

  /** The number of a section has three digits more at most than this. */
  private static final int MOST = 999;

  /** Longer lists are rare, and none is read to no end. */
  private static final int MOST_WORDS = 40;

  /** So many digits has hardly a paragraph, a sentence or a number behind a comma … */
  private static final int DIGITS_OF_SECTION = 2;

  /** … or behind an <i>und</i>. */
  private static final int DIGITS_BEHIND_JOINT = 3;

  /** Paragraphs and sentences in lawyers' short way: {@code § 823 I 1}. */
  private static final String ROMAN = "IVX";

  private SectionLists() {}

  /**
   * The last section that a section leads up to, with all between: the 20 of {@code §§ 18 bis 20};
   * -1 if it leads up to none, or to too many.
   */
  static int lastOfRange(WordTokenizer tokens, int i) {
    int to = i + 1 < tokens.size() && isOneOf(tokens, i + 1, UNTIL) ? i + 2 : i + 1;
    if (to >= tokens.size() || !isBeside(tokens, i) || (to > i + 1 && !isBeside(tokens, i + 1))) {
      return -1;
    }
    char sign = tokens.chars()[tokens.end(i)];
    int first = number(tokens, i);
    int last = number(tokens, to);
    boolean range = to > i + 1 || sign == '-' || sign == '–';
    return range && first > 0 && last > first && last - first <= MOST_IN_RANGE ? to : -1;
  }

  /** The number, of at most four digits; -1 if there is anything else. */
  static int number(WordTokenizer tokens, int i) {
    int value = 0;
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      char c = tokens.chars()[at];
      if (!NumberNeighbours.isDigit(c) || value > MOST) {
        return -1;
      }
      value = 10 * value + c - '0';
    }
    return value;
  }

  /** Where a paragraph sign stands before the number; -1 if none does. */
  static int sectionSign(WordTokenizer tokens, int i) {
    char[] chars = tokens.chars();
    int at = tokens.start(i) - 1;
    if (at > 0 && NumberNeighbours.isBlank(chars[at])) {
      at--;
    }
    return at >= 0 && chars[at] == '§' ? at : -1;
  }

  /** What a number is one of, and not the first. */
  enum Kind {
    /** Sections behind two signs. */
    SECTIONS,
    /** Articles behind that word. */
    ARTICLES,
    /** Anything else. */
    NONE
  }

  /** Which list the number stands in. */
  static Kind kind(WordTokenizer tokens, int i) {
    int first = first(tokens, i);
    return first < 0 || !isListed(tokens, i, first)
        ? Kind.NONE
        : isBehindArticle(tokens, first) ? Kind.ARTICLES : Kind.SECTIONS;
  }

  /** Whether the word for articles stands before the number. */
  static boolean isBehindArticle(WordTokenizer tokens, int i) {
    return i > 0
        && tokens.chars()[tokens.start(i - 1)] == ARTICLE
        && isOneOf(tokens, i - 1, ARTICLES)
        && isBeside(tokens, i - 1);
  }

  private static boolean isListed(WordTokenizer tokens, int i, int first) {
    boolean section = true;
    for (int at = first + 1; at <= i; at++) {
      if (NumberNeighbours.isNumber(tokens, at)) {
        section = isSection(tokens, at, section);
      } else if (!isJoint(tokens, at)) {
        section = false;
      }
    }
    return section;
  }

  /**
   * Whether a number of a list is a section.
   *
   * @param before whether the number before it is one, with nothing cited of it
   */
  private static boolean isSection(WordTokenizer tokens, int i, boolean before) {
    boolean joined = isJoint(tokens, i - 1);
    boolean parted = joined || isParted(tokens, i - 1);
    if (!parted || before) {
      return parted;
    }
    boolean cited = i + 1 < tokens.size() && isPlace(tokens, i + 1) && isBeside(tokens, i);
    int digits = tokens.end(i) - tokens.start(i);
    return cited || digits >= (joined ? DIGITS_BEHIND_JOINT : DIGITS_OF_SECTION);
  }

  /**
   * The number behind the two signs, or the word, of the list that the number stands in; -1 if in
   * none.
   */
  private static int first(WordTokenizer tokens, int i) {
    int at = i;
    while (at > 0 && i - at < MOST_WORDS && mayStand(tokens, at - 1) && isBeside(tokens, at - 1)) {
      at--;
      int sign = NumberNeighbours.isNumber(tokens, at) ? sectionSign(tokens, at) : -1;
      if (sign >= 0) {
        return sign > 0 && tokens.chars()[sign - 1] == '§' ? at : -1;
      }
      if (NumberNeighbours.isNumber(tokens, at) && isBehindArticle(tokens, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean mayStand(WordTokenizer tokens, int i) {
    return NumberNeighbours.isNumber(tokens, i)
        || tokens.end(i) - tokens.start(i) == 1
        || isRoman(tokens, i)
        || isJoint(tokens, i)
        || isPlace(tokens, i);
  }

  private static boolean isJoint(WordTokenizer tokens, int i) {
    return isOneOf(tokens, i, JOINTS);
  }

  private static boolean isPlace(WordTokenizer tokens, int i) {
    return isOneOf(tokens, i, PLACES);
  }

  private static boolean isOneOf(WordTokenizer tokens, int i, Set<String> words) {
    int length = tokens.end(i) - tokens.start(i);
    return length <= LONGEST_WORD
        && words.contains(NumberNeighbours.form(tokens.chars(), tokens.start(i), tokens.end(i)));
  }

  private static boolean isRoman(WordTokenizer tokens, int i) {
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      if (ROMAN.indexOf(tokens.chars()[at]) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a comma or a dash parts the word from the next one. */
  private static boolean isParted(WordTokenizer tokens, int i) {
    char sign = tokens.chars()[tokens.end(i)];
    return sign == ',' || sign == '-' || sign == '–';
  }

  /** Whether a blank and one sign at most are all that stands before the next word. */
  private static boolean isBeside(WordTokenizer tokens, int i) {
    char[] chars = tokens.chars();
    int from = tokens.end(i);
    boolean sign = from < tokens.start(i + 1) && ",.-–)".indexOf(chars[from]) >= 0;
    return NumberNeighbours.isGap(chars, from + (sign ? 1 : 0), tokens.start(i + 1));
  }
}
