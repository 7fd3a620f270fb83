package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Base forms of nouns the lexicon doesn't have, so that all forms of one lead to the same: who does
 * what a known verb says ({@code Erwerbers}), learned plurals ({@code Biologika}), genitives of
 * known nouns that the dictionary has in another form ({@code Geschirres}), and names without the
 * -s of the genitive.
 *
 * <p>Safe for use by several threads.
 */
final class UnknownNouns {

  /** Of names that take -ens in the genitive: Max. */
  private static final int SHORTEST_HISSING = 3;

  /** Shorter ones are rather names: Erika. */
  private static final int SHORTEST_LEARNED = 7;

  private static final int SHORTEST_GENITIVE = 4;

  private static final int SHORTEST_AGENT = 6;

  /** What stands before -er is a verb only if there is enough of it. */
  private static final int SHORTEST_STEM = 4;

  private final Lexicon lexicon;
  private final LemmaSpelling spelling;
  private final KnownWholes wholes;

  UnknownNouns(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.spelling = new LemmaSpelling(lexicon);
    this.wholes = new KnownWholes(lexicon);
  }

  /**
   * The base form of someone or something that does what a verb says, lower case: {@code erwerber}
   * for {@code Erwerbers}. Null if it is none.
   */
  @Nullable String agent(String lower) {
    String base = agentBase(lower);
    return verb(base) == null ? null : base;
  }

  /**
   * Whether it is someone who does what a verb with a prefix says: a {@code Verbringer} is no
   * wrestler.
   */
  boolean isOfPrefixedVerb(String lower) {
    String verb = verb(agentBase(lower));
    return verb != null && UnknownForms.hasPrefix(verb);
  }

  private static String agentBase(String lower) {
    char last = lower.isEmpty() ? ' ' : lower.charAt(lower.length() - 1);
    return last == 's' || last == 'n' ? lower.substring(0, lower.length() - 1) : lower;
  }

  /**
   * What someone called so does: {@code erwerben} for {@code erwerber}, {@code abwickeln} for
   * {@code abwickler}; null if the lexicon knows no such verb.
   *
   * @param agent in its base form, lower case
   */
  @Nullable String verb(String agent) {
    String stem =
        agent.length() >= SHORTEST_AGENT && agent.endsWith("er")
            ? agent.substring(0, agent.length() - 2)
            : "";
    if (stem.length() < SHORTEST_STEM) {
      return null;
    }
    List<String> verbs = new ArrayList<>(List.of(stem + "en"));
    if (stem.endsWith("er")) {
      verbs.add(stem + "n"); // Versicherer
    } else if (stem.endsWith("l")) {
      verbs.add(stem.substring(0, stem.length() - 1) + "eln");
    }
    verbs.add(WordFamilies.withoutUmlaut(stem) + "en"); // Verpächter
    for (String verb : verbs) {
      if (wholes.isVerb(verb)) {
        return verb;
      }
    }
    return null;
  }

  /** The singular of a Latin or Greek plural; null if it is none: {@code biologikum}. */
  static @Nullable String learned(String lower) {
    return lower.length() >= SHORTEST_LEARNED
            && (lower.endsWith("tika") || lower.endsWith("logika"))
        ? lower.substring(0, lower.length() - 1) + "um"
        : null;
  }

  /**
   * The base form of a known noun whose genitive, or form before a hyphen, is not among those of
   * the dictionary: {@code Geschirres}, {@code Erkenntnisses}, {@code Schiffahrts-}. Null if it is
   * none.
   */
  @Nullable String ofKnownNoun(String lower) {
    int length = lower.length();
    if (length < SHORTEST_GENITIVE + 1 || lower.charAt(length - 1) != 's') {
      return null;
    }
    if (lower.endsWith("nisses")) {
      return known(lower.substring(0, length - "ses".length()), false);
    }
    String noun = known(lower.substring(0, length - 1), true);
    return noun == null && lower.endsWith("es")
        ? known(lower.substring(0, length - 2), false)
        : noun;
  }

  /** The base form, if it is the one of a noun, and one that takes -es. */
  private @Nullable String known(String base, boolean feminine) {
    if (base.length() < SHORTEST_GENITIVE) {
      return null;
    }
    String noun = Lemmatizer.capitalised(base);
    for (Reading reading : lexicon.readings(noun)) {
      if (reading.wordClass() == WordClass.NOUN
          && reading.lemma().equals(noun)
          && (feminine || reading.gender() != Gender.FEMININE)
          && !spelling.isOfSeveralGenders(noun)) { // Neues
        return spelling.canonical(reading);
      }
    }
    return null;
  }

  /**
   * What a word in -s that may be a name, or a noun that nothing is known of, comes from: without
   * the -s, which after a vowel or in {@code -us} may belong to it. In Hansens it may be of Hansen
   * or Hans. Stemmed as its other forms are: {@code Prüflings} as {@code Prüfling}.
   */
  List<String> withoutS(String lower) {
    List<String> bases = new ArrayList<>();
    for (String bare : bare(lower)) {
      String base = lexicon.knows(Lemmatizer.capitalised(bare)) ? bare : UnknownForms.stem(bare);
      if (!bases.contains(base)) {
        bases.add(base);
      }
    }
    return bases;
  }

  private static List<String> bare(String lower) {
    String bare = lower.substring(0, lower.length() - 1);
    if (lower.length() >= SHORTEST_LEARNED
        && lower.endsWith("nis")
        && "aeiou".indexOf(lower.charAt(lower.length() - 4)) < 0) {
      return List.of(lower); // Behältnis, but Marconis
    }
    int stem = lower.length() - "ens".length();
    if (lower.endsWith("ens")
        && stem >= SHORTEST_HISSING
        && "sxzß".indexOf(lower.charAt(stem - 1)) >= 0) {
      return List.of(bare, lower.substring(0, stem));
    }
    return switch (lower.charAt(lower.length() - 2)) {
      case 's', 'u', 'ß', '\'', '’' -> List.of(lower);
      case 'a', 'e', 'i', 'o' -> List.of(lower, bare);
      default -> List.of(bare);
    };
  }

  /** The base form of a form of a known noun, lower case; null if the lexicon has none. */
  @Nullable String noun(String form) {
    for (Reading reading : lexicon.readings(Lemmatizer.capitalised(form))) {
      if (reading.wordClass() == WordClass.NOUN) {
        return spelling.canonical(reading);
      }
    }
    return null;
  }
}
