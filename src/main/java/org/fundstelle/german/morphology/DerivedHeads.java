package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Locale;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.fundstelle.german.morphology.Heads.Head;
import org.jspecify.annotations.Nullable;

/**
 * Ends of compounds that the lexicon doesn't have, made by rule of a word that it has: who or what
 * does something ({@code Hubschrauber}), also a woman, nouns declined as adjectives, and what a
 * verb is turned into ({@code Zahlungsbescheinigung}).
 */
final class DerivedHeads {
  private static final double AGENT = 1;

  private static final String TAKING = "nahme";
  private static final String TAKE = "nehmen";

  private final Lexicon lexicon;
  private final UnknownNouns unknownNouns;
  private final DerivedNouns derivedNouns;
  private final FemalePersons persons;
  private final NominalisedAdjectives nominalised;

  DerivedHeads(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.unknownNouns = new UnknownNouns(lexicon);
    this.derivedNouns = new DerivedNouns(lexicon);
    this.persons = new FemalePersons(lexicon);
    this.nominalised = new NominalisedAdjectives(lexicon);
  }

  /**
   * The likeliest from {@code start} to the end; null if there is none.
   *
   * @param word in lower case
   * @param capital whether it is written with one
   * @param known the readings of the whole, which the head has to fit; none if it is unknown
   */
  @Nullable Head best(String word, int start, boolean capital, List<Reading> known) {
    Head agent = agent(word, start, known);
    if (agent != null || !known.isEmpty()) {
      return agent;
    }
    if (isTaking(word, start)) {
      Reading reading = new Reading(TAKING, WordClass.NOUN, Gender.FEMININE, false);
      return new Head(start, reading, TAKING, Heads.cost(lexicon, TAKE, TAKE.length()));
    }
    return capital
        ? Heads.cheaper(nominalised(word, start), derived(word, start))
        : derived(word, start);
  }

  /** {@code Geiselnahme}: by itself it is no word. */
  static boolean isTaking(String word, int start) {
    return word.startsWith(TAKING, start)
        && (word.length() == start + TAKING.length()
            || (word.length() == start + TAKING.length() + 1 && word.endsWith("n")));
  }

  /** {@code Hubschrauber}: nouns of people and things that do what a verb says. */
  private @Nullable Head agent(String word, int start, List<Reading> known) {
    int masculine = Heads.endOfMasculine(word);
    if (masculine > start) {
      return femaleAgent(word, start, masculine, known);
    }
    int end = word.endsWith("er") ? word.length() : word.length() - 1;
    if (end - start < Heads.SHORTEST_AGENT || !word.startsWith("er", end - 2)) {
      return null;
    }
    String lemma = word.substring(start, end);
    String verb = unknownNouns.verb(lemma);
    if (verb == null) {
      return null;
    }
    if (HeadWords.mayNotEnd(lemma) || ChanceParts.isHead(lemma, word, start)) {
      return null;
    }
    Reading reading = new Reading(lemma, WordClass.NOUN, Gender.MASCULINE, false);
    return Heads.fits(start, lemma, reading, known)
        ? new Head(start, reading, lemma, Heads.cost(lexicon, verb, verb.length()) + AGENT)
        : null;
  }

  /** {@code Leistungserbringerin}. */
  private @Nullable Head femaleAgent(String word, int start, int end, List<Reading> known) {
    Head agent = agent(word.substring(0, end), start, List.of());
    String lemma = word.substring(start, end) + "in";
    String masculine = agent == null ? persons.masculine(lemma) : agent.lemma();
    if (masculine == null
        || HeadWords.mayNotEnd(masculine) // no Achter in Gutachterin
        || ChanceParts.isHead(lemma, word, start)) {
      return null;
    }
    double cost =
        agent == null ? Heads.cost(lexicon, masculine, masculine.length()) : agent.cost() - AGENT;
    Reading reading = new Reading(lemma, WordClass.NOUN, Gender.FEMININE, false);
    return Heads.fits(start, lemma, reading, known)
        ? new Head(start, reading, lemma, cost) // nothing else ends so
        : null;
  }

  /** {@code Umweltbeauftragter}: the lexicon has a Beauftragte only. */
  private @Nullable Head nominalised(String word, int start) {
    String noun = nominalised.noun(word, start);
    if (noun == null) {
      return null;
    }
    String lemma = noun.toLowerCase(Locale.ROOT);
    Reading reading = new Reading(noun, WordClass.NOUN, Gender.MASCULINE, false);
    return new Head(start, reading, lemma, Heads.cost(lexicon, noun, lemma.length()));
  }

  /** {@code Zahlungsbescheinigung}: the lexicon knows of the head only that it is a verb. */
  private @Nullable Head derived(String word, int start) {
    int end = DerivedNouns.baseEnd(word);
    String base = derivedNouns.base(word, start, end);
    if (base == null) {
      return null;
    }
    String lemma = word.substring(start, end);
    double cost = derivedNouns.cost(base, lemma);
    return cost == Double.POSITIVE_INFINITY
        ? null
        : new Head(start, DerivedNouns.reading(lemma), lemma, cost);
  }
}
