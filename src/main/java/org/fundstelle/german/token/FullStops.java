package org.fundstelle.german.token;

import static org.fundstelle.german.token.CharacterClass.DIGIT;
import static org.fundstelle.german.token.CharacterClass.LETTER;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fundstelle.german.morphology.SeparableVerbs;

/**
 * Tells the full stop behind an abbreviation, an initial or an ordinal number (<i>am 3. Mai</i>)
 * from one that ends a sentence, by the word before it and the one after it.
 *
 * <p>This runs for every full stop that is indexed. It knows less than what cuts snippets at the
 * ends of sentences, and errs to one side: a sentence goes on unless it is surely over, as a verb
 * and its particle that are torn apart are never found, while few particles find a verb in the
 * sentence before theirs.
 */
public final class FullStops {

  /** What a full stop says. */
  enum Verdict {
    /** The sentence is over. */
    ENDS,
    /** The sentence may go on, and the next word may begin another one. */
    MAY_GO_ON,
    /** The sentence goes on. */
    GOES_ON
  }

  /** What may stand before it. */
  private enum Before {
    /** A word that no sentence ends with: <i>bzw.</i> */
    GOES_ON,
    /** An abbreviation, or a letter or a number, that a sentence rarely ends with: <i>Dr.</i> */
    RARELY_ENDS,
    /** An abbreviation that often is the last word: <i>usw.</i> */
    MAY_END,
    /** An abbreviation before a number, else a word: <i>Art.</i> */
    BEFORE_NUMBER,
    /** Any other word. */
    WORD
  }

  /** So many blanks after a full stop are more than a gap between words. */
  private static final int MOST_BLANKS = 8;

  /** No abbreviation, no word that begins a sentence is longer. */
  private static final int LONGEST = 20;

  private static final int LONGEST_ORDINAL = 3;

  /** How far around a full stop its verdict looks. */
  private static final int REACH = MOST_BLANKS + LONGEST + 2;

  private FullStops() {}

  /**
   * Whether a sentence is over at the full stop for the analysis of texts, so that no word behind
   * it goes with one before it.
   */
  public static boolean endSentence(String text, int stop) {
    int from = Math.max(0, stop - REACH);
    int to = Math.min(text.length(), stop + REACH);
    char[] around = text.substring(from, to).toCharArray();
    return verdict(around, around.length, stop - from) == Verdict.ENDS;
  }

  /** What the full stop at {@code stop} says. */
  static Verdict verdict(char[] text, int length, int stop) {
    int next = stop + 1;
    int lines = 0;
    while (next < length && next - stop <= MOST_BLANKS && isSpace(text[next])) {
      lines += text[next] == '\n' ? 1 : 0;
      next++;
    }
    if (stop == 0 || next == length || lines > 1 || next - stop > MOST_BLANKS) {
      return Verdict.ENDS;
    }
    boolean attached = next == stop + 1;
    char c = text[next];
    byte type = CharacterClass.of(c);
    if (type == LETTER) {
      return Character.isLowerCase(c)
          ? beforeSmall(text, length, stop, next)
          : beforeCapital(text, length, stop, next);
    }
    if (type == DIGIT) {
      return beforeDigit(text, stop, attached);
    }
    return beforeSign(text, stop, c, attached, lines > 0);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u00A0' || c == '\u202F';
  }

  /** <i>gem. den Vorgaben</i>, also with abbreviations that nobody listed. */
  private static Verdict beforeSmall(char[] text, int length, int stop, int next) {
    char second = next + 1 < length ? text[next + 1] : ' ';
    if (Character.isUpperCase(second) || second == ')') {
      return Verdict.ENDS; // iPhone; b) in a list
    }
    int start = lettersStart(text, stop);
    if (start == stop) {
      boolean number = CharacterClass.of(text[stop - 1]) == DIGIT;
      return number && !numbersItem(text, digitsStart(text, stop)) ? Verdict.GOES_ON : Verdict.ENDS;
    }
    // Where no sentence begins with a capital, a particle before a full stop still is the last
    // word.
    return SeparableVerbs.isParticle(lower(text, start, stop)) ? Verdict.ENDS : Verdict.GOES_ON;
  }

