package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the noun <i>Gut</i> apart from the adjective of the same letters, as which lemmas in small
 * letters would have it: who looks for what is better wants no {@code Güterverkehr}.
 */
public final class Homographs {

  private static final String ADJECTIVE = "gut";

  /** What the noun is indexed as. */
  private static final String NOUN = "güter";

  private static final List<String> BOTH = List.of(ADJECTIVE, NOUN);

  private static final List<String> FIRST = List.of("erste");

  /** What the adjective begins a word with that not every dictionary has. */
  private static final Set<String> OF_THE_ADJECTIVE = Set.of("schrift", "schein");

  private Homographs() {}

  /**
   * The lemma of a noun, lower case, as it is indexed; <i>die Gute</i> is none of the nouns meant.
   *
   * @param noun as the lexicon has it
   */
  static String ofNoun(String noun, String lemma) {
    return noun.equals("Gut") ? NOUN : lemma;
  }

  /**
   * The lemmas of a form that the lexicon mixes up; null if it is none. What is <i>Gutes</i> and
   * <i>des Gutes</i> may be either; who is <i>erste</i> doesn't come <i>erst</i> now.
   */
  static @Nullable List<String> lemmas(String form) {
    return switch (form) {
      case "Gutes" -> BOTH;
      case "erste", "ersten", "erster", "erstes", "erstem" -> FIRST;
      case "Erste", "Ersten", "Erster", "Erstes", "Erstem" -> FIRST;
      default -> null;
    };
  }

  /** The lemma that the lexicon has, of one that is indexed. */
  public static String inLexicon(String indexed) {
    return indexed.equals(NOUN) ? ADJECTIVE : indexed;
  }

  /**
   * The parts of a compound, with the noun as it is indexed: <i>Güterzug</i>, <i>Gutshof</i>,
   * <i>Landgut</i>, <i>Saatgutprüfung</i>, but not <i>gutgläubig</i> and <i>Steuergutschrift</i>.
   *
   * @param form as written
   * @param known whether a word as written is one of the lexicon
   */
  public static List<Part> parts(String form, List<Part> parts, Predicate<String> known) {
    List<Part> changed = null;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).lemma().equals(ADJECTIVE) && isNoun(form, parts, i, known)) {
        changed = changed == null ? new ArrayList<>(parts) : changed;
        changed.set(i, new Part(NOUN, parts.get(i).start(), parts.get(i).end()));
      }
    }
    return changed == null ? parts : changed;
  }

  /**
   * With the umlaut of the plural, a linking -s-, at the end of a noun, or behind one if what
   * begins with it is no word: a <i>Gutschrift</i> is.
   */
  private static boolean isNoun(String form, List<Part> parts, int i, Predicate<String> known) {
    Part part = parts.get(i);
    if (part.start() + 1 < form.length() && form.charAt(part.start() + 1) == 'ü') {
      return true;
    }
    if (i + 1 == parts.size()) {
      return Character.isUpperCase(form.charAt(0)) || !known.test(form); // herzensgut
    }
    Part next = parts.get(i + 1);
    return next.start() > part.end()
        || (i > 0
            && known.test(Lemmatizer.capitalised(parts.get(i - 1).lemma()))
            && !OF_THE_ADJECTIVE.contains(next.lemma())
            && next.end() <= form.length()
            && !known.test(Lemmatizer.capitalised(form.substring(part.start(), next.end()))));
  }
}
