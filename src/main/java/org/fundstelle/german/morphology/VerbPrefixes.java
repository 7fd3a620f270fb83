package org.fundstelle.german.morphology;

import java.util.List;
import java.util.function.Predicate;

/** What verbs are made with, separable or not. A closed list of our own. */
public final class VerbPrefixes {

  /** Prefixes and particles that verbs are made with; the longer ones first. */
  static final List<String> ALL =
      List.of(
          "gegeneinander",
          "nebeneinander",
          "durcheinander",
          "untereinander",
          "auseinander",
          "aufeinander",
          "aneinander",
          "ineinander",
          "übereinander",
          "zueinander",
          "zusammen",
          "zugrunde",
          "schlecht",
          "instand",
          "zwangs",
          "kaputt",
          "höher",
          "klein",
          "fern",
          "leer",
          "tot",
          "neu",
          "maß",
          "hinunter",
          "hinüber",
          "herunter",
          "herüber",
          "entgegen",
          "gegenüber",
          "gegen",
          "wiederauf",
          "wiederein",
          "hinterher",
          "zurecht",
          "zurück",
          "voraus",
          "vorbei",
          "voran",
          "wieder",
          "weiter",
          "hinaus",
          "hinein",
          "heraus",
          "herein",
          "hinauf",
          "herauf",
          "hinweg",
          "hervor",
          "herbei",
          "daneben",
          "hinzu",
          "durch",
          "unter",
          "über",
          "nieder",
          "empor",
          "heran",
          "herum",
          "herab",
          "hinab",
          "umher",
          "fort",
          "fest",
          "frei",
          "hoch",
          "miss",
          "nach",
          "raus",
          "rein",
          "rauf",
          "runter",
          "rum",
          "auf",
          "aus",
          "ein",
          "mit",
          "los",
          "weg",
          "vor",
          "bei",
          "her",
          "hin",
          "ent",
          "ver",
          "zer",
          "dar",
          "ab",
          "an",
          "um",
          "zu",
          "be",
          "er");

  /** With fewer letters behind it, it is the beginning of something else. */
  private static final int SHORTEST_REST = 4;

  private VerbPrefixes() {}

  /** Whether a verb begins with what verbs are made with: {@code verzehren}. */
  public static boolean hasPrefix(String verb) {
    for (String prefix : ALL) {
      if (verb.length() >= prefix.length() + SHORTEST_REST && verb.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is one of what verbs are made with. */
  static boolean isPrefix(String word) {
    return ALL.contains(word);
  }

  /** Whether a verb is made with a prefix of one that {@code isVerb} knows. */
  static boolean isPrefixed(String verb, Predicate<String> isVerb) {
    for (String prefix : ALL) {
      if (verb.startsWith(prefix) && isVerb.test(verb.substring(prefix.length()))) {
        return true;
      }
    }
    return false;
  }
}