  private static Verdict beforeCapital(char[] text, int length, int stop, int next) {
    return switch (before(text, stop)) {
      case GOES_ON -> Verdict.GOES_ON;
      case RARELY_ENDS ->
          Known.OPENERS.contains(word(text, length, next)) ? Verdict.ENDS : Verdict.MAY_GO_ON;
      case MAY_END -> isInitialism(text, length, next) ? Verdict.MAY_GO_ON : Verdict.ENDS;
      case BEFORE_NUMBER ->
          word(text, length, next).length() == 1 ? Verdict.MAY_GO_ON : Verdict.ENDS;
      case WORD -> Verdict.ENDS;
    };
  }

  /** <i>19.30 Uhr</i>, <i>3. 10. 2023</i>, <i>Abs. 2</i>. */
  private static Verdict beforeDigit(char[] text, int stop, boolean attached) {
    if (attached && CharacterClass.of(text[stop - 1]) == DIGIT) {
      return Verdict.GOES_ON;
    }
    return before(text, stop) == Before.WORD ? Verdict.ENDS : Verdict.MAY_GO_ON;
  }

  private static Verdict beforeSign(char[] text, int stop, char c, boolean attached, boolean line) {
    boolean inside =
        switch (c) {
          case ',', ';', ':', ')', '/', '%', '&', '§', '€', '$', '£' -> true;
          case '-', '–', '(' -> attached;
          default -> false;
        };
    if (!inside && (attached || line)) {
      return Verdict.ENDS; // the end of a quotation, an item of a list
    }
    Before before = before(text, stop);
    if (inside) {
      return before == Before.WORD ? Verdict.ENDS : Verdict.GOES_ON;
    }
    return before == Before.GOES_ON ? Verdict.MAY_GO_ON : Verdict.ENDS; // sog. „Bürgerwehr“
  }

  private static Before before(char[] text, int stop) {
    int start = lettersStart(text, stop);
    int letters = stop - start;
    char outside = start > 0 ? text[start - 1] : ' ';
    if (letters == 0) {
      return isOrdinal(text, stop) ? Before.RARELY_ENDS : Before.WORD;
    }
    if (letters == 1) {
      boolean part = CharacterClass.of(outside) == DIGIT || "'’‘".indexOf(outside) >= 0;
      return part ? Before.WORD : Before.RARELY_ENDS;
    }
    if (letters > 3 && text[stop - 1] == 'r' && text[stop - 2] == 't' && text[stop - 3] == 's') {
      return Before.RARELY_ENDS; // Hauptstr.
    }
    if (letters > Known.LONGEST_ABBREVIATION) {
      return Before.WORD; // many
    }
    Before known = Known.find(WordHash.of(text, start, stop));
    return known == Before.WORD && isRoman(text, start, stop) ? Before.RARELY_ENDS : known;
  }

  private static int lettersStart(char[] text, int stop) {
    int floor = Math.max(0, stop - LONGEST);
    int start = stop;
    while (start > floor && CharacterClass.of(text[start - 1]) == LETTER) {
      start--;
    }
    return start;
  }

  private static boolean isOrdinal(char[] text, int stop) {
    int start = digitsStart(text, stop);
    int digits = stop - start;
    char outside = start > 0 ? text[start - 1] : ' ';
    return digits > 0
        && digits <= LONGEST_ORDINAL
        && outside != ','
        && outside != ':'
        && CharacterClass.of(outside) != LETTER
        && !numbersItem(text, start);
  }

