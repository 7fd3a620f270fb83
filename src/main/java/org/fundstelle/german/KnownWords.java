package org.fundstelle.german;

import java.util.List;
import java.util.stream.Stream;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.fundstelle.german.morphology.Compound;
import org.fundstelle.german.morphology.CompoundSplitter;
import org.fundstelle.german.morphology.Lemmatizer;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Word;

/**
 * What is known of the words of a query, whatever capitals they were typed with. Safe for use by
 * several threads.
 */
final class KnownWords {
  private final Lexicon lexicon;
  private final CompoundSplitter splitter;

  KnownWords(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.splitter = new CompoundSplitter(lexicon);
  }

  /** The parts of a compound as a person would take it apart; none if it is none. */
  List<Part> parts(String form) {
    return splitter.split(form).map(Compound::parts).orElse(List.of());
  }

  /** Whether a dictionary has the word itself. */
  boolean isListed(Word word) {
    return lexicon.knowsInEitherCase(word.surface());
  }

  /** Whether a dictionary has the word, or it is a compound of such words. */
  boolean isKnown(Word word) {
    return isListed(word) || isCompound(word);
  }

  /**
   * Whether it is made of known words only, in whatever spelling: {@code Strassenbahnfahrer}. Of a
   * {@code Zurueckweisung} no more than the end is one.
   */
  boolean isCompound(Word word) {
    return !word.parts().isEmpty()
        && (lexicon.isEmpty()
            || word.parts().stream().allMatch(part -> isLemma(part.lemma()))
            || splitter.split(word.surface()).isPresent()
            || splitter.split(Lemmatizer.capitalised(word.surface())).isPresent());
  }

  /** Whether a dictionary has it as a base form, with a capital or without. */
  boolean isLemma(String lemma) {
    return Stream.of(lemma, Lemmatizer.capitalised(lemma))
        .flatMap(form -> lexicon.readings(form).stream())
        .anyMatch(reading -> reading.lemma().equalsIgnoreCase(lemma));
  }

  /** Whether a dictionary has the word as a noun, and in lower case as well. */
  boolean isNounAndMore(Word word) {
    return lexicon.knows(word.surface())
        && capitalised(word).stream().anyMatch(r -> r.wordClass() == WordClass.NOUN);
  }

  /** Whether it may be a noun or a name: {@code Hohe} is none. */
  boolean mayBeNoun(Word word) {
    return !word.parts().isEmpty()
        || capitalised(word).stream()
            .map(Reading::wordClass)
            .anyMatch(c -> c == WordClass.NOUN || c == WordClass.PROPER_NOUN);
  }

  /** Whether with a capital a dictionary has it as a noun and as nothing else. */
  boolean isNounOnly(Word word) {
    return areAll(capitalised(word), WordClass.NOUN);
  }

  /** Whether in lower case a dictionary has it as a verb and as nothing else. */
  boolean isVerbOnly(Word word) {
    return areAll(lexicon.readings(word.surface()), WordClass.VERB);
  }

  /** Whether a dictionary has the word, or what it ends in, as a name, too: {@code Richter}. */
  boolean mayBeName(Word word) {
    String end = word.parts().isEmpty() ? word.surface() : word.parts().getLast().lemma();
    return lexicon.readings(Lemmatizer.capitalised(end)).stream()
        .anyMatch(reading -> reading.wordClass() == WordClass.PROPER_NOUN);
  }

  private List<Reading> capitalised(Word word) {
    return lexicon.readings(Lemmatizer.capitalised(word.surface()));
  }

  private static boolean areAll(List<Reading> readings, WordClass wordClass) {
    return !readings.isEmpty() && readings.stream().allMatch(r -> r.wordClass() == wordClass);
  }
}
