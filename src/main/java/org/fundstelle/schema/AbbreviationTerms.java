package org.fundstelle.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.german.Abbreviations;
import org.tartarus.snowball.ext.GermanStemmer;

/**
 * How the abbreviations that an article explains stand in its field {@code abbreviations}: for each
 * a term that begins with the abbreviation, and one that begins with the long form, so that either
 * leads to the other. Most articles explain none and cost nothing.
 */
public final class AbbreviationTerms {
  private static final char END = '\u001F';
  private static final String SHORT = "s:";
  private static final String LONG = "l:";
  private static final int LONGEST = 400;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  private AbbreviationTerms() {}

  /**
   * An abbreviation and what it stands for.
   *
   * @param key what all inflections of the long form share
   * @param abbreviation as an article writes it
   * @param longForm as that article writes it, in whatever case it stands there
   */
  public record Pair(String key, String abbreviation, String longForm) {}

  /** The terms for the abbreviations that {@code text} explains. */
  static List<String> of(String text) {
    List<String> terms = new ArrayList<>();
    for (Abbreviations.Definition definition : Abbreviations.find(text)) {
      String longForm = definition.longForm().replaceAll("\\s+", " ");
      String shortKey = shortKey(definition.abbreviation());
      String longKey = longKey(longForm);
      String term =
          shortPrefix(definition.abbreviation())
              + longKey
              + END
              + definition.abbreviation()
              + END
              + longForm;
      if (term.length() <= LONGEST && !shortKey.isEmpty() && !longKey.isEmpty()) {
        terms.add(term);
        terms.add(longPrefix(longKey) + definition.abbreviation());
      }
    }
    return terms;
  }

  /** What every term of this abbreviation begins with. */
  public static String shortPrefix(String abbreviation) {
    return SHORT + shortKey(abbreviation) + END;
  }

  /** What every term that leads from the {@link #longKey} to its abbreviation begins with. */
  public static String longPrefix(String longKey) {
    return LONG + longKey + END;
  }

  /** What {@link #longPrefix} begins with for all long forms whose key begins with this one. */
  public static String longBeginning(String longKey) {
    return LONG + longKey;
  }

  /** What a term that begins with an abbreviation says; empty for other terms. */
  public static Optional<Pair> pair(String term) {
    String[] pieces = term.split(String.valueOf(END), -1);
    return term.startsWith(SHORT) && pieces.length == 4
        ? Optional.of(new Pair(pieces[1], pieces[2], pieces[3]))
        : Optional.empty();
  }

  /** The abbreviation in a term that begins with a long form. */
  public static String abbreviation(String term) {
    return term.substring(term.lastIndexOf(END) + 1);
  }

  private static String shortKey(String abbreviation) {
    StringBuilder key = new StringBuilder();
    abbreviation
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  /** The stems of its words, which are the same in every case. */
  public static String longKey(String longForm) {
    GermanStemmer stemmer = new GermanStemmer();
    StringBuilder key = new StringBuilder();
    for (String word : NO_WORD.split(longForm.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        stemmer.setCurrent(word);
        stemmer.stem();
        key.append(key.isEmpty() ? "" : " ").append(stemmer.getCurrent());
      }
    }
    return key.toString();
  }
}
