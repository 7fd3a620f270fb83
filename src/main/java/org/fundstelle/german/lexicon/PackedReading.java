package org.fundstelle.german.lexicon;

import java.util.List;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;

/**
 * A reading in an int, but for the text of its lemma: from the lowest bit, 22 bits of where the
 * lemma is, 2 of gender, 4 of word class, 1 of number.
 */
final class PackedReading {

  static final int LEMMA_LIMIT = 1 << 22;
  static final int PLURAL = 1 << 28;

  private static final int GENDER_SHIFT = 22;
  private static final int CLASS_SHIFT = 24;

  /** By their number in the file: never reorder without a new {@link LexiconFile#LAYOUT}. */
  private static final List<WordClass> CLASSES =
      List.of(
          WordClass.NOUN,
          WordClass.PROPER_NOUN,
          WordClass.VERB,
          WordClass.ADJECTIVE,
          WordClass.PARTICIPLE,
          WordClass.ADVERB,
          WordClass.NUMERAL,
          WordClass.FUNCTION,
          WordClass.ABBREVIATION);

  private static final List<Gender> GENDERS =
      List.of(Gender.MASCULINE, Gender.FEMININE, Gender.NEUTER, Gender.NONE);

  private PackedReading() {}

  static int pack(int lemma, DictionaryTag tag) {
    return lemma
        | (GENDERS.indexOf(tag.gender()) << GENDER_SHIFT)
        | (CLASSES.indexOf(tag.wordClass()) << CLASS_SHIFT)
        | (tag.plural() ? PLURAL : 0);
  }

  static int lemma(int packed) {
    return packed & (LEMMA_LIMIT - 1);
  }

  static Reading unpack(int packed, String lemma) {
    return new Reading(
        lemma,
        CLASSES.get((packed >>> CLASS_SHIFT) & 15),
        GENDERS.get((packed >>> GENDER_SHIFT) & 3),
        (packed & PLURAL) != 0);
  }
}
