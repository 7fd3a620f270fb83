package org.fundstelle.german;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fundstelle.german.TokenizedText.Join;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.fundstelle.german.morphology.Lemmatizer;
import org.fundstelle.german.morphology.Numerals;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.token.WordTokenizer;
import org.fundstelle.german.word.Word;

/**
 * Completes what stands before or after a suspended hyphen: <i>Ein- und Ausfuhr</i> is also an
 * <i>Einfuhr</i>, <i>Getreideernte und -lagerung</i> a <i>Getreidelagerung</i>. Safe for use by
 * several threads.
 */
final class SuspendedHyphens {
  private static final int MOST_REMEMBERED = 20_000;

  /** How far a suspended hyphen may stand from the word that completes it. */
  private static final int REACH = 5;

  /** Prefixes that stand for one another before a hyphen: <i>Be- und Entladung</i>. */
  private static final Set<String> PREFIXES =
      Set.of(
          "be", "ent", "ver", "zer", "er", "ab", "an", "auf", "aus", "ein", "um", "vor", "nach",
          "zu", "hin", "her", "unter", "über", "mit", "rück", "inner", "außer");

  private static final String SEVERAL = "mehr";

  private final Lexicon lexicon;
  private final Function<String, Word> words;
  private final Map<String, Completion> completions = new ConcurrentHashMap<>();

