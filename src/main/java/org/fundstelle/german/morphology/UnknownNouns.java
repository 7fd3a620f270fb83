package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

  private static final String WOMEN = "innen";

  /** Of plurals and cases; the longer ones first. */
  private static final List<String> ENDINGS = List.of("ern", "en", "er", "es", "e");

  /** What may stand before an ending, and is one itself in the singular: Polymer, Polymere. */
  private static final List<String> BEFORE_ENDINGS = List.of("en", "er");

  /** Of what stands before a known noun. */
  private static final int SHORTEST_BEGINNING = 3;

  /** Shorter nouns stand at an end mostly by chance. */
  private static final int SHORTEST_END = 4;

  /** What is left of a word without its ending. */
  private static final int SHORTEST_CUT = 3;

  /** Of adjectives, and of the nouns made of them, which share their stem. */
  private static final List<String> AS_ADJECTIVES =
      List.of("ig", "bar", "sam", "haft", "los", "end", "keit", "heit");

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
    return verb != null && VerbPrefixes.hasPrefix(verb);
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

  /**
   * The singular of a Latin or Greek plural; null if it is none: {@code biologikum}, {@code
   * delfinarium}.
   */
  static @Nullable String learned(String lower) {
    if (lower.length() < SHORTEST_LEARNED) {
      return null;
    }
    String stem = lower.substring(0, lower.length() - 1);
    if (lower.endsWith("tika") || lower.endsWith("logika")) {
      return stem + "um";
    }
    if (lower.endsWith("itiden")) {
      return lower.substring(0, lower.length() - "den".length()) + "s"; // Hepatitis
    }
    return lower.endsWith("arien") || lower.endsWith("torien")
        ? stem.substring(0, stem.length() - 1) + "um"
        : null;
  }

  /**
   * The stem of a noun: without the endings of plurals and cases, and without umlauts. Snowball
   * also cuts off what only verbs and adjectives end in, and makes <i>stresst</i> of a Stresstest.
   */
  String stem(String lower) {
    String adjective = UnknownForms.withoutAdjectiveEnding(lower);
    if (AS_ADJECTIVES.stream().anyMatch(adjective::endsWith) || isNoNoun(lower)) {
      return UnknownForms.stem(lower);
    }
    String folded = folded(lower);
    if (folded.endsWith(WOMEN)) {
      return cut(folded, "nen");
    }
    String stem = without(folded, ENDINGS);
    if (stem.endsWith("niss")) {
      return cut(stem, "s");
    }
    String bare = without(stem, BEFORE_ENDINGS);
    // All forms of a known word are known: Wegener has no Weg, and Gagern no Gag.
    boolean other =
        (!bare.equals(stem) || folded.startsWith("er", stem.length()))
            && lexicon.knowsInEitherCase(bare);
    return !other ? bare : lexicon.knowsInEitherCase(stem) ? folded : stem;
  }

  /** {@code Alle}: what is no noun is stemmed as where it has no capital. */
  private boolean isNoNoun(String lower) {
    return lexicon.readings(lower).stream().anyMatch(r -> r.wordClass() != WordClass.VERB);
  }

  /** As Snowball does it: without ß and umlauts, be they spelled with an -e. */
  static String folded(String lower) {
    StringBuilder out = new StringBuilder(lower.length() + 1);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      int umlaut = "äöü".indexOf(c);
      boolean spelled =
          c == 'e'
              && i > 0
              && "aou".indexOf(lower.charAt(i - 1)) >= 0
              && (i == 1
                  || lower.charAt(i - 1) != 'u'
                  || "aeiouyq".indexOf(lower.charAt(i - 2)) < 0);
      if (umlaut >= 0) {
        out.append("aou".charAt(umlaut));
      } else if (c == 'ß') {
        out.append("ss");
      } else if (!spelled) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Without one of the endings, where a syllable is left. */
  private static String without(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return word.length() - ending.length() < endOfSyllable(word) ? word : cut(word, ending);
      }
    }
    return word;
  }

  /** The region R1 of Snowball's algorithm: behind the first consonant behind a vowel. */
  private static int endOfSyllable(String word) {
    boolean vowel = false;
    for (int i = 0; i < word.length(); i++) {
      boolean isVowel = "aeiouy".indexOf(word.charAt(i)) >= 0;
      if (vowel && !isVowel) {
        return Math.max(SHORTEST_CUT, i + 1);
      }
      vowel |= isVowel;
    }
    return word.length();
  }

  /**
   * {@code Bundesmeldegesetzes} and {@code Enzkreis}, {@code Einsichtnahmen} and {@code Kleinvieh},
   * which no one could take apart: what belongs to the word, the longest noun tells that it ends
   * with. Their stems, the likeliest first; empty if it ends with none.
   */
  List<String> ofKnownEnd(String lower) {
    if (lower.endsWith(WOMEN)) {
      return List.of(stem(lower)); // nobody's senses are in Seelotsinnen
    }
    for (int start = SHORTEST_BEGINNING; start <= lower.length() - SHORTEST_END; start++) {
      List<String> ends = new ArrayList<>();
      for (Reading reading : lexicon.readings(Lemmatizer.capitalised(lower.substring(start)))) {
        String lemma = reading.lemma().toLowerCase(Locale.ROOT);
        if (reading.wordClass() == WordClass.NOUN
            && !ends.contains(lemma)
            && mayEndWith(lower, start, reading, lemma)) {
          ends.add(lemma);
        }
      }
      if (!ends.isEmpty()) {
        String beginning = lower.substring(0, start);
        ends.sort(Comparator.comparingInt(lexicon::frequency).reversed());
        boolean chance = // a goose in Mangans?
            ends.getFirst().length() == SHORTEST_END && ends.getFirst().endsWith("s");
        return Stream.concat(
                ends.stream().map(end -> stem(beginning + end)),
                chance ? withoutS(lower).stream() : Stream.of())
            .distinct()
            .toList();
      }
    }
    return List.of();
  }

  /** Whether it is written as the noun is: no <i>Mitgliedstaaten</i> of Mitgliedsstaat. */
  private static boolean mayEndWith(String lower, int start, Reading reading, String lemma) {
    if (lower.endsWith("s")) {
      return !reading.plural() && lower.startsWith(lemma, start);
    }
    return lemma.length() >= SHORTEST_END
        && folded(lower.substring(start))
            .startsWith(folded(lemma.substring(0, lemma.length() - 2)));
  }

  private static String cut(String word, String ending) {
    return word.substring(0, word.length() - ending.length());
  }

  /**
   * The base form of a known noun whose genitive, or form before a hyphen, is not among those of
   * the dictionary: {@code Geschirres}, {@code Erkenntnisses}, {@code Hobbies}, {@code
   * Schiffahrts-}. Null if it is none.
   */
  @Nullable String ofKnownNoun(String lower) {
    int length = lower.length();
    if (length < SHORTEST_GENITIVE + 1 || lower.charAt(length - 1) != 's') {
      return null;
    }
    String english =
        lower.endsWith("ies") ? known(lower.substring(0, length - 3) + "y", true) : null;
    if (english != null) {
      return english;
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
      String base = lexicon.knows(Lemmatizer.capitalised(bare)) ? bare : stem(bare);
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
