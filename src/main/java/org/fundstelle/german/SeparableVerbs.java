package org.fundstelle.german;

import java.util.Optional;
import java.util.Set;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;

/**
 * Knows which particles and verbs belong together: {@code ab} and {@code feuern} make {@code
 * abfeuern}. Safe for use by several threads.
 */
final class SeparableVerbs {

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
          "fertig",
          "gefangen",
          "geheim",
          "leer",
          "schief",
          "überhand",
          "verloren",
          "vonstatten",
          "vorlieb",
          "vorüber",
          "zugute",
          "zustande",
          "zuteil");

  private static final int LONGEST = 12;

  private final Lexicon lexicon;

  SeparableVerbs(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether the word, in lower case, may be the particle of a separable verb. */
  static boolean isParticle(CharSequence word) {
    if (word.length() > LONGEST) {
      return false;
    }
    String particle = word.toString();
    return PARTICLES.contains(particle) || WORDS.contains(particle);
  }

  /**
   * Whether the word, in lower case, is a particle that means something else alone: {@code aus}.
   */
  static boolean isOnlyParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** The verb they make together, if the lexicon knows it. */
  Optional<String> join(String particle, String verbLemma) {
    if (!isParticle(particle)) {
      return Optional.empty();
    }
    String joined = particle + verbLemma;
    for (Reading reading : lexicon.readings(joined)) {
      if (reading.wordClass() == WordClass.VERB && reading.lemma().equals(joined)) {
        return Optional.of(joined);
      }
    }
    return Optional.empty();
  }
}