  /** Asks {@code words} what a completed word may be found by. */
  SuspendedHyphens(Lexicon lexicon, Function<String, Word> words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  /** Adds what the word {@code i}, which ends with a hyphen, shares with one to come. */
  void completedByNext(GermanTextAnalyzer text, WordTokenizer tokens, int i, List<Join> joins) {
    int target = i + 1;
    while (target < tokens.size()
        && target <= i + REACH
        && (tokens.is(target, WordTokenizer.SUSPENDED_AFTER)
            || GermanJoins.CONJUNCTIONS.contains(text.surface(target)))) {
      target++;
    }
    if (target >= tokens.size()
        || target > i + REACH
        || (target == i + 1 && !isSlashBehind(tokens, i))) {
      return;
    }
    if (isNumber(tokens, i)) {
      numberCompleted(text, tokens, i, target, joins);
      return;
    }
    boolean capital = Character.isUpperCase(tokens.chars()[tokens.start(i)]);
    int completing = target;
    Completion completion =
        completion(
            (capital ? "+" : "") + text.surface(i) + written(tokens, target),
            () -> completed(text.surface(i), text.word(completing), capital));
    int cut = completion.cut();
    if (cut > 0 && aligned(tokens, target, text.surface(target))) {
      joins.add(
          new Join(
              completion.word(),
              i,
              List.of(
                  new int[] {tokens.start(i), tokens.end(i)},
                  new int[] {tokens.start(target) + cut, tokens.end(target)})));
    }
  }

  /** {@code Groß-/Kleinschreibung}. */
  private static boolean isSlashBehind(WordTokenizer tokens, int i) {
    int slash = tokens.end(i) + 1;
    return slash < tokens.start(i + 1) && tokens.chars()[slash] == '/';
  }

  private static boolean isNumber(WordTokenizer tokens, int i) {
    char last = tokens.chars()[tokens.end(i) - 1];
    return last >= '0' && last <= '9';
  }

  /** {@code 2- bis 3-jährig}: the number is another, and the rest the same. */
  private void numberCompleted(
      GermanTextAnalyzer text, WordTokenizer tokens, int i, int target, List<Join> joins) {
    int rest = target + 1;
    if (!isNumber(tokens, target)
        || rest >= tokens.size()
        || !tokens.is(target, WordTokenizer.HYPHEN_AFTER)) {
      return;
    }
    String form = text.surface(i) + written(tokens, rest).substring(1).strip();
    Word word = words.apply(Numerals.spelledOut(form, lexicon).orElse(form));
    joins.add(
        new Join(
            word,
            i,
            List.of(
                new int[] {tokens.start(i), tokens.end(i)},
                new int[] {tokens.start(rest), tokens.end(rest)})));
  }

  /** What a suspended hyphen leaves out, and where that begins; 0 if it leaves out nothing. */
  private record Completion(int cut, Word word) {}

  /** All that the analysis of a word depends on. */
  private static String written(WordTokenizer tokens, int i) {
    int start = tokens.start(i);
    return (tokens.is(i, WordTokenizer.SENTENCE_START) ? ". " : " ")
        + new String(tokens.chars(), start, tokens.end(i) - start);
  }

  private Completion completion(String key, Supplier<Completion> search) {
    Completion known = completions.get(key);
    if (known == null) {
      known = search.get();
      if (completions.size() < MOST_REMEMBERED) {
        completions.put(key, known);
      }
    }
    return known;
  }

  private Completion completed(String first, Word whole, boolean capital) {
    int cut = cutOfSecondPart(first, whole);
    if (cut == 0) {
      return new Completion(0, whole);
    }
    String form = first + whole.surface().substring(cut);
    return new Completion(cut, words.apply(capital ? Lemmatizer.capitalised(form) : form));
  }

  /** Where the part begins that both words share; 0 if there is none. */
  private int cutOfSecondPart(String first, Word whole) {
    String surface = whole.surface();
    if (whole.parts().isEmpty()) {
      for (int cut = 1; cut <= Math.min(8, surface.length() - 3); cut++) {
        if (stands(first, surface.substring(0, cut), surface.substring(cut))) {
          return cut;
        }
      }
      return PREFIXES.contains(first) ? prefixLength(surface) : 0;
    }
    // The word is cut where one of its parts begins: ein- bis zweiwöchigen is nobody's einigen.
    for (Part part : whole.parts()) {
      if (part.start() > 0 && isKnown(first + surface.substring(part.start()))) {
        return part.start();
      }
    }
    int prefix = PREFIXES.contains(first) ? prefixLength(surface) : 0;
    return prefix > 0 ? prefix : whole.parts().getLast().start();
  }

  /**
   * Whether one beginning stands for another: <i>Ein- und Ausfuhr</i>; but <i>ein- bis
   * zweiwöchig</i> has nothing to do with <i>einig</i>.
   */
  private boolean stands(String first, String second, String rest) {
    if (isNumeral(second) || second.equals(SEVERAL)) {
      return isNumeral(first) || isKnown(first + rest);
    }
    return (PREFIXES.contains(second) || isKnown(second)) && isKnown(first + rest);
  }

  private boolean isNumeral(String word) {
    return word.equals("ein")
        || lexicon.readings(word).stream().anyMatch(r -> r.wordClass() == WordClass.NUMERAL);
  }

  private boolean isKnown(String form) {
    return lexicon.knows(Lemmatizer.capitalised(form)) || lexicon.knows(form);
  }

  private static int prefixLength(String word) {
    int longest = 0;
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix) && word.length() >= prefix.length() + 3) {
        longest = Math.max(longest, prefix.length());
      }
    }
    return longest;
  }

  /** Adds what the word {@code i}, which a hyphen begins, shares with one before. */
  void completedByPrevious(GermanTextAnalyzer text, WordTokenizer tokens, int i, List<Join> joins) {
    int source = i - 1;
    while (source >= 0
        && source >= i - REACH
        && GermanJoins.CONJUNCTIONS.contains(text.surface(source))) {
      source--;
    }
    if (source < 0 || source == i - 1) {
      return;
    }
    int completing = source;
    Completion completion =
        completion(
            written(tokens, source) + " -" + text.surface(i),
            () -> completed(text.word(completing), text.surface(i)));
    int cut = completion.cut();
    if (cut > 0 && aligned(tokens, source, text.surface(source))) {
      joins.add(
          new Join(
              completion.word(),
              source,
              List.of(
                  new int[] {tokens.start(source), tokens.start(source) + cut},
                  new int[] {tokens.start(i), tokens.end(i)})));
    }
  }

  private Completion completed(Word whole, String second) {
    int cut = endOfFirstPart(whole, second);
    return cut == 0
        ? new Completion(0, whole)
        : new Completion(
            cut, words.apply(Lemmatizer.capitalised(whole.surface().substring(0, cut) + second)));
  }

  /** Where the part ends that both words share; 0 if there is none. */
  private int endOfFirstPart(Word whole, String second) {
    if (whole.parts().size() > 1) {
      return whole.parts().getLast().start();
    }
    String surface = whole.surface();
    for (int cut = surface.length() - 3; cut >= 3; cut--) {
      if (lexicon.knows(Lemmatizer.capitalised(surface.substring(0, cut) + second))) {
        return cut;
      }
    }
    return 0;
  }

  /** Whether places in the word are places in the text too: not so if it was normalised. */
  private static boolean aligned(WordTokenizer tokens, int i, String surface) {
    return tokens.end(i) - tokens.start(i) == surface.length();
  }
}
