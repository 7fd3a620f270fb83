package org.fundstelle.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.token.WordTokenizer;
import org.fundstelle.german.word.NumberAbbreviations;
import org.fundstelle.german.word.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads what means something only beside a number: units and other {@link NumberAbbreviations}, and
 * the paragraph sign.
 *
 * <p>Safe for use by several threads.
 */
final class NumberNeighbours {
  /** Behind one of these, a number and a letter are no amount: <i>Nr. 5 g</i>. */
  private static final Set<String> BEFORE_REFERENCES =
      Set.of("Art", "Artikel", "Abs", "Absatz", "Nr", "Nummer", "Satz", "S", "Ziffer", "Anlage");

  private static final int LONGEST_REFERENCE = 8;

  /** Before a number it may also be francs: <i>Fr. 20</i>. */
  private static final String FRIDAY = "Fr";

  private static final String HOUR = "Uhr";
  private static final int MOST_OF_TIME = 3;

  private static final Set<String> MAGNITUDES =
      Set.of("Mio", "Mrd", "Tsd", "Million", "Millionen", "Milliarde", "Milliarden");

  private static final int LONGEST_MAGNITUDE = 10;

  private static final String SPEED = "km/h";
  private static final String SPEED_WORD = "Stundenkilometer";

  private final Function<String, Word> words;

  /** By the form in the index. */
  private final Map<String, List<Word>> known = new ConcurrentHashMap<>();

  /** What all abbreviations stand for, once someone has asked. */
  private volatile @Nullable Signed abbreviated;

  /** What the words of a list are told by: hashes of their surfaces, and bits of their keys. */
  private record Signed(int[] surfaces, long[] bits) {
    static Signed of(List<Word> words) {
      return new Signed(
          words.stream().mapToInt(word -> WantedKeys.surfaceHash(word.surface())).toArray(),
          words.stream().mapToLong(WantedKeys::bits).toArray());
    }
  }

  /** Asks {@code words} what a word may be found by that an abbreviation stands for. */
  NumberNeighbours(Function<String, Word> words) {
    this.words = words;
  }

  /** Whether the word begins with a digit, or is a half. */
  static boolean isNumber(WordTokenizer tokens, int i) {
    return isFigure(tokens.chars()[tokens.start(i)]);
  }

  /** Adds what stands beside the number {@code i}. */
  void find(GermanTextAnalyzer text, WordTokenizer tokens, int i, List<Join> joins) {
    char[] chars = tokens.chars();
    int sign = SectionLists.sectionSign(tokens, i);
    // What is listed is no amount either: §§ 5, 7 g.
    boolean asked =
        text.mayWantAbbreviation() || text.mayWantBeginning('§', chars[tokens.start(i)]);
    if (sign < 0 && asked) {
      switch (SectionLists.kind(tokens, i)) {
        case SECTIONS -> sign = tokens.start(i);
        case ARTICLES -> article(text, tokens, i, true, joins);
        case NONE -> article(text, tokens, i, false, joins);
      }
    }
    if (sign >= 0) {
      section(text, tokens, i, sign, joins);
    }
    if (text.mayWantAbbreviation()) {
      abbreviation(tokens, i, sign, joins);
    }
    if (chars[tokens.start(i)] == '0' && text.mayWantScattered()) {
      TelephoneNumbers.find(text, tokens, i, joins);
    }
  }

  /** Whether anything may be wanted that an abbreviation stands for. */
  boolean mayWant(WantedKeys wanted) {
    if (wanted.isEverything()) {
      return true;
    }
    Signed all = abbreviated;
    if (all == null) {
      List<Word> found = new ArrayList<>();
      NumberAbbreviations.all().forEach((form, meant) -> found.addAll(analysed(form, meant)));
      found.add(word(SPEED, SPEED_WORD));
      all = Signed.of(found);
      abbreviated = all;
    }
    for (int i = 0; i < all.surfaces().length; i++) {
      if (wanted.mayWant(all.surfaces()[i], all.bits()[i])) {
        return true;
      }
    }
    return false;
  }

  // ---- units ----------------------------------------------------------------------------------

