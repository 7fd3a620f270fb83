package org.fundstelle.german;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.german.GermanTextAnalyzer.Use;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.WordCache.Entry;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.morphology.Lemmatizer;
import org.fundstelle.german.morphology.Numerals;
import org.fundstelle.german.token.WordHash;
import org.fundstelle.german.token.WordTokenizer;
import org.fundstelle.german.word.Word;
import org.fundstelle.german.word.WordAnalyzer;

/**
 * Joins the pieces of a hyphenated word: an <i>E-Mail</i> is an <i>Email</i>. What a whole may be
 * found by is kept in the cache of words.
 *
 * <p>Belongs to one thread, as its analyzer does.
 */
final class HyphenatedWholes {

  /** A hyphenated compound of more parts than this is taken as its parts only. */
  private static final int MOST_HYPHENATED = 5;

  /** What may stand for a word before a hyphen: E-Mail, CD-ROM. */
  private static final int MOST_LETTERS = 2;

  /** Arabic ones, small before a name: <i>al-Dschulani</i> is a name as a whole. */
  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ad", "an", "ar", "as", "asch", "at", "az");

  /** In figures; no year begins such a word, but a village of 2000 souls does. */
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");

  private static final String OF_PLACE = "sch";

  private final WordAnalyzer words;
  private final WordCache cache;
  private final WordSignatures signatures;
  private final Use use;

  HyphenatedWholes(WordAnalyzer words, WordCache cache, WordSignatures signatures, Use use) {
    this.words = words;
    this.cache = cache;
    this.signatures = signatures;
    this.use = use;
  }

  /** Adds the hyphenated words of the text that may be wanted. */
  void find(GermanTextAnalyzer text, WordTokenizer tokens, WantedKeys wanted, List<Join> joins) {
    int size = tokens.size();
    int first = 0;
    while (first < size) {
      int last = first;
      while (last + 1 < size && tokens.is(last, WordTokenizer.HYPHEN_AFTER)) {
        last++;
      }
      if (last > first && last - first < MOST_HYPHENATED) {
        add(text, tokens, wanted, first, last, joins);
      }
      if (last > first + 1 && use != Use.QUERY && isLetter(tokens, first)) {
        add(text, tokens, wanted, first, first + 1, joins);
      }
      first = last + 1;
    }
  }

  /**
   * Whether a hyphenated word begins with one letter or two, which say nothing without the next
   * piece: an <i>E-Mail-Adresse</i> is that of an <i>Email</i>, too. A query for it means no less
   * than the whole.
   */
  private static boolean isLetter(WordTokenizer tokens, int first) {
    int start = tokens.start(first);
    int end = tokens.end(first);
    char[] chars = tokens.chars();
    return end - start <= MOST_LETTERS
        && Character.isLetter(chars[start])
        && Character.isLetter(chars[end - 1]);
  }

  /** A hyphenated compound as a whole also stands under its closed spelling. */
  private void add(
      GermanTextAnalyzer text,
      WordTokenizer tokens,
      WantedKeys wanted,
      int first,
      int last,
      List<Join> joins) {
    int start = tokens.start(first);
    int end = tokens.end(last);
    char[] chars = tokens.chars();
    Context context = text.context(first);
    long signature = WordHash.in(context, WordHash.of(chars, start, end));
    int note = wanted.isEverything() ? WordSignatures.WANTED : signatures.test(signature, wanted);
    if (note != WordSignatures.UNKNOWN && (note & WordSignatures.WANTED) == 0) {
      return;
    }
    int hash = (int) signature;
    Entry known = cache.find(chars, start, end, hash, context);
    Word whole = known == null ? null : known.word();
    if (whole == null) {
      char[] form = Arrays.copyOfRange(chars, start, end);
      StringBuilder surface = new StringBuilder();
      StringBuilder closed = new StringBuilder();
      for (int i = first; i <= last; i++) {
        String part = text.surface(i);
        surface.append(i > first ? "-" : "").append(part);
        closed.append(i == first && last > first + 1 ? spelledOut(text, tokens, i) : part);
      }
      boolean article =
          ARTICLES.contains(text.surface(first))
              && Character.isUpperCase(chars[tokens.start(first + 1)]);
      if (article || Character.isUpperCase(chars[start])) {
        closed.setCharAt(0, Character.toUpperCase(closed.charAt(0)));
      }
      int behind = text.surface(first).length();
      if (Character.isDigit(closed.charAt(0))
          && Character.isUpperCase(chars[tokens.start(first + 1)])) {
        // Not lost behind a number: a 20-Jährige is a noun.
        closed.setCharAt(behind, Character.toUpperCase(closed.charAt(behind)));
      }
      Word joined = words.analyze(closed.toString(), context);
      whole = ofPlace(joined, text, last).asWhole(surface.toString());
      cache.keep(new Entry(form, hash, context, whole, VerbRole.NONE));
    }
    if (note == WordSignatures.UNKNOWN) {
      signatures.keep(signature, whole, VerbRole.NONE);
    }
    joins.add(new Join(whole, first, List.of(new int[] {start, end})));
  }

  /**
   * {@code saudi-arabisch} is of <i>Saudi-Arabien</i>, which no dictionary has: its last piece
   * tells where from.
   */
  private Word ofPlace(Word whole, GermanTextAnalyzer text, int last) {
    Word end = text.word(last);
    String adjective = end.lemmas().getFirst();
    String lemma = whole.lemmas().getFirst();
    if (end.family().size() != 1
        || !adjective.endsWith(OF_PLACE)
        || !lemma.endsWith(adjective)
        || lemma.length() == adjective.length()) {
      return whole;
    }
    String place =
        lemma.substring(0, lemma.length() - adjective.length()) + end.family().getFirst();
    Set<String> family = new LinkedHashSet<>(whole.family());
    family.addAll(words.analyze(Lemmatizer.capitalised(place), Context.SENTENCE_INSIDE).lemmas());
    return whole.withFamily(List.copyOf(family));
  }

  /** The number of a compound that says how many: a <i>5-Prozent-Hürde</i> has five. */
  private static String spelledOut(GermanTextAnalyzer text, WordTokenizer tokens, int number) {
    String figures = text.surface(number);
    boolean counts =
        COUNT.matcher(figures).matches()
            && Character.isLetter(tokens.chars()[tokens.start(number + 1)])
            && tokens.end(number + 1) - tokens.start(number + 1) > 1;
    return counts ? Lemmatizer.capitalised(Numerals.word(Integer.parseInt(figures))) : figures;
  }
}
