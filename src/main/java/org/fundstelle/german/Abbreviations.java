package org.fundstelle.german;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds abbreviations where a text itself explains them: {@code Demokratische Volksrepublik Korea
 * (DVRK)}, {@code DVRK (Demokratische Volksrepublik Korea)}, {@code die Europäische Zentralbank,
 * kurz EZB}.
 *
 * <p>After Schwartz and Hearst, <em>A simple algorithm for identifying abbreviation definitions in
 * biomedical text</em> (2003), made stricter for German: every letter of the abbreviation has its
 * place in the long form, in order; every word but articles, prepositions and conjunctions gives
 * its initial; letters inside a word count only where a part of a compound may begin ({@code
 * Bundesministerium der Finanzen}, BMF). What is doubtful is left out: {@code Carsten Schneider
 * (SPD)} and {@code Vereinte Nationen (UNO)} explain nothing.
 *
 * <p>Time grows linearly with the text. Safe for use by several threads.
 */
public final class Abbreviations {

  private static final int MOST_WORDS = 14;
  private static final int LONGEST_ABBREVIATION = 12;
  private static final int LONGEST_LONG_FORM = 200;

  private static final String ABBREVIATION =
      "(\\p{Lu}[\\p{L}\\p{Nd}&.-]{0,10}[\\p{L}\\p{Nd}]|\\p{Ll}{3,5})(?![\\p{L}\\p{Nd}])";
  private static final String QUOTE = "[\"„“”»«›‹‚‘']?";

  /** What stands in the brackets behind a long form. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "\\((?:(?:kurz|abgekürzt|Abkürzung|Abk\\.|im [Ff]olgenden|nachfolgend|nachstehend):? )?"
              + QUOTE
              + ABBREVIATION
              + QUOTE
              + "\\s?[),;]");

  /** The same without brackets. */
  private static final Pattern IN_SHORT =
      Pattern.compile(", (?:kurz|abgekürzt):? " + QUOTE + ABBREVIATION);

  /** The long form in brackets behind its abbreviation. */
  private static final Pattern LONG_IN_BRACKETS =
      Pattern.compile("\\(" + QUOTE + "([^()\\n]{5,200}?)" + QUOTE + "[),;]");

  /** What {@link #IN_SHORT} begins with; found faster than by a pattern. */
  private static final List<String> SIGNS = List.of(", kurz", ", abgekürzt");

  private static final Pattern WHOLE_ABBREVIATION = Pattern.compile(ABBREVIATION);

  private Abbreviations() {}

  /**
   * An abbreviation and what it stands for, as they stand in the text.
   *
   * @param abbreviation {@code DVRK}
   * @param start where it begins in the text, in UTF-16 code units
   * @param end where it ends
   * @param longForm {@code Demokratischen Volksrepublik Korea}, inflected as in the text, without
   *     the article
   * @param longStart where that begins in the text
   * @param longEnd where it ends
   */
  public record Definition(
      String abbreviation, int start, int end, String longForm, int longStart, int longEnd) {}

  /** The abbreviations {@code text} explains, in the order of the text. */
  public static List<Definition> find(CharSequence text) {
    List<Definition> found = new ArrayList<>();
    String string = text.toString();
    for (int i = string.indexOf('('); i >= 0; i = string.indexOf('(', i + 1)) {
      if (i + 3 < text.length() && !isOneOf("0123456789 )", text.charAt(i + 1))) {
        addBehind(text, i, IN_BRACKETS, found);
        addBefore(text, i, found);
      }
    }
    for (String sign : SIGNS) {
      for (int i = string.indexOf(sign); i >= 0; i = string.indexOf(sign, i + 1)) {
        addBehind(text, i, IN_SHORT, found);
      }
    }
    found.sort(Comparator.comparingInt(Definition::start));
    return List.copyOf(found);
  }

  private static void addBehind(
      CharSequence text, int at, Pattern pattern, List<Definition> found) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.useTransparentBounds(true).lookingAt() || !isAbbreviation(matcher.group(1))) {
      return;
    }
    List<LongForm.Part> words = LongForm.wordsBefore(text, at, LONGEST_LONG_FORM, MOST_WORDS);
    int first = new LongForm(matcher.group(1), words).start();
    if (first >= 0) {
      int from = words.get(first).start();
      found.add(definition(text, matcher.start(1), matcher.end(1), from, words.getLast().end()));
    }
  }

  private static void addBefore(CharSequence text, int bracket, List<Definition> found) {
    int start = startOfTokenBefore(text, bracket);
    if (start < 0) {
      return;
    }
    String abbreviation = text.subSequence(start, bracket - 1).toString();
    Matcher matcher = LONG_IN_BRACKETS.matcher(text).region(bracket, text.length());
    if (!WHOLE_ABBREVIATION.matcher(abbreviation).matches()
        || !isAbbreviation(abbreviation)
        || !matcher.lookingAt()) {
      return;
    }
    int length = matcher.end(1) - matcher.start(1);
    List<LongForm.Part> words = LongForm.wordsBefore(text, matcher.end(1), length, MOST_WORDS);
    int first = new LongForm(abbreviation, words).start();
    boolean whole = first >= 0 && LongForm.areFunctionWords(words.subList(0, first));
    if (whole && words.getFirst().start() == matcher.start(1)) {
      int from = words.get(first).start();
      found.add(definition(text, start, bracket - 1, from, words.getLast().end()));
    }
  }

  /** Where the short token that ends one blank before {@code bracket} begins; -1 if none does. */
  private static int startOfTokenBefore(CharSequence text, int bracket) {
    if (bracket < 3 || !Character.isWhitespace(text.charAt(bracket - 1))) {
      return -1;
    }
    int start = bracket - 1;
    while (start > 0 && bracket - start <= LONGEST_ABBREVIATION + 1) {
      char c = text.charAt(start - 1);
      if (!Character.isLetterOrDigit(c) && !isOneOf("&.-", c)) {
        break;
      }
      start--;
    }
    return bracket - 1 - start <= LONGEST_ABBREVIATION ? start : -1;
  }

  private static Definition definition(CharSequence text, int start, int end, int from, int to) {
    return new Definition(
        text.subSequence(start, end).toString(),
        start,
        end,
        text.subSequence(from, to).toString(),
        from,
        to);
  }

  /** Two capitals at least (EZB, BaFin, GmbH), or small letters only (dpa). */
  private static boolean isAbbreviation(String word) {
    long capitals = word.chars().filter(Character::isUpperCase).count();
    long small = word.chars().filter(Character::isLowerCase).count();
    return capitals >= 2 ? small <= capitals * 2 : capitals == 0;
  }

  private static boolean isOneOf(String characters, char c) {
    return characters.indexOf(c) >= 0;
  }
}
