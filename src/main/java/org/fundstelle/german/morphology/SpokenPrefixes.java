package org.fundstelle.german.morphology;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is said for <i>heraus</i> and <i>hinaus</i>: {@code rauswerfen}, {@code runterladen}. Papers
 * quote it, and write it for short.
 */
final class SpokenPrefixes {
  private static final List<String> SPOKEN = List.of("raus", "rein", "runter", "rauf", "rüber");

  /** Also an adjective: what is kept clean, {@code reinhalten}, isn't held into anything. */
  private static final String CLEAN = "rein";

  private static final String HERE = "he";
  private static final String THERE = "hin";

  private SpokenPrefixes() {}

  /**
   * The verb as it is written: {@code herauswerfen}, or {@code hinauswerfen} where only that is
   * known.
   *
   * @param isVerb whether a word is a verb in its base form
   * @return null if it is no such verb
   */
  static @Nullable String written(String verb, Predicate<String> isVerb) {
    if (verb.charAt(0) != 'r' || !verb.endsWith("n")) {
      return null;
    }
    for (String prefix : SPOKEN) {
      if (verb.startsWith(prefix)) {
        String here = HERE + verb;
        String there = THERE + verb.substring(1);
        if (isVerb.test(here)) {
          return here;
        }
        if (prefix.equals(CLEAN) && isVerb.test(verb)) {
          return null;
        }
        return isVerb.test(there)
            ? there
            : isVerb.test(verb.substring(prefix.length())) ? here : null;
      }
    }
    return null;
  }
}
