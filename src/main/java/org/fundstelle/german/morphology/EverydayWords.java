package org.fundstelle.german.morphology;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.WordSections;

/**
 * How often words are met, also those that are frequent everywhere but in the laws that words were
 * counted on: with <i>Wurst</i> and <i>Rad</i> taken for rare words, nobody would find them in
 * {@code Bratwurst} and {@code Rennrad}.
 */
final class EverydayWords {

  /** What a word counts for that was met less often, but is on the list. */
  private static final int FREQUENCY = 300;

  /** Shorter ones stand in many words by chance. */
  private static final int SHORTEST = 4;

  private static final Map<String, Set<String>> SECTIONS =
      WordSections.read(EverydayWords.class, "everyday.txt", "\\s+");

  private static final Set<String> NOUNS = SECTIONS.getOrDefault("noun", Set.of());

  private static final Set<String> VERBS = SECTIONS.getOrDefault("verb", Set.of());

  private EverydayWords() {}

  /**
   * How often a noun was counted, or would have been in a newspaper.
   *
   * @param lemma as the lexicon writes it
   */
  static int frequency(Lexicon lexicon, String lemma) {
    int counted = lexicon.frequency(lemma);
    return counted < FREQUENCY && isNoun(lemma.toLowerCase(Locale.ROOT)) ? FREQUENCY : counted;
  }

  /** How often a verb was counted, or would have been. */
  static int verbFrequency(Lexicon lexicon, String lemma) {
    int counted = lexicon.verbFrequency(lemma);
    return counted < FREQUENCY && VERBS.contains(lemma) ? FREQUENCY : counted;
  }

  private static boolean isNoun(String lower) {
    return lower.length() >= SHORTEST && NOUNS.contains(lower);
  }
}