  /** What is beside the number {@code i}; {@code sign} is where a paragraph sign is, or -1. */
  private void abbreviation(WordTokenizer tokens, int i, int sign, List<Join> joins) {
    char[] chars = tokens.chars();
    if (sign < 0
        && i + 1 < tokens.size()
        && isFigure(chars[tokens.end(i) - 1])
        && !isReference(tokens, i)) {
      unit(tokens, i + 1, joins);
      if (i + 2 < tokens.size() && isMagnitude(tokens, i + 1)) {
        currency(tokens, i + 2, joins);
      }
    }
    int glued = letters(tokens, i);
    if (sign < 0 && glued < tokens.end(i)) {
      add(NumberAbbreviations.units(form(chars, glued, tokens.end(i))), tokens, i, glued, joins);
    }
    if (i > 0 && tokens.end(i - 1) - tokens.start(i - 1) <= NumberAbbreviations.LONGEST) {
      String before = form(chars, tokens.start(i - 1), tokens.end(i - 1));
      boolean period = chars[tokens.end(i - 1)] == '.';
      int gap = tokens.end(i - 1) + (period ? 1 : 0);
      boolean colon = before.length() > 1 && chars[gap] == ':'; // Az.: 5 U 12/23
      if (isGap(chars, gap + (colon ? 1 : 0), withSign(chars, tokens.start(i)))) {
        boolean friday = before.equals(FRIDAY) && isClock(tokens, i);
        if (period && !friday || !NumberAbbreviations.needsPeriod(before)) {
          add(NumberAbbreviations.references(before), tokens, i - 1, tokens.start(i - 1), joins);
        }
        if (period && !(i > 1 && isNumber(tokens, i - 2))) {
          add(NumberAbbreviations.months(before), tokens, i - 1, tokens.start(i - 1), joins);
        }
      }
    }
  }

  /**
   * Where the sign of a telephone number stands, or the number itself: {@code Tel. (05234) 98760}.
   */
  private static int withSign(char[] chars, int start) {
    return start > 0 && (chars[start - 1] == '(' || chars[start - 1] == '+') ? start - 1 : start;
  }

  /** {@code 18 Mio. Fr.} and <i>18 Millionen Fr.</i> */
  private static boolean isMagnitude(WordTokenizer tokens, int i) {
    return tokens.end(i) - tokens.start(i) <= LONGEST_MAGNITUDE
        && MAGNITUDES.contains(form(tokens.chars(), tokens.start(i), tokens.end(i)));
  }

  /** What is counted by millions. */
  private void currency(WordTokenizer tokens, int i, List<Join> joins) {
    int from = tokens.end(i - 1) + (tokens.charAfter(i - 1) == '.' ? 1 : 0);
    if (tokens.end(i) - tokens.start(i) <= NumberAbbreviations.LONGEST
        && isGap(tokens.chars(), from, tokens.start(i))) {
      String unit = form(tokens.chars(), tokens.start(i), tokens.end(i));
      add(NumberAbbreviations.units(unit), tokens, i, tokens.start(i), joins);
    }
  }

  /** {@code Fr. 10–18 Uhr}: whether the number, or one it leads up to, is a time. */
  private static boolean isClock(WordTokenizer tokens, int i) {
    int at = i + 1;
    while (at < tokens.size() && at <= i + MOST_OF_TIME && isNumber(tokens, at)) {
      at++;
    }
    return at < tokens.size()
        && tokens.end(at) - tokens.start(at) == HOUR.length()
        && form(tokens.chars(), tokens.start(at), tokens.end(at)).equals(HOUR);
  }

