package org.fundstelle.german.morphology;

import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Nouns that are declined as the adjectives they are made of: beside <i>die Beauftragte</i> and
 * <i>den Beauftragten</i>, which the lexicon has, there is {@code ein Beauftragter}, which it knows
 * as a participle only.
 */
final class NominalisedAdjectives {
  private static final int SHORTEST = 6;

  private final Lexicon lexicon;

  NominalisedAdjectives(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The noun that {@code word} ends in from {@code start} on, as the lexicon has it; or null. */
  @Nullable String noun(String word, int start) {
    int end = word.length() - 1;
    if (end - start < SHORTEST || !word.endsWith("er")) {
      return null;
    }
    String adjective = word.substring(start, end - 1);
    if (lexicon.readings(adjective).stream().noneMatch(Heads::isAdjective)) {
      return null;
    }
    String noun = Lemmatizer.capitalised(word.substring(start, end));
    return lexicon.readings(noun).stream().anyMatch(reading -> isLemma(reading, noun))
        ? noun
        : null;
  }

  private static boolean isLemma(Reading reading, String noun) {
    return reading.wordClass() == WordClass.NOUN && reading.lemma().equals(noun);
  }
}
