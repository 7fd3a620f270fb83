package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Infinitives of verbs that come from other languages, of which there are new ones each day: {@code
 * korrespondierte}, {@code gedownloadet}.
 */
final class ForeignVerbs {
  static final String IEREN = "ieren";

  private static final int SHORTEST = 3;

  private static final String PAST = "ge";

  /** Of participles, in German and in English. */
  private static final List<String> ENDINGS_OF_PAST = List.of("et", "ed", "t");

  /** The endings of verbs in -ieren and of their participles. */
  private static final Set<String> AFTER_IER =
      Set.of(
          "e", "st", "t", "en", "te", "test", "ten", "tet", "ter", "tes", "tem", "end", "ende",
          "enden", "ender", "endes", "endem");

  private ForeignVerbs() {}

  /** {@code korrespondieren} for {@code korrespondierte}; null if it is no such form. */
  static @Nullable String inIeren(String lower) {
    int at = lower.lastIndexOf("ier");
    return at >= SHORTEST && AFTER_IER.contains(lower.substring(at + "ier".length()))
        ? lower.substring(0, at) + IEREN
        : null;
  }

  /**
   * What a participle may be of, likeliest first: {@code reposten} of {@code gerepostet}, {@code
   * babbeln} of {@code gebabbelt}.
   *
   * @param participle without the ending of an adjective
   */
  static List<String> ofParticiple(String participle) {
    if (!participle.startsWith(PAST)) {
      return List.of();
    }
    List<String> verbs = new ArrayList<>();
    for (String ending : ENDINGS_OF_PAST) {
      int end = participle.length() - ending.length();
      if (participle.endsWith(ending) && end - PAST.length() >= SHORTEST) {
        String bare = participle.substring(PAST.length(), end);
        verbs.add(bare + (bare.endsWith("el") || bare.endsWith("er") ? "n" : "en"));
      }
    }
    return verbs;
  }
}
