package org.fundstelle.german.morphology;

import java.util.List;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Leads people and adjectives back to their towns and countries. */
final class PlaceFamilies {
  private static final int SHORTEST_STEM = 3;

  private final Lexicon lexicon;
  private final UnknownNouns nouns;

  PlaceFamilies(Lexicon lexicon, UnknownNouns nouns) {
    this.lexicon = lexicon;
    this.nouns = nouns;
  }

  /**
   * Where who or what is called so comes from: {@code berliner} and <i>Berlin</i>, {@code
   * ukrainisch} and <i>Ukraine</i>.
   */
  @Nullable String place(String lemma) {
    boolean ofTown = lemma.endsWith("er") && isOfTown(lemma);
    boolean people = ofTown || (lemma.endsWith("er") && is(lemma, WordClass.NOUN));
    if (!people && !(lemma.endsWith("isch") && is(lemma, WordClass.ADJECTIVE))) {
      return null;
    }
    String stem = lemma.substring(0, lemma.length() - (people ? "er" : "isch").length());
    for (String ending : List.of("", "e", "en", "ien")) {
      if (stem.length() >= SHORTEST_STEM && is(stem + ending, WordClass.PROPER_NOUN)) {
        return stem + ending;
      }
    }
    if (stem.endsWith("n")
        && is(stem.substring(0, stem.length() - 1) + "en", WordClass.PROPER_NOUN)) {
      return stem.substring(0, stem.length() - 1) + "en"; // Dresdner
    }
    if (stem.endsWith("an") && is(stem.substring(0, stem.length() - 1), WordClass.PROPER_NOUN)) {
      return stem.substring(0, stem.length() - 1); // Amerikaner
    }
    return ofTown && stem.length() > SHORTEST_STEM && !lexicon.knowsInEitherCase(stem)
        ? nouns.stem(stem) // Innsbrucker, where the dictionary lacks the town
        : null;
  }

  /** {@code Innsbrucker}: an adjective with a capital is of a town or a country. */
  private boolean isOfTown(String lemma) {
    for (Reading reading : lexicon.readings(Lemmatizer.capitalised(lemma))) {
      if (reading.wordClass() == WordClass.ADJECTIVE
          && Character.isUpperCase(reading.lemma().charAt(0))) {
        return true;
      }
    }
    return false;
  }

  private boolean is(String lemma, WordClass wordClass) {
    return lexicon.isBaseForm(lemma, wordClass);
  }
}
