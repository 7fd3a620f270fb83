package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;

/**
 * Chooses among the lemmas that the readings of a form have by how frequent they are; what is much
 * rarer than the likeliest is hardly meant. Safe for use by several threads.
 */
final class LikeliestLemmas {
  /**
   * A lemma this much rarer than the most frequent one is left out, unless the form is its base
   * form: who types <i>gründen</i> may mean just that, beside <i>Grund</i>.
   */
  private static final double LEAST_SHARE = 0.05;

  /** {@code führen} is rather the verb of that base form than a subjunctive of <i>fahren</i>. */
  private static final double BASE_FORM_BONUS = 5;

  /** Function words are frequent beyond what the counts of their lemmas tell. */
  private static final double FUNCTION_BONUS = 1e6;

  private final Lexicon lexicon;
  private final LemmaSpelling spelling;
  private final ImprobableReadings improbable;
  private final UnknownForms unknown;

  LikeliestLemmas(
      Lexicon lexicon,
      LemmaSpelling spelling,
      ImprobableReadings improbable,
      UnknownForms unknown) {
    this.lexicon = lexicon;
    this.spelling = spelling;
    this.improbable = improbable;
    this.unknown = unknown;
  }

  /**
   * A lemma that the form may be of.
   *
   * @param base whether the form is its base form
   */
  private record Candidate(String lemma, double weight, boolean base) {}

  /** The lemmas of these readings of the form, likeliest first; never empty. */
  List<String> of(String form, List<Reading> readings) {
    if (readings.size() == 1 && readings.getFirst().wordClass() != WordClass.PARTICIPLE) {
      return List.of(lemma(readings.getFirst()));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Reading reading : readings) {
      add(candidates, form, reading, readings);
    }
    if (candidates.size() == 1) {
      return List.of(candidates.getFirst().lemma());
    }
    candidates.sort(Comparator.comparingDouble(Candidate::weight).reversed());
    double best = candidates.getFirst().weight();
    double least = best * LEAST_SHARE;
    List<String> lemmas = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.weight() >= least
          || (candidate.base() && best < FUNCTION_BONUS)
          || isPrefixed(candidate.lemma(), candidates.getFirst().lemma())) {
        lemmas.add(candidate.lemma());
      }
    }
    return lemmas;
  }

  /** {@code gestanden} is rather of stehen, but all that there is of gestehen, too. */
  private static boolean isPrefixed(String verb, String likelier) {
    return verb.equals("ge" + likelier);
  }

  private void add(
      List<Candidate> candidates, String form, Reading reading, List<Reading> readings) {
    if (reading.wordClass() == WordClass.PARTICIPLE
        && (isMixedUp(form, reading, readings) || addVerbs(candidates, form, reading))) {
      return;
    }
    String lemma = lemma(reading);
    for (Candidate candidate : candidates) {
      if (candidate.lemma().equals(lemma)) {
        return;
      }
    }
    boolean base = improbable.isBase(form, reading, readings);
    candidates.add(new Candidate(lemma, weight(form, reading), base));
  }

  /** The dictionary has rows of other words: by one, {@code veraltet} is a form of coachen. */
  private static boolean isMixedUp(String form, Reading participle, List<Reading> readings) {
    return !beginsAlike(form, participle)
        && readings.stream()
            .anyMatch(r -> r.wordClass() != WordClass.PARTICIPLE || beginsAlike(form, r));
  }

  private static boolean beginsAlike(String form, Reading reading) {
    return form.regionMatches(true, 0, reading.lemma(), 0, 1);
  }

  private double weight(String form, Reading reading) {
    double weight = ImprobableReadings.UNCOUNTED + lexicon.frequency(reading.lemma());
    if (reading.wordClass() == WordClass.FUNCTION) {
      return weight * FUNCTION_BONUS;
    }
    return reading.lemma().equals(form) ? weight * BASE_FORM_BONUS : weight;
  }

  /** {@code getroffene}: the lexicon's lemma is <i>getroffen</i>, the word is <i>treffen</i>. */
  private boolean addVerbs(List<Candidate> candidates, String form, Reading participle) {
    if (ImprobableReadings.isOwnParticiple(participle.lemma())) {
      return false;
    }
    boolean found = false;
    String uninflected = participle.lemma();
    for (Reading base :
        improbable.withoutRareVerbForms(uninflected, lexicon.readings(uninflected))) {
      if (base.wordClass() == WordClass.VERB) {
        add(candidates, form, base, List.of());
        found = true;
      }
    }
    return found
        || addPrefixed(candidates, uninflected)
        || (uninflected.indexOf('ß') >= 0
            && addVerbs(candidates, form, LemmaSpelling.withoutSharpS(participle)));
  }

  /** {@code herangezogen}: of some verbs the dictionary has only the participle. */
  private boolean addPrefixed(List<Candidate> candidates, String participle) {
    List<String> verbs = unknown.prefixed(participle);
    if (verbs.isEmpty() || verbs.contains(participle) || !SeparableVerbs.begins(participle)) {
      return false;
    }
    String verb = verbs.getFirst();
    if (candidates.stream().noneMatch(candidate -> candidate.lemma().equals(verb))) {
      candidates.add(
          new Candidate(verb, ImprobableReadings.UNCOUNTED + lexicon.frequency(participle), false));
    }
    return true;
  }

  /**
   * {@code Europäische} in <i>Europäische Union</i>, {@code Kranker} and {@code Vorsitzender} are
   * the adjective: nouns of several genders in {@code -e} whose adjective the lexicon knows.
   */
  private String lemma(Reading reading) {
    String lemma = spelling.canonical(reading);
    return reading.wordClass() == WordClass.NOUN
        ? Homographs.ofNoun(reading.lemma(), spelling.adjective(lemma, reading.lemma()))
        : lemma;
  }
}
