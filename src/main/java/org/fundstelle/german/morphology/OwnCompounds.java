package org.fundstelle.german.morphology;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fundstelle.german.lexicon.WordSections;
import org.jspecify.annotations.Nullable;

/**
 * Compounds whose parts don't say what they are: who looks for a <i>Garten</i> wants no {@code
 * Kindergarten}, and who looks for an <i>Erz</i> no {@code Erzbischof}. Inside longer words they
 * are one part.
 */
final class OwnCompounds {
  private static final String FEMININE = "in";

  /** By the base form: the part by which it is found all the same; empty if there is none. */
  private static final Map<String, String> KEPT = new HashMap<>();

  static {
    Map<String, Set<String>> sections =
        WordSections.read(OwnCompounds.class, "own-compounds.txt", "\\s+");
    sections.forEach((section, entries) -> {
      for (String entry : entries) {
        int sign = entry.indexOf('<');
        if (!section.equals("own")) {
          KEPT.put(section + entry, entry);
        } else if (sign > 0) {
          KEPT.put(entry.substring(0, sign), entry.substring(sign + 1));
        } else {
          KEPT.put(entry, "");
        }
      }
    });
  }

  private OwnCompounds() {}

  /** Whether this base form, lower case, is one of them. */
  static boolean contains(String lemma) {
    return kept(lemma) != null;
  }

  /**
   * The part by which a compound is found all the same, empty if there is none; null if it is none
   * of these.
   */
  static @Nullable String kept(String lemma) {
    String kept = KEPT.get(lemma);
    if (kept != null || !lemma.endsWith(FEMININE)) {
      return kept;
    }
    String masculine = lemma.substring(0, lemma.length() - FEMININE.length());
    String ofMan = KEPT.get(masculine);
    return ofMan == null || ofMan.isEmpty() || !masculine.endsWith(ofMan)
        ? null
        : ofMan.concat(FEMININE);
  }

  /** Whether one of the words that two parts may be is one of these, and which. */
  static @Nullable String whole(String first, String second) {
    String whole = first + second;
    return contains(whole) ? whole : null;
  }

  /** The part that is kept, where it stands in the whole; null if there is none. */
  static @Nullable Part part(Part whole) {
    String kept = kept(whole.lemma());
    if (kept == null || kept.isEmpty()) {
      return null;
    }
    if (whole.lemma().endsWith(kept)) {
      return new Part(
          kept,
          Math.min(whole.end(), whole.start() + whole.lemma().length() - kept.length()),
          whole.end());
    }
    int shared = 0;
    while (shared < kept.length() && kept.charAt(shared) == whole.lemma().charAt(shared)) {
      shared++;
    }
    return new Part(kept, whole.start(), Math.min(whole.end(), whole.start() + shared));
  }
}
