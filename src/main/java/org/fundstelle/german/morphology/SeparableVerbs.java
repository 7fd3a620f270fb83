package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.fundstelle.german.lexicon.WordSections;

/**
 * Knows which particles and verbs belong together: {@code ab} and {@code feuern} make {@code
 * abfeuern}. Safe for use by several threads.
 */
public final class SeparableVerbs {
  private static final Map<String, Set<String>> LISTS =
      WordSections.read(SeparableVerbs.class, "separable-verbs.txt", "\\s+");

  private static final Set<String> PARTICLES = list("particle");

  private static final Set<String> WORDS = list("word");

  private static final Set<String> VERBS =
      Set.of("hängen", "kennen", "liegen", "sitzen", "spazieren", "stecken", "stehen");

  /** Nouns that do the same: {@code fährt … Rad}, {@code macht Halt}, {@code stellt in Frage}. */
  private static final Set<String> NOUNS = Set.of("Rad", "Halt", "Frage");

  private static final Set<String> PRODUCTIVE = list("productive");

  private static final Set<String> NEWER = list("newer");

  /** Verbs of which the particle never stands alone: what does is a preposition or an adverb. */
  private static final Set<String> INSEPARABLE = Set.of("überführen");

  private static final String OLD_TEIL = "theil";

  private static final int LONGEST = 13;

  private final Lexicon lexicon;

  public SeparableVerbs(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  private static Set<String> list(String name) {
    return LISTS.getOrDefault(name, Set.of());
  }

  /** Whether the word, in lower case, may be the particle of a separable verb. */
  public static boolean isParticle(CharSequence word) {
    if (word.length() > LONGEST) {
      return false;
    }
    String particle = word.toString();
    return PARTICLES.contains(particle) || WORDS.contains(particle) || particle.equals(OLD_TEIL);
  }

  /** Whether the noun, as it is written, may be one. */
  public static boolean isNoun(String word) {
    return NOUNS.contains(word);
  }

  /**
   * Whether the word, in lower case, is a particle that means something else alone: {@code aus}.
   */
  public static boolean isOnlyParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** Whether it is a word of its own, which may also stand right before its verb. */
  public static boolean isWord(String word) {
    return WORDS.contains(word) || NOUNS.contains(Lemmatizer.capitalised(word));
  }

  /** Whether the verb is newer than the dictionary: {@code hochstufen}. */
  static boolean isNewer(String verb) {
    return NEWER.contains(verb);
  }

  /** Whether the word, in lower case, begins with a particle that goes with any verb. */
  static boolean mayBegin(String word) {
    for (String particle : PRODUCTIVE) {
      if (word.startsWith(particle) && !particle.equals("rein")) { // reinweiß
        return true;
      }
    }
    return false;
  }

  /** Whether a participle begins with a particle that goes with any verb: {@code herangezogen}. */
  static boolean begins(String participle) {
    for (String particle : PRODUCTIVE) {
      if (participle.startsWith(particle + "ge")) {
        return true;
      }
    }
    return false;
  }

  /** The particle as it is written today: {@code nahm … theil}. */
  public static String today(String particle) {
    return particle.equals(OLD_TEIL) ? "teil" : particle;
  }

  /** The verb they make together, if it is known. */
  public Optional<String> join(String particle, String verbLemma) {
    String joined = particle + verbLemma;
    return !INSEPARABLE.contains(joined) && (NEWER.contains(joined) || isKnown(joined))
        ? Optional.of(joined)
        : Optional.empty();
  }

  /** Of the verbs that a form may be of the one that is most frequent with the particle. */
  public Optional<String> joinAnyOf(String particle, List<String> verbLemmas) {
    return verbLemmas.stream()
        .flatMap(verb -> join(particle, verb).stream())
        .reduce(this::moreFrequent); // fällt aus: ausfallen, not ausfällen
  }

  /** Whether the particle is a verb itself: {@code blieb stehen}. */
  public static boolean isVerb(String particle) {
    return VERBS.contains(particle);
  }

  /** Whether the particle makes a verb of any other, known or not. */
  public static boolean isProductive(String particle) {
    return PRODUCTIVE.contains(particle);
  }

  /** The verb that such a particle makes of a form that can't be anything but a verb. */
  public Optional<String> joinAny(String particle, String form, List<String> verbs) {
    for (Reading reading : lexicon.readings(form)) {
      if (reading.wordClass() != WordClass.VERB) {
        return Optional.empty();
      }
    }
    return verbs.stream()
        .filter(verb -> verb.indexOf(' ') < 0)
        .reduce(this::moreFrequent)
        .map(verb -> particle + verb);
  }

  private String moreFrequent(String verb, String other) {
    return lexicon.verbFrequency(other) > lexicon.verbFrequency(verb) ? other : verb;
  }

  private boolean isKnown(String lemma) {
    for (Reading reading : lexicon.readings(lemma)) {
      if (reading.wordClass() == WordClass.VERB && reading.lemma().equals(lemma)) {
        return true;
      }
    }
    return false;
  }
}
