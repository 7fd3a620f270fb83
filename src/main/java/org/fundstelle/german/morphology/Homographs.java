package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the noun <i>Gut</i> apart from the adjective of the same letters, as which lemmas in small
 * letters would have it: who looks for what is better wants no {@code Güterverkehr}.
 */
public final class Homographs {

  private static final String ADJECTIVE = "gut";

  /** What the noun is indexed as. */
  private static final String NOUN = "güter";

  private Homographs() {}

  /**
   * The lemma of a noun, lower case, as it is indexed; <i>die Gute</i> is none of the nouns meant.
   *
   * @param noun as the lexicon has it
   */
  static String ofNoun(String noun, String lemma) {
    return noun.equals("Gut") ? NOUN : lemma;
  }

  /** Whether the form may be of both: what is <i>Gutes</i>, and <i>des Gutes</i>. */
  static boolean isOfBoth(String form) {
    return form.equals("Gutes");
  }

  /** Both lemmas. */
  static List<String> both() {
    return List.of(ADJECTIVE, NOUN);
  }

  /** The lemma that the lexicon has, of one that is indexed. */
  public static String inLexicon(String indexed) {
    return indexed.equals(NOUN) ? ADJECTIVE : indexed;
  }

  /**
   * The parts of a compound, with the noun as it is indexed: <i>Güterzug</i>, <i>Gutshof</i>,
   * <i>Landgut</i>, but not <i>gutgläubig</i>.
   *
   * @param form as written
   */
  public static List<Part> parts(String form, List<Part> parts) {
    List<Part> changed = null;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Part next = i + 1 < parts.size() ? parts.get(i + 1) : null;
      if (part.lemma().equals(ADJECTIVE) && isNoun(form, part, next)) {
        changed = changed == null ? new ArrayList<>(parts) : changed;
        changed.set(i, new Part(NOUN, part.start(), part.end()));
      }
    }
    return changed == null ? parts : changed;
  }

  /** With the umlaut of the plural, a linking -s-, or at the end of a noun. */
  private static boolean isNoun(String form, Part part, @Nullable Part next) {
    boolean umlaut = part.start() + 1 < form.length() && form.charAt(part.start() + 1) == 'ü';
    return umlaut
        || (next == null ? Character.isUpperCase(form.charAt(0)) : next.start() > part.end());
  }
}
