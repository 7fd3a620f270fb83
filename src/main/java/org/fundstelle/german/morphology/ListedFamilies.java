package org.fundstelle.german.morphology;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fundstelle.german.lexicon.WordSections;
import org.jspecify.annotations.Nullable;

/**
 * What words come from where no rule tells: {@code ankommen} and <i>Ankunft</i>, {@code türkisch}
 * and <i>Türkei</i>; and words that rules would lead astray, such as {@code Richtung} to
 * <i>richten</i>. All in lower case.
 */
final class ListedFamilies {

  private static final Map<String, Set<String>> SECTIONS =
      WordSections.read(ListedFamilies.class, "families.txt", "\\s+");

  private static final Set<String> OF_THEIR_OWN = SECTIONS.getOrDefault("own", Set.of());

  private static final Set<String> ONLY_FOUND = SECTIONS.getOrDefault("found", Set.of());

  private static final Map<String, String> BASES = bases(SECTIONS.getOrDefault("from", Set.of()));

  private static final Map<String, String> OF_ENDS = bases(SECTIONS.getOrDefault("ends", Set.of()));

  /** By the noun, <i>Rücktritt</i>. */
  private static final Map<String, String> VERBS = new HashMap<>();

  static {
    BASES.forEach((word, base) -> {
      if (word.endsWith("n") && VerbPrefixes.hasPrefix(word) && beginAlike(base, word)) {
        VERBS.merge(base, word, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    });
  }

  private ListedFamilies() {}

  /** Whether the noun has the prefix of the verb: no <i>Steuer</i> has that of besteuern. */
  private static boolean beginAlike(String noun, String verb) {
    return noun.regionMatches(0, verb, 0, 2) || (noun.startsWith("rück") && verb.startsWith("zu"));
  }

  /** The word that the lemma comes from; null if none is listed. */
  static @Nullable String base(String lemma) {
    return BASES.get(lemma);
  }

  /**
   * The verb with a prefix that the noun stands for: {@code zurücktreten}; null if none is listed.
   */
  static @Nullable String verb(String noun) {
    return VERBS.get(noun);
  }

  /** Whether the lemma comes from no other word, whatever it looks like. */
  static boolean isOfItsOwn(String lemma) {
    return OF_THEIR_OWN.contains(lemma);
  }

  /**
   * Whether the lemma is found by what it comes from, and doesn't look for that in turn: who wants
   * a <i>Fahrer</i> wants no <i>Fahrzeug</i>.
   */
  static boolean isOnlyFound(String lemma) {
    return ONLY_FOUND.contains(lemma);
  }

  /**
   * What a word comes from where it ends a longer one, though not by itself: a <i>Grundschüler</i>
   * goes to a <i>Grundschule</i>. Null if none is listed.
   */
  static @Nullable String baseOfEnd(String head) {
    return OF_ENDS.get(head);
  }

  /** All words that come from another. */
  static Set<String> words() {
    return BASES.keySet();
  }

  private static Map<String, String> bases(Set<String> entries) {
    Map<String, String> bases = new HashMap<>();
    for (String entry : entries) {
      int sign = entry.indexOf('<');
      bases.put(entry.substring(0, sign), entry.substring(sign + 1));
    }
    return Map.copyOf(bases);
  }
}
