package org.fundstelle.german.token;

import java.util.Map;
import java.util.Set;
import org.fundstelle.german.lexicon.WordSections;

/** The word lists that tell whether a full stop ends a sentence. */
public final class FullStopWords {

  private FullStopWords() {}

  /**
   * Abbreviations that are written with a period, by what may follow it; each as it is written,
   * with an equals sign before it if it is never capitalised.
   */
  public static Map<String, Set<String>> abbreviations() {
    return Lists.ABBREVIATIONS;
  }

  /** Words that, written with a capital, nearly always begin a sentence. */
  public static Set<String> sentenceOpeners() {
    return Lists.OPENERS;
  }

  /** Read once, when first asked for: both tokens and snippets need them. */
  private static final class Lists {
    static final Map<String, Set<String>> ABBREVIATIONS =
        WordSections.read(FullStopWords.class, "abbreviations.txt", ",");

    static final Set<String> OPENERS =
        WordSections.read(FullStopWords.class, "sentence-openers.txt", "\\s+")
            .getOrDefault("", Set.of());
  }
}
