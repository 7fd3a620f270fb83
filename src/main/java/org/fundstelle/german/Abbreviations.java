package org.fundstelle.german;

import java.util.ArrayList;
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
  private static final int LONGEST_LONG_FORM = 200;

  private static final String ABBREVIATION =
      "([\\p{Lu}][\\p{L}\\p{Nd}&.-]{1,11}|\\p{Ll}{3,5})(?![\\p{L}\\p{Nd}])";
  private static final String INTRODUCTION =
      "(?:(?:kurz|abgekürzt|Abkürzung|Abk\\.|im [Ff]olgenden|nachfolgend|nachstehend):? ?)?";
  private static final String QUOTE = "[\"„“”»«›‹‚‘']?";

  /** The abbreviation in brackets behind its long form. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "\\("
              + INTRODUCTION
              + QUOTE
              + ABBREVIATION
              + QUOTE
              + "(?=\\s?[),;])"
              + "|, (?:kurz|abgekürzt):? "
              + QUOTE
              + ABBREVIATION);

  /** The abbreviation before its long form in brackets. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}.-])(\\p{Lu}[\\p{L}\\p{Nd}&.-]{1,11}|\\p{Ll}{3,5})\\s\\("
              + QUOTE
              + "([^()\\n]{5,200}?)"
              + QUOTE
              + "[),;]");

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
    Matcher behind = BEHIND.matcher(text);
    while (behind.find()) {
      int group = behind.start(1) >= 0 ? 1 : 2;
      addBehind(text, behind.start(), behind.start(group), behind.end(group), found);
    }
    Matcher before = BEFORE.matcher(text);
    while (before.find()) {
      addBefore(text, before, found);
    }
    found.sort((a, b) -> Integer.compare(a.start, b.start));
    return List.copyOf(found);
  }

  private static void addBehind(
      CharSequence text, int longEnd, int start, int end, List<Definition> found) {
    String abbreviation = text.subSequence(start, end).toString();
    List<LongForm.Part> words = LongForm.wordsBefore(text, longEnd, LONGEST_LONG_FORM, MOST_WORDS);
    if (!isAbbreviation(abbreviation) || words.isEmpty()) {
      return;
    }
    int first = new LongForm(abbreviation, words).start();
    if (first >= 0) {
      int from = words.get(first).start();
      int to = words.getLast().end();
      found.add(definition(text, start, end, from, to));
    }
  }

  private static void addBefore(CharSequence text, Matcher before, List<Definition> found) {
    String abbreviation = before.group(1);
    List<LongForm.Part> words =
        LongForm.wordsBefore(text, before.end(2), before.end(2) - before.start(2), MOST_WORDS);
    if (!isAbbreviation(abbreviation) || words.isEmpty()) {
      return;
    }
    int first = new LongForm(abbreviation, words).start();
    boolean whole = first >= 0 && LongForm.areFunctionWords(words.subList(0, first));
    if (whole && words.getFirst().start() == before.start(2)) {
      int from = words.get(first).start();
      found.add(definition(text, before.start(1), before.end(1), from, words.getLast().end()));
    }
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
}