  /** The word behind a number. */
  private void unit(WordTokenizer tokens, int i, List<Join> joins) {
    if (tokens.end(i) - tokens.start(i) > NumberAbbreviations.LONGEST) {
      return;
    }
    char[] chars = tokens.chars();
    int number = tokens.end(i - 1);
    String unit = form(chars, tokens.start(i), tokens.end(i));
    boolean last = i + 1 == tokens.size();
    if (chars[number] == '.' && isGap(chars, number + 1, tokens.start(i))) {
      if (tokens.charAfter(i) == '.') {
        add(NumberAbbreviations.months(unit), tokens, i, tokens.start(i), joins);
      }
      return;
    }
    if (!isGap(chars, number, tokens.start(i)) || unit.equals("C") || unit.equals("F")) {
      if (isDegree(chars, number, tokens.start(i))) {
        int sign = tokens.start(i) - 1;
        add(NumberAbbreviations.units("C"), tokens, i, chars[sign] == '°' ? sign : number, joins);
      }
      return;
    }
    if (!last && tokens.is(i, WordTokenizer.HYPHEN_AFTER)) {
      return; // 5 V-Modelle
    }
    List<String> meant = NumberAbbreviations.units(unit);
    add(meant, tokens, i, tokens.start(i), joins);
    boolean rate =
        !last
            && !meant.isEmpty()
            && tokens.charAfter(i) == '/'
            && tokens.start(i + 1) == tokens.end(i) + 1
            && tokens.end(i + 1) - tokens.start(i + 1) <= NumberAbbreviations.LONGEST;
    if (!rate) {
      return;
    }
    String per = form(chars, tokens.start(i + 1), tokens.end(i + 1)); // l/m², ct/kg
    add(NumberAbbreviations.units(per), tokens, i + 1, tokens.start(i + 1), joins);
    if (unit.equals("km") && per.equals("h")) {
      joins.add(
          new Join(
              word(SPEED, SPEED_WORD), i, List.of(new int[] {tokens.start(i), tokens.end(i + 1)})));
    }
  }

  /** {@code 34 °C}, {@code 34° C}. */
  private static boolean isDegree(char[] chars, int from, int to) {
    boolean degree = false;
    for (int at = from; at < to; at++) {
      degree |= chars[at] == '°';
      if (chars[at] != '°' && !isBlank(chars[at])) {
        return false;
      }
    }
    return degree && to - from <= 3;
  }

  /** Where the letters begin that a number ends in: {@code 30t}. */
  private static int letters(WordTokenizer tokens, int i) {
    int at = tokens.end(i);
    while (at > tokens.start(i) && !isFigure(tokens.chars()[at - 1])) {
      at--;
    }
    // A single one may be anything: 5G, 3D, § 5a.
    return tokens.end(i) - at < 2 && tokens.chars()[tokens.end(i) - 1] != 't' ? tokens.end(i) : at;
  }

  private static boolean isReference(WordTokenizer tokens, int i) {
    return i > 0
        && tokens.end(i - 1) - tokens.start(i - 1) <= LONGEST_REFERENCE
        && BEFORE_REFERENCES.contains(form(tokens.chars(), tokens.start(i - 1), tokens.end(i - 1)));
  }

  private void add(List<String> meant, WordTokenizer tokens, int i, int from, List<Join> joins) {
    if (meant.isEmpty()) {
      return;
    }
    String written = form(tokens.chars(), Math.max(from, tokens.start(i)), tokens.end(i));
    for (Word word : words(written, meant)) {
      joins.add(new Join(word, i, List.of(new int[] {from, tokens.end(i)})));
    }
  }

  private List<Word> words(String written, List<String> meant) {
    // An S. behind a number is a page, before one a sentence as well.
    return known.computeIfAbsent(written + meant, key -> analysed(written, meant));
  }

  private List<Word> analysed(String written, List<String> meant) {
    String form = NumberAbbreviations.form(written);
    return meant.stream().map(word -> words.apply(word).asWhole(form)).toList();
  }

  private Word word(String form, String meant) {
    return known.computeIfAbsent(form, f -> List.of(words.apply(meant).asWhole(f))).getFirst();
  }

  // ---- sections of laws -----------------------------------------------------------------------

