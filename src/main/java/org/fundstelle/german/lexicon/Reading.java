package org.fundstelle.german.lexicon;

/**
 * One way to read a word form.
 *
 * @param lemma the base form as the dictionary writes it: {@code Haus}, {@code gehen}
 * @param wordClass its word class
 * @param gender of a noun: its gender; otherwise {@link Gender#NONE}
 * @param plural whether the form can be only a plural in this reading
 */
public record Reading(String lemma, WordClass wordClass, Gender gender, boolean plural) {

  /** Classes that matter for search. */
  public enum WordClass {
    /** {@code Haus}; nominalised adjectives too. */
    NOUN,
    /** {@code Wladimir}, {@code Kiew}. */
    PROPER_NOUN,
    /** {@code gehen}. */
    VERB,
    /** {@code groß}. */
    ADJECTIVE,
    /** {@code gegangen}, {@code gehend}, used like adjectives; the lemma is the dictionary's. */
    PARTICIPLE,
    /** {@code gestern}. */
    ADVERB,
    /** {@code zwei}. */
    NUMERAL,
    /** Articles, pronouns, prepositions, conjunctions, verb particles, interjections. */
    FUNCTION,
    /** {@code Mrd}. */
    ABBREVIATION
  }

  /** Grammatical gender. */
  public enum Gender {
    /** der. */
    MASCULINE,
    /** die. */
    FEMININE,
    /** das. */
    NEUTER,
    /** Not a noun, or only used in the plural. */
    NONE
  }
}