  /** Where the digits begin that end here; the first of them doesn't matter if there are many. */
  private static int digitsStart(char[] text, int stop) {
    int start = stop;
    while (start > 0
        && stop - start <= LONGEST_ORDINAL
        && CharacterClass.of(text[start - 1]) == DIGIT) {
      start--;
    }
    return start;
  }

  /** Whether a line begins with the number after a line that is over, as in a list. */
  private static boolean numbersItem(char[] text, int start) {
    int lines = 0;
    int at = start;
    while (at > 0 && start - at < MOST_BLANKS && isSpace(text[at - 1])) {
      at--;
      lines += text[at] == '\n' ? 1 : 0;
    }
    return lines > 1
        || (lines == 1
            && (at == 0 || start - at == MOST_BLANKS || ".:;,!?".indexOf(text[at - 1]) >= 0));
  }

  private static boolean isRoman(char[] text, int start, int stop) {
    for (int i = start; i < stop; i++) {
      if (text[i] != 'I' && text[i] != 'V' && text[i] != 'X') {
        return false;
      }
    }
    return true;
  }

  /** <i>ff. BGB</i>, <i>Co. KG</i>: such a word goes with what stands before it. */
  private static boolean isInitialism(char[] text, int length, int next) {
    String word = word(text, length, next);
    return word.length() >= 2 && Character.isUpperCase(word.charAt(word.length() - 1));
  }

  private static String word(char[] text, int length, int start) {
    int end = start;
    while (end < length && end - start < LONGEST && CharacterClass.of(text[end]) == LETTER) {
      end++;
    }
    return new String(text, start, end - start);
  }

  private static String lower(char[] text, int start, int end) {
    return new String(text, start, end - start).toLowerCase(Locale.ROOT);
  }

  /** Read when first a full stop asks for it. */
  private static final class Known {
    static final Set<String> OPENERS = FullStopWords.sentenceOpeners();

    /** Of one that has a word to itself. */
    static final int LONGEST_ABBREVIATION = 12;

    private static final int PLACES = 1 << 12;
    private static final long[] HASHES = new long[PLACES];
    private static final Before[] KINDS = new Before[PLACES];

    static {
      Map<String, Set<String>> table = FullStopWords.abbreviations();
      // The first wins: what is listed twice ends sentences rather.
      enter(table.getOrDefault("before a number", Set.of()), Before.BEFORE_NUMBER);
      enter(table.getOrDefault("may end", Set.of()), Before.MAY_END);
      enter(table.getOrDefault("rarely ends", Set.of()), Before.RARELY_ENDS);
      enter(table.getOrDefault("goes on", Set.of()), Before.GOES_ON);
    }

    /** Each piece that has a period: <i>rer. nat.</i> is two words of a text. */
    private static void enter(Set<String> entries, Before kind) {
      for (String entry : entries) {
        boolean exact = entry.startsWith("=");
        for (String piece : entry.split("[ =-]+", -1)) {
          for (String word : piece.split("[.]", -1)) {
            if (word.length() > 1 && (piece.endsWith(".") || piece.equals(entry))) {
              enter(word, kind);
              if (!exact) {
                enter(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1), kind);
              }
            }
          }
        }
      }
    }

    private static void enter(String word, Before kind) {
      if (SeparableVerbs.isParticle(word)) {
        return; // stellte … dar. Danach
      }
      long hash = WordHash.of(word.toCharArray(), 0, word.length());
      int place = place(hash);
      if (HASHES[place] == 0) {
        HASHES[place] = hash;
        KINDS[place] = kind;
      }
    }

    /** The place of the hash, or a free one. */
    private static int place(long hash) {
      int place = (int) (hash >>> 40) & PLACES - 1;
      while (HASHES[place] != 0 && HASHES[place] != hash) {
        place = place + 1 & PLACES - 1;
      }
      return place;
    }

    static Before find(long hash) {
      int place = place(hash);
      return HASHES[place] == 0 ? Before.WORD : KINDS[place];
    }
  }
}