  /** {@code § 315 d} is § 315d, and {@code §§ 433 f.} are § 433 and § 434. */
  private void section(
      GermanTextAnalyzer text, WordTokenizer tokens, int i, int sign, List<Join> joins) {
    char[] chars = tokens.chars();
    if (tokens.end(i) - tokens.start(i) > LONGEST_REFERENCE) {
      return;
    }
    String number = form(chars, tokens.start(i), tokens.end(i));
    int from = sign > 0 && chars[sign] == '§' && chars[sign - 1] == '§' ? sign - 1 : sign;
    behind(text, tokens, i, from, from < sign || sign == tokens.start(i), joins);
    if (!text.mayWantBeginning('§', chars[tokens.start(i)])) {
      return;
    }
    String section = LawSections.form(number);
    joins.add(new Join(LawSections.word(section), i, List.of(new int[] {from, tokens.end(i)})));
    if (i + 1 < tokens.size()
        && tokens.end(i + 1) - tokens.start(i + 1) == 1
        && Character.isLowerCase(chars[tokens.start(i + 1)])
        && tokens.charAfter(i + 1) != '.' // § 12 f.
        && isDigit(chars[tokens.end(i) - 1])
        && isGap(chars, tokens.end(i), tokens.start(i + 1))) {
      joins.add(
          new Join(
              LawSections.word(section + chars[tokens.start(i + 1)]),
              i,
              List.of(new int[] {from, tokens.end(i + 1)})));
    }
  }

  /** An article that is listed behind others, and those between two of them. */
  private static void article(
      GermanTextAnalyzer text, WordTokenizer tokens, int i, boolean listed, List<Join> joins) {
    if (!listed && !SectionLists.isBehindArticle(tokens, i)) {
      return;
    }
    char[] chars = tokens.chars();
    if (listed && tokens.end(i) - tokens.start(i) <= LONGEST_REFERENCE) {
      String number = form(chars, tokens.start(i), tokens.end(i));
      add(LawSections.articleForm(number), text, tokens, i, i, joins);
    }
    int first = SectionLists.number(tokens, i);
    int end = first <= 0 ? -1 : SectionLists.lastOfRange(tokens, i);
    int last = end < 0 ? first : SectionLists.number(tokens, end) - 1;
    for (int number = first + 1; number <= last; number++) {
      add(LawSections.articleForm(Integer.toString(number)), text, tokens, i, end, joins);
    }
  }

  private static void add(
      String form,
      GermanTextAnalyzer text,
      WordTokenizer tokens,
      int i,
      int end,
      List<Join> joins) {
    if (text.mayWantBeginning('§', form.charAt(1))) {
      joins.add(
          new Join(
              LawSections.word(form), i, List.of(new int[] {tokens.start(i), tokens.end(end)})));
    }
  }

  /** The sections that are only counted: of {@code § 433 f.} and {@code §§ 18 bis 20}. */
  private static void behind(
      GermanTextAnalyzer text,
      WordTokenizer tokens,
      int i,
      int from,
      boolean several,
      List<Join> joins) {
    boolean followed = isFollowed(tokens, i);
    int first = SectionLists.number(tokens, i);
    int end = followed ? i + 1 : several ? SectionLists.lastOfRange(tokens, i) : -1;
    if (first <= 0 || end < 0) {
      return;
    }
    int last = followed ? first + 1 : SectionLists.number(tokens, end) - 1;
    for (int number = first + 1; number <= last; number++) {
      String form = LawSections.form(Integer.toString(number));
      if (text.mayWantBeginning('§', form.charAt(1))) {
        joins.add(new Join(LawSections.word(form), i, List.of(new int[] {from, tokens.end(end)})));
      }
    }
  }

  /** {@code § 433 f.}: and the one behind it. */
  private static boolean isFollowed(WordTokenizer tokens, int i) {
    return i + 1 < tokens.size()
        && tokens.end(i + 1) == tokens.start(i + 1) + 1
        && tokens.chars()[tokens.start(i + 1)] == 'f'
        && tokens.charAfter(i + 1) == '.'
        && isGap(tokens.chars(), tokens.end(i), tokens.start(i + 1));
  }

  // ---- characters -----------------------------------------------------------------------------

  /** Whether nothing or a blank stands between. */
  static boolean isGap(char[] chars, int from, int to) {
    return to == from || (to == from + 1 && (isBlank(chars[from]) || chars[from] == '\n'));
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }

  /** A digit, a quarter, a half, a third: {@code 1½ l}. */
  private static boolean isFigure(char c) {
    return isDigit(c) || (c >= '¼' && c <= '¾') || (c >= '\u2150' && c <= '\u215E');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static String form(char[] chars, int from, int to) {
    return new String(chars, from, to - from);
  }
}
