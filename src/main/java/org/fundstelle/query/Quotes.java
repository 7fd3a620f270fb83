package org.fundstelle.query;

import java.util.HashMap;
import java.util.Map;

/** The quotation marks and which closes which, with the places where each stands last in a text. */
final class Quotes {

  /** Marks that open, each with those that close it, the usual ones first. */
  private static final Map<Character, String[]> CLOSERS =
      Map.of(
          '"', new String[] {"\""},
          '„', new String[] {"“”", "\""},
          '“', new String[] {"”", "“", "\""},
          '”', new String[] {"”"},
          '»', new String[] {"«", "»"},
          '«', new String[] {"»", "«"},
          '›', new String[] {"‹", "›"},
          '‹', new String[] {"›"},
          '‚', new String[] {"‘", "’"});

  private static final String BREAKING = "\"„“”»«›‹‚";

  private final Map<Character, Integer> last = new HashMap<>();

  Quotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isQuote(c)) {
        last.put(c, i);
      }
    }
  }

  static boolean opens(char c) {
    return CLOSERS.containsKey(c);
  }

  /** The marks that close an opening one where people type as they should; empty for others. */
  static String usualClosers(char opening) {
    String[] closers = CLOSERS.get(opening);
    return closers == null ? "" : closers[0];
  }

  /** Opening or closing marks; {@code ‘} and {@code ’} are apostrophes more often than not. */
  static boolean isQuote(char c) {
    return breaksWords(c) || c == '‘' || c == '’';
  }

  /** Marks that can't be part of a word within a phrase. */
  static boolean breaksWords(char c) {
    return BREAKING.indexOf(c) >= 0;
  }

  /** The marks that close {@code opening} behind {@code at}; empty if none does. */
  String closers(char opening, int at) {
    for (String closers : CLOSERS.getOrDefault(opening, new String[0])) {
      if (closers.chars().anyMatch(c -> comesAgain((char) c, at))) {
        return closers;
      }
    }
    return "";
  }

  /** Whether {@code c} stands anywhere behind {@code at}. */
  boolean comesAgain(char c, int at) {
    return last.getOrDefault(c, -1) > at;
  }
}
