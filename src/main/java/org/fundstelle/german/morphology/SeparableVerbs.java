package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;

/**
 * Knows which particles and verbs belong together: {@code ab} and {@code feuern} make {@code
 * abfeuern}. Safe for use by several threads.
 */
public final class SeparableVerbs {

  /** The particles that stand alone at the end of a clause; a closed class. */
  private static final Set<String> PARTICLES =
      Set.of(
          "ab",
          "an",
          "auf",
          "aus",
          "bei",
          "da",
          "dabei",
          "dagegen",
          "daher",
          "dahin",
          "dar",
          "daran",
          "davon",
          "dazu",
          "dazwischen",
          "durch",
          "ein",
          "einher",
          "empor",
          "entgegen",
          "entlang",
          "entzwei",
          "fehl",
          "fern",
          "fest",
          "fort",
          "frei",
          "gegen",
          "gegenüber",
          "gleich",
          "gut",
          "heim",
          "her",
          "herab",
          "heran",
          "herauf",
          "heraus",
          "herbei",
          "herein",
          "herum",
          "herunter",
          "hervor",
          "hier",
          "hin",
          "hinab",
          "hinauf",
          "hinaus",
          "hinein",
          "hinter",
          "hinterher",
          "hinüber",
          "hinunter",
          "hinweg",
          "hinzu",
          "hoch",
          "inne",
          "irre",
          "kalt",
          "kaputt",
          "kennen",
          "klar",
          "krank",
          "kund",
          "kurz",
          "lahm",
          "los",
          "miss",
          "mit",
          "nach",
          "nahe",
          "nieder",
          "offen",
          "preis",
          "quer",
          "rauf",
          "raus",
          "rein",
          "richtig",
          "rum",
          "runter",
          "rückwärts",
          "schwer",
          "sicher",
          "statt",
          "still",
          "stand",
          "tot",
          "teil",
          "über",
          "überein",
          "übrig",
          "um",
          "umher",
          "umhin",
          "unter",
          "vor",
          "voran",
          "voraus",
          "vorbei",
          "vorher",
          "vorweg",
          "vorwärts",
          "wahr",
          "weg",
          "weiter",
          "wett",
          "wider",
          "wieder",
          "zu",
          "zufrieden",
          "zugrunde",
          "zunichte",
          "zurecht",
          "zurück",
          "zusammen",
          "zuvor",
          "zuwider",
          "zwischen");

  /**
   * Words of their own that make verbs, too: {@code gab … bekannt}. Few of many verbs take them.
   */
  private static final Set<String> WORDS =
      Set.of(
          "auseinander",
          "bekannt",
          "bereit",
          "bevor",
          "bloß",
          "brach",
          "dicht",
          "fertig",
          "gefangen",
          "geheim",
          "halt",
          "hängen",
          "infrage",
          "leer",
          "liegen",
          "schief",
          "sitzen",
          "spazieren",
          "stecken",
          "stehen",
          "überhand",
          "verloren",
          "vonstatten",
          "vorlieb",
          "vorüber",
          "zugute",
          "zustande",
          "zuteil");

  private static final Set<String> VERBS =
      Set.of("hängen", "kennen", "liegen", "sitzen", "spazieren", "stecken", "stehen");

  /** Nouns that do the same: {@code fährt … Rad}, {@code macht Halt}, {@code stellt in Frage}. */
  private static final Set<String> NOUNS = Set.of("Rad", "Halt", "Frage");

  /**
   * Particles that make a verb of any other; the dictionary has only some of them. Those that are
   * prepositions or adverbs as well are not among them.
   */
  private static final Set<String> PRODUCTIVE =
      Set.of(
          "einher",
          "empor",
          "entgegen",
          "herab",
          "heran",
          "herauf",
          "heraus",
          "herbei",
          "herein",
          "herum",
          "herunter",
          "hervor",
          "hinab",
          "hinauf",
          "hinaus",
          "hinein",
          "hinterher",
          "hinüber",
          "hinunter",
          "hinweg",
          "hinzu",
          "rauf",
          "raus",
          "rein",
          "rum",
          "runter",
          "umher",
          "vorbei",
          "weg",
          "weiter",
          "zurück");

  /** With other particles, verbs that are newer than the dictionary, or not in it. */
  private static final Set<String> NEWER =
      Set.of(
          "abscannen",
          "anklicken",
          "anmailen",
          "ausbedingen",
          "ausdünnen",
          "aushebeln",
          "ausliegen",
          "eindecken",
          "gegenfinanzieren",
          "infragestellen",
          "innehaben",
          "kundtun",
          "mitlesen",
          "nachbessern",
          "nachermitteln",
          "nachjustieren",
          "nachnominieren",
          "nachpflanzen",
          "nachschärfen",
          "nachsteuern",
          "nachverhandeln",
          "umbenennen",
          "umgliedern",
          "umwidmen",
          "wegbrechen",
          "wiederaufbauen",
          "wiederaufnehmen",
          "wiedereröffnen",
          "zugrundelegen",
          "zugrundeliegen",
          "zuschalten");

  /** Verbs of which the particle never stands alone: what does is a preposition or an adverb. */
  private static final Set<String> INSEPARABLE = Set.of("überführen");

  private static final String OLD_TEIL = "theil";

  private static final int LONGEST = 12;

  private final Lexicon lexicon;

  public SeparableVerbs(Lexicon lexicon) {
    this.lexicon = lexicon;
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
        .map(verb -> particle + verb)
        .findFirst();
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
