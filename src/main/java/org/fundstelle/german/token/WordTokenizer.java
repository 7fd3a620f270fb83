package org.fundstelle.german.token;

import static org.fundstelle.german.token.CharacterClass.DIGIT;
import static org.fundstelle.german.token.CharacterClass.LETTER;
import static org.fundstelle.german.token.CharacterClass.OTHER;

import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * Finds the words of a text: where each begins and ends, and what stands between it and its
 * neighbours.
 *
 * <p>A word is a run of letters, digits and marks. Beyond that, as German is written:
 *
 * <ul>
 *   <li>a hyphenated compound is one word for each of its parts, which know that they belong
 *       together;
 *   <li>{@code 1.000} and {@code 3,5} are one number each, {@code 13.9.2023} is three;
 *   <li>{@code U.S.A.}, {@code z.B.}, {@code C++}, {@code C#}, {@code R&B}, {@code Putin’s} and
 *       {@code Journalist:innen} are one word each;
 *   <li>a word broken at the end of a line ({@code Ver-⏎fassung}) is one word, unless the hyphen
 *       stands for what is left out ({@code Ein-⏎und Ausfuhr});
 *   <li>each ideograph is a word, and so is a sign for one beside a number: {@code 20 %}, {@code €
 *       50}.
 * </ul>
 *
 * <p>One instance reads one text after the other and belongs to one thread. Time is linear in the
 * text.
 */
public final class WordTokenizer {

  /** The word may begin a sentence, so a capital letter says nothing about it. */
  public static final int SENTENCE_START = 1;

  /** Punctuation or the end of the text follows the word; not a period that only abbreviates it. */
  public static final int CLAUSE_END = 2;

  /** The {@link FullStops end} of a sentence or a blank line follows the word. */
  public static final int SENTENCE_END = 4;

  /** The word is joined to the next one by a hyphen. */
  public static final int HYPHEN_AFTER = 8;

  /** A hyphen follows that stands for a part left out: {@code Ein-}. */
  public static final int SUSPENDED_AFTER = 16;

  /** A hyphen goes before that stands for a part left out: {@code -montag}. */
  public static final int SUSPENDED_BEFORE = 32;

  /** The word has characters that its normal form has not, or is a number or an abbreviation. */
  public static final int SPECIAL = 64;

  /** The word carries a gender ending after a sign: {@code :innen}. */
  static final int GENDER = 128;

  /** Letters below are Latin ones; those above may be marks, ligatures or of other scripts. */
  private static final char PLAIN = 0x2B0;

  /** Behind one of these a word ends that means women and men: {@code Lehrer:innen}. */
  private static final String GENDER_SIGNS = ":*_/(";

  private char[] text = new char[0];
  private int length;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] flags = new int[256];
  private long[] hashes = new long[256];
  private int size;

  /** Where the Latin letters end that the present word begins with, and their hash. */
  private int plainEnd;

  private long plainHash;

  /** Reads the text. The accessors speak of it until the next call. */
  public void read(CharSequence sequence) {
    length = sequence.length();
    if (text.length < length) {
      text = new char[Math.max(length, Math.min(Integer.MAX_VALUE - 16, text.length * 2))];
    }
    if (sequence instanceof String s) {
      s.getChars(0, length, text, 0);
    } else {
      for (int i = 0; i < length; i++) {
        text[i] = sequence.charAt(i);
      }
    }
    size = 0;
    plainEnd = 0;
    scan();
  }

  public int size() {
    return size;
  }

  public int start(int i) {
    return starts[i];
  }

  public int end(int i) {
    return ends[i];
  }

  /** The {@link WordHash} of its letters. */
  public long hash(int i) {
    return hashes[i];
  }

  public boolean is(int i, int flag) {
    return (flags[i] & flag) != 0;
  }

  /** The characters of the text; valid from 0 to the end of the last word. */
  public char[] chars() {
    return text;
  }

  /** The character behind the word; a blank at the end of the text. */
  public char charAfter(int i) {
    return ends[i] < length ? text[ends[i]] : ' ';
  }

  private void scan() {
    int at = 0;
    boolean start = true;
    while (at < length) {
      if (text[at] == ' ') {
        at++;
        continue;
      }
      int c = classAt(at);
      if (c == OTHER) {
        if (SignWords.stands(text, length, at)) {
          add(at, at + 1, start ? SENTENCE_START | SPECIAL : SPECIAL);
          start = false;
        } else {
          start = gap(at) || start;
        }
        at++;
        continue;
      }
      if (isLoneMarkOrSurrogate(at)) {
        at++;
        continue;
      }
      int flag = start ? SENTENCE_START : 0;
      if (at > 0
          && CharacterClass.isHyphen(text[at - 1])
          && (at == 1 || Character.isWhitespace(text[at - 2]))
          && c == LETTER) {
        flag |= SUSPENDED_BEFORE;
      }
      at = word(at, flag);
      start = false;
    }
    if (size > 0) {
      flags[size - 1] |= CLAUSE_END | SENTENCE_END;
    }
  }

  /** Notes what stands between words; returns whether a sentence may begin after it. */
  private boolean gap(int at) {
    char c = text[at];
    switch (c) {
      case '.' -> {
        FullStops.Verdict verdict = FullStops.verdict(text, length, at);
        if (verdict == FullStops.Verdict.ENDS) {
          mark(CLAUSE_END | SENTENCE_END);
        }
        return verdict != FullStops.Verdict.GOES_ON;
      }
      case '!', '?', '…' -> {
        mark(CLAUSE_END | SENTENCE_END);
        return true;
      }
      case ':', ';' -> {
        mark(CLAUSE_END);
        return true;
      }
      case ',', ')', '(', '–', '—', ']', '[' -> {
        mark(CLAUSE_END);
        return c == '(' || c == '–' || c == '—' || c == '[';
      }
      case '\n', '\r', '\u2028', '\u2029' -> {
        if (at + 1 < length && text[at + 1] == '\n' && c == '\n') {
          mark(CLAUSE_END | SENTENCE_END); // a blank line
        }
        return true;
      }
      case '"', '„', '“', '”', '»', '«', '›', '‹', '‚', '‘', '*', '•', '/' -> {
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private void mark(int flag) {
    if (size > 0) {
      flags[size - 1] |= flag;
    }
  }

  /** Reads one word, or the parts of a hyphenated one, from {@code at}; returns where it ends. */
  private int word(int at, int flag) {
    int from = at;
    if (ideograph(at)) {
      int end = at + Character.charCount(codePoint(at));
      add(from, end, flag);
      return end;
    }
    readPlain(at);
    int i = plainEnd;
    if (i > at && i < length && text[i] == ' ') {
      add(from, i, flag); // most words
      return i;
    }
    return rest(from, i, flag);
  }

  /** Reads a word on that began at {@code from} and has only Latin letters up to {@code at}. */
  private int rest(int from, int at, int flag) {
    int i = at;
    boolean letters = i > from;
    boolean digits = false;
    while (i < length) {
      byte c = classAt(i);
      if (c == LETTER && text[i] < PLAIN) {
        letters = true; // nearly every character
        i = endOfPlain(i);
        continue;
      }
      if (c == DIGIT) {
        digits = true;
        i++;
        continue;
      }
      int next = c == LETTER ? afterLetter(i) : afterSign(from, i, letters, digits);
      if (next == i) {
        break;
      }
      letters |= c == LETTER;
      boolean gender = GENDER_SIGNS.indexOf(text[i]) >= 0;
      flag |= gender ? SPECIAL | GENDER : SPECIAL;
      boolean ends = gender || text[i] == '+' || text[i] == '#';
      i = next;
      if (ends) {
        break;
      }
    }
    return hyphens(from, i, flag | (digits ? SPECIAL : 0));
  }

  /**
   * Where reading goes on behind a letter that is not plain: marks, ligatures, other scripts, which
   * are normalised later. The same place if it is a word of its own.
   */
  private int afterLetter(int i) {
    if (Character.isSurrogate(text[i])) {
      return !Character.isLetterOrDigit(codePoint(i)) || ideograph(i) ? i : i + 2;
    }
    return text[i] >= 0x2E80 && ideograph(i) ? i : i + 1;
  }

  /** Where reading goes on behind a sign; the same place if it ends the word. */
  private int afterSign(int from, int i, boolean letters, boolean digits) {
    if (CharacterClass.invisible(text[i]) && i + 1 < length && classAt(i + 1) != OTHER) {
      return i + 1;
    }
    if (text[i] == 0xAD && resumedAfter(i) > 0) {
      return resumedAfter(i);
    }
    return SignInWord.after(text, length, from, i, letters, digits);
  }

  /** Reads the Latin letters that a word may begin with, and makes their hash on the way. */
  private void readPlain(int from) {
    long h = WordHash.SEED;
    int i = from;
    while (i < length && text[i] < PLAIN && classAt(i) == LETTER) {
      h = WordHash.step(h, text[i]);
      i++;
    }
    plainEnd = i;
    plainHash = h;
  }

  private int endOfPlain(int from) {
    int i = from;
    while (i < length && text[i] < PLAIN && classAt(i) == LETTER) {
      i++;
    }
    return i;
  }

  /** Adds the word and decides what a hyphen after it means; returns where reading goes on. */
  private int hyphens(int from, int firstEnd, int firstFlag) {
    int end = firstEnd;
    int flag = firstFlag;
    int resumed = end < length && CharacterClass.isHyphen(text[end]) ? resumedAfter(end) : -1;
    while (resumed > 0) {
      end = endOfLetters(resumed);
      flag |= SPECIAL;
      resumed = end < length && CharacterClass.isHyphen(text[end]) ? resumedAfter(end) : -1;
    }
    if (end >= length || !CharacterClass.isHyphen(text[end])) {
      add(from, end, flag);
      return end;
    }
    int after = end + 1;
    byte next = after < length ? classAt(after) : OTHER;
    if (next != OTHER
        ? !isLoneMarkOrSurrogate(after)
        : after < length && SignWords.isOfUnitedStates(text, after)) {
      add(from, end, flag | HYPHEN_AFTER);
      return after;
    }
    boolean slash = after + 1 < length && text[after] == '/' && classAt(after + 1) == LETTER;
    boolean blank =
        after >= length || Character.isWhitespace(text[after]) || text[after] == ',' || slash;
    add(from, end, blank ? flag | SUSPENDED_AFTER : flag);
    return after;
  }

  /** Where the word goes on after a hyphen that only ends the line; -1 if it doesn't. */
  private int resumedAfter(int hyphen) {
    int after = hyphen + 1;
    if (after >= length || classAt(after) != OTHER) {
      return -1; // nearly every hyphen
    }
    CharSequence all = CharBuffer.wrap(text, 0, length);
    return TextNormalizer.joinsAcrossLineBreak(all, hyphen)
        ? TextNormalizer.afterLineBreak(all, hyphen + 1)
        : -1;
  }

  private int endOfLetters(int from) {
    int end = from;
    while (end < length && classAt(end) == LETTER && !Character.isSurrogate(text[end])) {
      end++;
    }
    return end;
  }

  private void add(int from, int end, int flag) {
    if (size == starts.length) {
      int more = size * 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      flags = Arrays.copyOf(flags, more);
      hashes = Arrays.copyOf(hashes, more);
    }
    starts[size] = from;
    ends[size] = end;
    flags[size] = flag;
    hashes[size] = end == plainEnd ? plainHash : WordHash.of(text, from, end);
    size++;
  }

  private byte classAt(int i) {
    return CharacterClass.of(text[i]);
  }

  private int codePoint(int i) {
    return Character.codePointAt(text, i, length);
  }

  private boolean ideograph(int i) {
    return text[i] >= 0x2E80 && Character.isIdeographic(codePoint(i));
  }

  /**
   * Marks without a letter, halves of a pair and pairs that are no letters (emoji) begin no word.
   */
  private boolean isLoneMarkOrSurrogate(int i) {
    char c = text[i];
    if (Character.isSurrogate(c)) {
      int point = codePoint(i);
      return point < 0x10000 || !Character.isLetterOrDigit(point);
    }
    return c >= 0x300 && CharacterClass.isMark(c);
  }
}
