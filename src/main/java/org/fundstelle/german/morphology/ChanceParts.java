package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundstelle.german.lexicon.WordSections;
import org.jspecify.annotations.Nullable;

/**
 * What letters spell in a word by chance: no <i>Urin</i> ends an {@code Exporteurin}, no
 * <i>Neid</i> a {@code Beamteneid}, and no <i>Verb</i> begins a {@code Verbreiterung}. Only the
 * letters beside it tell; they are listed.
 */
final class ChanceParts {
  private static final Map<String, Set<String>> SECTIONS =
      WordSections.read(ChanceParts.class, "chance-parts.txt", "\\s+");

  /** By the head: what it doesn't stand behind. */
  private static final Map<String, List<String>> NOT_BEHIND = pairs("head", false);

  /** By the head: what alone it stands behind. */
  private static final Map<String, List<String>> ONLY_BEHIND = pairs("head only", false);

  /** By the modifier, as it is written: what doesn't go on behind it. */
  private static final Map<String, List<String>> NOT_BEFORE = pairs("modifier", true);

  private static final Set<String> NOT_INSIDE = SECTIONS.getOrDefault("modifier inside", Set.of());

  /** By the letters of a modifier and the next part, or by the letters alone: what is meant. */
  private static final Map<String, String> MEANT = new HashMap<>();

  static {
    for (String entry : SECTIONS.getOrDefault("meant", Set.of())) {
      int sign = entry.indexOf('>');
      MEANT.put(entry.substring(0, sign), entry.substring(sign + 1));
    }
  }

  private ChanceParts() {}

  private static Map<String, List<String>> pairs(String section, boolean firstIsKey) {
    Map<String, List<String>> pairs = new HashMap<>();
    for (String entry : SECTIONS.getOrDefault(section, Set.of())) {
      int sign = entry.indexOf('|');
      String first = entry.substring(0, sign);
      String second = entry.substring(sign + 1);
      pairs
          .computeIfAbsent(firstIsKey ? first : second, key -> new ArrayList<>())
          .add(firstIsKey ? second : first);
    }
    return pairs;
  }

  /**
   * Whether a head isn't meant where it stands.
   *
   * @param lemma of the head, lower case
   * @param word in lower case
   * @param start where the head begins in it
   */
  static boolean isHead(String lemma, String word, int start) {
    List<String> never = NOT_BEHIND.get(lemma);
    if (never != null && HeadWords.endsWithAny(word, start, never)) {
      return true;
    }
    List<String> only = ONLY_BEHIND.get(lemma);
    return only != null && !HeadWords.endsWithAny(word, start, only);
  }

  /**
   * The base form of the modifier that is meant where its letters fit two words; null if they
   * don't.
   *
   * @param written how it stands in the compound
   * @param next the lemma of the part after it
   * @param first whether it begins the word
   */
  static @Nullable String meant(String written, String next, boolean first) {
    String before = MEANT.get(written + "|" + next);
    return before == null && first ? MEANT.get(written + "|") : before;
  }

  /** Whether the modifier that is written between start and end isn't meant there. */
  static boolean isModifier(String word, int start, int end) {
    String written = word.substring(start, end);
    if (start > 0 && NOT_INSIDE.contains(written)) {
      return true;
    }
    for (String after : NOT_BEFORE.getOrDefault(written, List.of())) {
      if (word.startsWith(after, end)) {
        return true;
      }
    }
    return false;
  }
}
